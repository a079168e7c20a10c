import { Copy } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { duplicateWords as words } from '../../words/duplicate.ts';
import { failureText } from '../../words/failures.ts';
import { CommonFields } from './CommonFields.tsx';
import './duplicate.css';
import { formFault } from './form.ts';
import { PairList } from './PairList.tsx';
import { pairsOf } from './plan.ts';
import { ReplacementList } from './ReplacementList.tsx';
import { TargetTable } from './TargetTable.tsx';
import { useDuplicate } from './useDuplicate.ts';
import type { Duplicating, Phase } from './useDuplicate.ts';

export interface DuplicateDialogProps {
  readonly ids: readonly string[];
  /** The SOPs that were made. */
  readonly onMade: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Copies SOPs for other offices; nothing is replaced that was not to be seen before. */
export function DuplicateDialog({ ids, onMade, onClose }: DuplicateDialogProps) {
  const duplicating = useDuplicate(ids, onMade);
  const buttons = useRef<HTMLSpanElement>(null);
  const { phase } = duplicating;
  const isLooking = phase.at === 'looking';
  // What was pressed is gone; the keyboard goes to what comes next.
  const { at } = phase;
  useEffect(() => {
    if (at === 'looking' || at === 'made') buttons.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
  }, [at]);
  return (
    <Dialog
      title={isLooking ? words.previewTitle : words.title}
      subtitle={isLooking ? lookingSubtitle(phase) : words.subtitle(ids.length)}
      width={1180}
      isPinned={phase.at !== 'opening'}
      onClose={onClose}
      footer={
        <span ref={buttons} className="copy-foot">
          <Footer duplicating={duplicating} all={ids.length} onClose={onClose} />
        </span>
      }
    >
      <div className="copy-body">
        <Body duplicating={duplicating} />
      </div>
    </Dialog>
  );
}

function lookingSubtitle({ copies, ticks }: Extract<Phase, { at: 'looking' }>): string {
  const all = copies.reduce((sum, { replacements }) => sum + replacements.length, 0);
  return words.previewSubtitle(ticks.size, all, copies.length);
}

function Body({ duplicating }: { readonly duplicating: Duplicating }) {
  const { phase, form, setForm, tick, unreadable } = duplicating;
  switch (phase.at) {
    case 'opening':
      return null;
    case 'asking':
      return (
        <>
          {unreadable.length === 0 ? null : <Notice tone="warning">{words.unreadable(unreadable.length)}</Notice>}
          <section>
            <h3>{words.targets}</h3>
            <p className="hint">{words.targetsHint}</p>
            <TargetTable rows={form.targets} onChange={(targets) => setForm({ ...form, targets })} />
          </section>
          <section>
            <h3>{words.common}</h3>
            <CommonFields form={form} onChange={setForm} />
          </section>
        </>
      );
    case 'looking':
      return <Preview phase={phase} onTick={tick} />;
    case 'making':
      return null;
    case 'made':
      return <Made phase={phase} />;
  }
}

function Preview({
  phase: { copies, ticks },
  onTick,
}: {
  readonly phase: Extract<Phase, { at: 'looking' }>;
  readonly onTick: Duplicating['tick'];
}) {
  const pairs = useMemo(() => pairsOf(copies), [copies]);
  return (
    <div className="copy-preview">
      <PairList pairs={pairs} ticks={ticks} onTick={onTick} />
      <ReplacementList copies={copies} ticks={ticks} onTick={onTick} />
    </div>
  );
}

function Made({ phase: { copies, made } }: { readonly phase: Extract<Phase, { at: 'made' }> }) {
  return (
    <div className="copy-made">
      {made.stopped ? <Notice tone="warning">{words.stopped(made.ids.length, copies.length)}</Notice> : null}
      {made.ids.length === 0 ? null : <Notice tone="ok">{words.made(made.ids.length)}</Notice>}
      {made.failed.length === 0 ? null : (
        <Notice tone="error" urgent>
          {words.failed(made.failed.length)}
          <ul>
            {made.failed.map(({ copy, failure }, index) => (
              <li key={`${index} ${copy.title}`}>
                <strong>{words.copyHead(copy.unit, copy.title)}</strong>. {failureText(failure.code, failure.detail)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

interface FooterProps {
  readonly duplicating: Duplicating;
  readonly all: number;
  readonly onClose: () => void;
}

function Footer({ duplicating, all, onClose }: FooterProps) {
  const { phase, form, look, back, make, stop } = duplicating;
  switch (phase.at) {
    case 'opening':
      return (
        <>
          <div className="grow">
            <Progress label={words.loading(phase.done, all)} done={phase.done} all={all} />
          </div>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      );
    case 'asking': {
      const fault = formFault(form);
      const hint = fault === null ? '' : fault === 'needUnit' ? words.needUnit : words.templateFaults[fault];
      return (
        <>
          <output className="hint grow">{hint}</output>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button look="primary" isDisabled={fault !== null} onPress={look}>
            {words.preview}
          </Button>
        </>
      );
    }
    case 'looking':
      return (
        <>
          <Button onPress={back}>{words.back}</Button>
          <span className="grow" />
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button key="make" look="primary" onPress={make}>
            <Icon of={Copy} />
            {words.make(phase.copies.length)}
          </Button>
        </>
      );
    case 'making':
      return (
        <>
          <div className="grow">
            <Progress
              label={words.making(phase.done, phase.copies.length)}
              done={phase.done}
              all={phase.copies.length}
            />
          </div>
          <Button onPress={stop}>{words.stop}</Button>
          {/* Stays where it was pressed, and on: half a double click must not stop the work, nor the keyboard leave the dialog. */}
          <Button key="make" look="primary">
            <Icon of={Copy} />
            {words.make(phase.copies.length)}
          </Button>
        </>
      );
    case 'made':
      return (
        <>
          <span className="grow" />
          <Button look="primary" onPress={onClose}>
            {words.close}
          </Button>
        </>
      );
  }
}
