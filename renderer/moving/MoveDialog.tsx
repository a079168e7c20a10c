import { useState } from 'react';
import { say } from '../state/desk.ts';
import { endMoving, useMoving } from '../state/moving.ts';
import type { MoveRequest } from '../state/moving.ts';
import { useSettings } from '../state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { moveWords as words } from '../words/moves.ts';
import { statusWords } from '../words/status.ts';
import { MoveForm } from './MoveForm.tsx';
import { MoveResult } from './MoveResult.tsx';
import { offeredMoves } from './moves.ts';
import type { MoveOutcome, OfferedMove } from './moves.ts';
import './moving.css';

/** Asks what a move of the status needs, says what it will do, does it, and says what came of it; nothing while none is asked for. */
export function MoveDialog() {
  const request = useMoving((state) => state.request);
  return request === null ? null : <OpenDialog request={request} />;
}

function OpenDialog({ request }: { readonly request: MoveRequest }) {
  const role = useSettings(({ user }) => user.role);
  const offered = offeredMoves(request, role);
  const [chosen, setChosen] = useState(offered[0]?.id ?? '');
  const [outcome, setOutcome] = useState<{ readonly of: OfferedMove; readonly came: MoveOutcome } | null>(null);
  const current = offered.find(({ id }) => id === chosen) ?? offered[0];
  if (current === undefined) return <NoMove />;
  if (outcome !== null) return <MoveResult {...outcome} />;
  return (
    <MoveForm
      request={request}
      offered={offered}
      current={current}
      onChoose={setChosen}
      onDone={(came) => {
        request.onMoved();
        const { to, act } = current.move;
        const says = words.moved(came.moved.length, statusWords[to]);
        if (came.moved.length > 0) say(says);
        const isTold = act === 'submit' || current.move.verdict;
        if (came.refused.length === 0 && !isTold) endMoving();
        else setOutcome({ of: current, came });
      }}
    />
  );
}

function NoMove() {
  return (
    <Dialog
      title={words.menu}
      width={480}
      onClose={endMoving}
      footer={
        <Button look="primary" onPress={endMoving}>
          {words.done}
        </Button>
      }
    >
      <p>{words.none}</p>
    </Dialog>
  );
}
