import { useEffect, useRef } from 'react';
import type { Sop, StepId } from '../../../sop/model/sop.ts';
import { confirmRemoval } from '../perform.ts';
import { planRemoval } from '../removal.ts';
import { select, useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { editorWords } from '../../words/editor.ts';

export interface RemovalBarProps {
  readonly sop: Sop;
  readonly step: StepId;
  readonly left: number;
  readonly top: number;
}

/** Asks, beside the row and not in a dialog, where the arrows go that name the row to be removed. */
export function RemovalBar({ sop, step, left, top }: RemovalBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => bar.current?.querySelector('button')?.focus(), []);
  const question = planRemoval(sop, step)?.question;
  if (question === undefined || question === null) return null;
  const back = () => select(useSession.getState().place);
  return (
    <div
      ref={bar}
      className="removal-bar"
      role="alertdialog"
      aria-label={question.sentence}
      style={{ left, top }}
      onMouseDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') back();
      }}
    >
      <span>{question.sentence}</span>
      <Button look="primary" small onPress={() => confirmRemoval(step)}>
        {question.redirect}
      </Button>
      <Button small onPress={back}>
        {editorWords.cancel}
      </Button>
    </div>
  );
}
