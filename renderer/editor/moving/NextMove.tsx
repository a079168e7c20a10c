import { movesFrom } from '../../../sop/review/statusMoves.ts';
import type { MoveAct } from '../../../sop/review/statusMoves.ts';
import { moveLabel } from '../../moving/moves.ts';
import { useDocument } from '../../state/document.ts';
import { useSettings } from '../../state/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { moveWords as words } from '../../words/moves.ts';
import { moveDocument } from './moveDocument.ts';
import { renewDocument } from './renewDocument.ts';

/** What leads on, or back to the author; everything else stands in the menu of the status. */
const onward: readonly MoveAct[] = ['submit', 'takeBack', 'passOn', 'enact'];

/** The step that usually follows for whoever sits here: to submit the open document, to take it back, to pass it on. */
export function NextMove() {
  const status = useDocument((state) => state.sop?.status ?? 'draft');
  const role = useSettings(({ user }) => user.role);
  if (status === 'inForce') return <Button onPress={() => void renewDocument()}>{words.renew}</Button>;
  const move = movesFrom(status).find(({ act, by }) => onward.includes(act) && by.includes(role));
  if (move === undefined) return null;
  const label = status === 'needsRevision' ? words.submitAgain : moveLabel(move);
  return <Button onPress={() => moveDocument(move.act, move.to)}>{label}</Button>;
}
