import { useEffect, useRef } from 'react';
import type { Sop, StepId } from '../../../sop/model/sop.ts';
import { otherTargets, planRemoval } from '../removal.ts';
import { confirmRemoval } from '../removeRows.ts';
import { select, useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useListeners } from './useListeners.ts';
import { drawingWords } from '../../words/drawing.ts';
import { editorWords } from '../../words/editor.ts';

export interface RemovalBarProps {
  readonly sop: Sop;
  readonly rows: readonly StepId[];
  readonly left: number;
  readonly top: number;
}

function back(): void {
  select(useSession.getState().place);
}

/** Asks, below the rows and not in a dialog, where the arrows go that name the rows to be removed. */
export function RemovalBar({ sop, rows, left, top }: RemovalBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => bar.current?.querySelector('button')?.focus(), []);
  useListeners(bar, {
    keydown: (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') back();
    },
  });
  const question = planRemoval(sop, rows)?.question;
  if (question === undefined || question === null) return null;
  return (
    <div
      ref={bar}
      className="removal-bar overlay"
      role="alertdialog"
      aria-label={question.sentence}
      style={{ left, top }}
    >
      <span>{question.sentence}</span>
      <Button look="primary" small onPress={() => confirmRemoval(rows)}>
        {question.redirect}
      </Button>
      <Menu
        label={drawingWords.chooseOther}
        triggerClass="button button-normal button-small"
        entries={() =>
          otherTargets(sop, rows).map(({ number, label }) => ({
            id: String(number),
            label,
            onAction: () => confirmRemoval(rows, number),
          }))
        }
      >
        {drawingWords.chooseOther}
      </Menu>
      <Button small onPress={back}>
        {editorWords.cancel}
      </Button>
    </div>
  );
}
