import { useEffect, useRef, useState } from 'react';
import { officeOf } from '../../../sop/model/officeOf.ts';
import { templateFault } from '../../../sop/vocabulary/numberTemplate.ts';
import { call } from '../../desk/call.ts';
import type { NextNumber } from '../../desk/contract.ts';
import { useDocument } from '../../state/document.ts';
import { nextNumberOf, questionOf } from '../../state/numbers.ts';
import { today } from '../../state/today.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { failureText } from '../../words/failures.ts';
import { numberWords as words } from '../../words/numbers.ts';
import { takeNumber } from '../panel/NumberField.tsx';

/** How the unit of the open SOP writes its numbers, with the number that follows from it. */
export function NumberDialog({ onClose }: { readonly onClose: () => void }) {
  const sop = useDocument((state) => state.sop);
  const unit = officeOf(sop?.identity.issuer.unitLines ?? []);
  const year = (sop?.identity.created.iso ?? today()).slice(0, 4);
  const field = useRef<HTMLInputElement>(null);
  /** Null until the host has said what holds now. */
  const [template, setTemplate] = useState<string | null>(null);
  const [next, setNext] = useState<NextNumber | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const fault = template === null ? null : templateFault(template);

  useEffect(() => {
    const { sop: open } = useDocument.getState();
    if (open === null || fault !== null) return;
    let isCurrent = true;
    void nextNumberOf(questionOf(open), template ?? undefined).then((answer) => {
      if (!isCurrent || answer === null) return;
      setNext(answer);
      setTemplate((before) => before ?? answer.template);
    });
    return () => {
      isCurrent = false;
    };
  }, [template, fault]);

  const save = async (kept: string | null): Promise<boolean> => {
    const reply = await call('numbering.set', { unit, template: kept });
    if (!reply.ok) setFailure(failureText(reply.error.code, reply.error.detail));
    return reply.ok;
  };
  const insert = (token: string): void => {
    const element = field.current;
    const text = template ?? '';
    const from = element?.selectionStart ?? text.length;
    setTemplate(text.slice(0, from) + token + text.slice(element?.selectionEnd ?? from));
    element?.focus();
    requestAnimationFrame(() => element?.setSelectionRange(from + token.length, from + token.length));
  };
  const saveAndUse = async (): Promise<void> => {
    if (template === null || next === null || !(await save(template))) return;
    takeNumber(next.number);
    onClose();
  };

  return (
    <Dialog
      title={words.title}
      subtitle={words.subtitle(unit)}
      width={640}
      onClose={onClose}
      footer={
        <>
          <Button
            onPress={() =>
              void save(null).then((done) => {
                if (done) setTemplate(null);
              })
            }
          >
            {words.guess}
          </Button>
          <span className="grow" />
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            isDisabled={fault !== null || template === null}
            onPress={() =>
              void save(template).then((done) => {
                if (done) onClose();
              })
            }
          >
            {words.save}
          </Button>
          <Button look="primary" isDisabled={fault !== null || next === null} onPress={() => void saveAndUse()}>
            {words.saveAndUse}
          </Button>
        </>
      }
    >
      <div className="number-pattern">
        <TextField
          label={words.field}
          inputRef={field}
          value={template ?? ''}
          onChange={setTemplate}
          hint={fault === null ? words.hint : words.faults[fault]}
        />
        <fieldset className="actions number-tokens">
          <legend className="visually-hidden">{words.insert}</legend>
          {Object.entries(words.tokens).map(([token, name]) => (
            <Button key={token} small onPress={() => insert(token)}>
              {name}
            </Button>
          ))}
        </fieldset>
        {next === null || fault !== null ? null : (
          <dl className="number-facts">
            <dt>{words.example}</dt>
            <dd>
              <strong>{next.number}</strong>
              <span className="hint">{words.count(next.count, year)}</span>
            </dd>
            <dt>{words.gaps}</dt>
            <dd className="actions">
              {next.gaps.length === 0 ? <span className="hint">{words.noGaps}</span> : null}
              {next.gaps.map(({ number }) => (
                <Button
                  key={number}
                  small
                  onPress={() => {
                    takeNumber(number);
                    onClose();
                  }}
                >
                  {words.takeGap(number)}
                </Button>
              ))}
            </dd>
          </dl>
        )}
        {failure === null ? null : (
          <Notice tone="error" urgent>
            {failure}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
