import { endMoving } from '../state/moving.ts';
import { askToSend } from '../state/sending.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../words/failures.ts';
import { moveWords as words } from '../words/moves.ts';
import { statusWords } from '../words/status.ts';
import { titleOf } from './moves.ts';
import type { MoveOutcome, OfferedMove } from './moves.ts';

export interface MoveResultProps {
  readonly of: OfferedMove;
  readonly came: MoveOutcome;
}

/** What was moved, what was not and why, and the way to tell the others. */
export function MoveResult({ of, came }: MoveResultProps) {
  const { moved, refused } = came;
  const { to, act, verdict } = of.move;
  const send = (): void => {
    endMoving();
    askToSend({
      sops: moved.map(({ id, title, number }) => ({ id, title, number, status: to })),
      kind: act === 'submit' ? 'draft' : to === 'compliant' ? 'decision' : 'findings',
      saveFirst: null,
    });
  };
  const isTold = moved.length > 0 && (act === 'submit' || verdict);
  return (
    <Dialog
      title={of.label}
      width={560}
      onClose={endMoving}
      footer={
        <>
          <span className="grow" />
          <Button look={isTold ? 'normal' : 'primary'} onPress={endMoving}>
            {words.done}
          </Button>
          {isTold ? (
            <Button look="primary" onPress={send}>
              {words.send}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="move-result">
        {moved.length === 0 ? null : <Notice tone="ok">{words.moved(moved.length, statusWords[to])}</Notice>}
        {isTold ? <p>{act === 'submit' ? words.submittedNext : words.answeredNext}</p> : null}
        {refused.map(({ sop, failure }) => (
          <Notice key={sop.id} tone="error" urgent>
            {words.refused(titleOf(sop.title), failureText(failure.code, failure.detail))}
          </Notice>
        ))}
      </div>
    </Dialog>
  );
}
