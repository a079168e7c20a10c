import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import type { Replacement } from '../../../sop/duplicate/replacements.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { duplicateWords as words } from '../../words/duplicate.ts';
import { placeName } from '../../words/fields.ts';
import { windowAt } from '../rowWindow.ts';
import { createWatcher } from '../sight.ts';
import { tickName } from './plan.ts';
import type { PlannedCopy } from './plan.ts';

export interface ReplacementListProps {
  readonly copies: readonly PlannedCopy[];
  readonly ticks: ReadonlySet<string>;
  readonly onTick: (names: readonly string[], isSet: boolean) => void;
}

/** A heading of a copy (no replacement), or one replacement in it. */
interface Line {
  readonly copy: number;
  readonly replacement: Replacement | null;
}

/** Lines are all as high, so that thousands can be walked through. In px. */
const lineHeight = 40;

/** Every replacement of every copy, each with its tick. Only lines in sight are drawn. */
export function ReplacementList({ copies, ticks, onTick }: ReplacementListProps) {
  const lines = useMemo(
    () =>
      copies.flatMap(({ replacements }, copy): Line[] => [
        { copy, replacement: null },
        ...replacements.map((replacement) => ({ copy, replacement })),
      ]),
    [copies],
  );
  const [watcher] = useState(() => createWatcher(0, 600, () => undefined, lineHeight));
  const sight = useSyncExternalStore(watcher.subscribe, watcher.sight);
  const attach = useCallback((element: HTMLElement | null) => watcher.attach(element), [watcher]);
  const { first, last } = windowAt(sight.top, sight.height, lines.length, lineHeight);
  return (
    <section className="copy-list" aria-label={words.list} ref={attach}>
      <ul style={{ height: lines.length * lineHeight }}>
        {lines.slice(first, last + 1).map(({ copy, replacement }, at) => {
          const planned = copies[copy];
          if (planned === undefined) return null;
          const top = (first + at) * lineHeight;
          return replacement === null ? (
            <li key={`${copy}`} className="copy-line copy-head" style={{ top }}>
              <CopyHead planned={planned} copy={copy} ticks={ticks} onTick={onTick} />
            </li>
          ) : (
            <li key={tickName(copy, replacement)} className="copy-line" style={{ top }}>
              <ReplacementLine planned={planned} copy={copy} replacement={replacement} ticks={ticks} onTick={onTick} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface LineProps extends Pick<ReplacementListProps, 'ticks' | 'onTick'> {
  readonly planned: PlannedCopy;
  readonly copy: number;
}

function CopyHead({ planned: { unit, title, replacements }, copy, ticks, onTick }: LineProps) {
  const names = replacements.map((replacement) => tickName(copy, replacement));
  const ticked = names.filter((name) => ticks.has(name)).length;
  return (
    <Checkbox
      isSelected={names.length > 0 && ticked === names.length}
      isIndeterminate={ticked > 0 && ticked < names.length}
      isDisabled={names.length === 0}
      onChange={(isSet) => onTick(names, isSet)}
    >
      <strong>{words.copyHead(unit, title)}</strong>
      {names.length === 0 ? <span className="hint">{words.nothing}</span> : null}
    </Checkbox>
  );
}

function ReplacementLine({
  planned,
  copy,
  replacement,
  ticks,
  onTick,
}: LineProps & { readonly replacement: Replacement }) {
  const name = tickName(copy, replacement);
  const { place, text, at, old } = replacement;
  const stepNumber = (step: string): number => planned.source.sop.steps.findIndex(({ id }) => id === step) + 1;
  return (
    <Checkbox isSelected={ticks.has(name)} onChange={(isSet) => onTick([name], isSet)}>
      <span className="copy-place">{placeName(place, stepNumber)}</span>
      <span className="copy-text">
        <span className="secondary">{before(text.slice(0, at))}</span>
        <del>{old === '' ? words.empty : old}</del>
        <span aria-hidden>{' → '}</span>
        <ins>{replacement.new === '' ? words.emptied : replacement.new}</ins>
        <span className="secondary">{text.slice(at + old.length)}</span>
      </span>
    </Checkbox>
  );
}

/** The end of what stands before: the line is cut at its right, and the replaced words must stay in sight. */
function before(text: string): string {
  const most = 28;
  return text.length <= most ? text : `…${text.slice(text.length - most)}`;
}
