import { useEffect, useState } from 'react';
import { numberParts } from '../../../sop/model/numberGaps.ts';
import { officeOf } from '../../../sop/model/officeOf.ts';
import type { NextNumber } from '../../desk/contract.ts';
import { dispatch, useDocument } from '../../state/document.ts';
import { nextNumberOf } from '../../state/numbers.ts';
import { today } from '../../state/today.ts';
import { useTools } from '../../state/tools.ts';
import { fieldWords } from '../../words/fields.ts';
import { numberWords as words } from '../../words/numbers.ts';
import { PlaceField } from './PlaceField.tsx';

/** How long the number must rest before the next one is asked for, in ms. */
const restMs = 250;

/** The number of the SOP, with the next free one beside it. */
export function NumberField() {
  const number = useDocument((state) => state.sop?.identity.number ?? '');
  const next = useNextNumber();
  const hasGap = numberParts(number).some(({ kind }) => kind === 'gap');
  const isOpen = number.trim() === '' || hasGap || next?.taken === true;
  return (
    <div>
      <PlaceField place={{ at: 'field', field: 'number' }} label={fieldWords.number} />
      <div className="field-aside">
        {next === null || !isOpen ? null : (
          <>
            <span className="hint">{next.taken ? words.taken : hasGap ? words.gapLeft : words.next(next.number)}</span>
            <button type="button" className="link" onClick={() => takeNumber(next.number)}>
              {words.use(runOf(next))}
            </button>
          </>
        )}
        <button type="button" className="link" onClick={() => useTools.setState({ dialog: 'numbers' })}>
          {words.pattern}
        </button>
      </div>
    </div>
  );
}

/** Writes a number into the SOP: one change, undone by itself. */
export function takeNumber(number: string): void {
  dispatch({ kind: 'setText', field: 'number', text: number });
}

/** The running number as the template writes it: "014". */
export function runOf({ run, template }: NextNumber): string {
  return String(run).padStart(Number(/\{urut:(\d)\}/.exec(template)?.[1] ?? 1), '0');
}

/** The next free number; asked for again when what it depends on has rested, and when the template may have changed. */
function useNextNumber(): NextNumber | null {
  const sop = useDocument((state) => state.sop?.id ?? '');
  const written = useDocument((state) => state.sop?.identity.number ?? '');
  const unit = useDocument((state) => officeOf(state.sop?.identity.issuer.unitLines ?? []));
  const date = useDocument((state) => state.sop?.identity.created.iso ?? today());
  const isChanging = useTools((state) => state.dialog === 'numbers');
  const [next, setNext] = useState<NextNumber | null>(null);
  useEffect(() => {
    if (isChanging) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void nextNumberOf({ sop, unit, written, date }).then((answer) => {
        if (isCurrent) setNext(answer);
      });
    }, restMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [sop, written, unit, date, isChanging]);
  return next;
}
