import { movesFrom } from '../../../sop/review/statusMoves.ts';
import { moveLabel } from '../../moving/moves.ts';
import { useDocument } from '../../state/document.ts';
import { Button } from '../../ui/Button.tsx';
import { moveWords as words } from '../../words/moves.ts';
import { moveDocument } from './moveDocument.ts';
import { renewDocument } from './renewDocument.ts';

/** The step that usually follows for the open document: to submit it, to take it back, to pass it on. */
export function NextMove() {
  const status = useDocument((state) => state.sop?.status ?? 'draft');
  if (status === 'inForce') return <Button onPress={() => void renewDocument()}>{words.renew}</Button>;
  const [move] = movesFrom(status);
  if (move === undefined || move.act === 'changeVerdict') return null;
  const label = status === 'needsRevision' ? words.submitAgain : moveLabel(move);
  return <Button onPress={() => moveDocument(move.act, move.to)}>{label}</Button>;
}
