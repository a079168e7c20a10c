import { useEffect, useRef, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { call } from '../desk/call.ts';
import type { Failure, TemplateSummary } from '../desk/contract.ts';
import { createSop } from '../state/creating.ts';
import { changeSettings, flushSettings } from '../state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../words/failures.ts';
import { startWords as words } from '../words/start.ts';
import { templateWords } from '../words/templates.ts';
import { finishStart } from './finishStart.ts';
import { StepHeading } from './StepHeading.tsx';

const blank = '';

export interface FirstSopProps {
  readonly onBack: () => void;
  /** Told which template is chosen, null for none, so that its page can be shown. */
  readonly onLook: (template: string | null) => void;
}

/** The last step: what the first SOP begins with. */
export function FirstSop({ onBack, onLook }: FirstSopProps) {
  const [templates, setTemplates] = useState<readonly TemplateSummary[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void call('template.list', {}).then((reply) => {
      setTemplates(reply.ok ? reply.value.templates : []);
      setFailure(reply.ok ? null : reply.error);
    });
  }, []);
  const isListed = templates !== null;
  useEffect(() => {
    if (!isListed) return;
    // The list draws its entries in a second pass.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[role=option]')?.focus());
  }, [isListed]);
  const selected = chosen ?? templates?.[0]?.id ?? blank;
  useEffect(() => onLook(selected === blank ? null : selected), [selected, onLook]);

  const open = async (template: string): Promise<void> => {
    // The office must be kept before a SOP begins with it.
    const refused = await createSop(template === blank ? null : template, flushSettings);
    if (refused === 'busy') return;
    setFailure(refused);
    if (refused === null) changeSettings({ firstStart: { done: true } });
  };
  return (
    <div className="start-form">
      <div className="start-fields start-choice">
        <StepHeading step="first" />
        {failure === null ? null : (
          <Notice tone="error" urgent>
            {failureText(failure.code, failure.detail)}
          </Notice>
        )}
        {templates === null ? null : (
          <ListBox
            ref={list}
            className="start-templates"
            aria-label={words.templates}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[selected]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : [...keys];
              if (key !== undefined) setChosen(String(key));
            }}
          >
            {templates.map(({ id, title, steps, lanes }) => (
              <Choice key={id} id={id} title={title} summary={templateWords.figures(steps, lanes)} />
            ))}
            <Choice id={blank} title={words.blank} summary={words.blankSummary} />
          </ListBox>
        )}
      </div>
      <div className="start-foot">
        <button type="button" className="link" onClick={finishStart}>
          {words.skip}
        </button>
        <span className="grow" />
        <Button onPress={onBack}>{words.back}</Button>
        <Button look="primary" onPress={() => void open(selected)}>
          {words.open}
        </Button>
      </div>
    </div>
  );
}

function Choice({ id, title, summary }: { readonly id: string; readonly title: string; readonly summary: string }) {
  return (
    <ListBoxItem id={id} textValue={title} className="start-template">
      <span className="dot" />
      <span className="grow">
        <span className="name">{title}</span>
        <span className="hint">{summary}</span>
      </span>
    </ListBoxItem>
  );
}
