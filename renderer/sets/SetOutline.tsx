import { ChevronDown, ChevronRight, FileText, GripVertical, ListOrdered, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { SetProblem } from '../../sop/rules/setProblem.ts';
import type { DocumentSet } from '../../sop/sets/documentSet.ts';
import { partTarget, sheetTarget } from '../../sop/sets/planBook.ts';
import { withGroupMoved, withGroupPlaced, withMoved, withSopMoved } from '../../sop/sets/setEdits.ts';
import { say } from '../state/desk.ts';
import { changeSet, choosePlace, useSets } from '../state/sets.ts';
import { Icon } from '../ui/Icon.tsx';
import { setWords as words } from '../words/sets.ts';
import { outlineRows } from './outlineRows.ts';
import type { OutlineRow } from './outlineRows.ts';
import type { Book } from './useBook.ts';

export interface SetOutlineProps {
  readonly set: DocumentSet;
  readonly book: Book | null;
  readonly problems: readonly SetProblem[];
}

/** The parts, units and SOPs of a set in their order, with live page numbers; moved by mouse or keyboard. */
export function SetOutline({ set, book, problems }: SetOutlineProps) {
  const sops = useSets((state) => state.sops);
  const chosen = useSets((state) => state.chosen);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const rows = outlineRows(set, sops, book, folded);
  const rowOf = (key: unknown): OutlineRow | undefined => rows.find(({ target }) => target === key);
  const marked = new Set(problems.map(targetOf));
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'lajur-urutan': String(key) })),
    onReorder: ({ keys, target }) => {
      const carried = [...keys].map(rowOf);
      const over = rowOf(target.key);
      const moved = carried.flatMap((row) => (row?.kind === 'sheet' ? [row.id] : []));
      const [first] = carried;
      const unit = over === undefined ? null : unitOf(set, over);
      if (first?.kind === 'group' && unit !== null) return changeSet(withGroupPlaced(set, first.group.id, unit));
      if (over?.kind === 'sheet' && target.dropPosition !== 'on')
        changeSet(withMoved(set, moved, { at: target.dropPosition, sop: over.id }));
      if (over?.kind === 'group') changeSet(intoGroup(set, moved, over.group.id, target.dropPosition));
    },
  });
  const lists = [
    { label: words.frontList, lines: rows.filter(({ kind }) => kind === 'part'), isMoved: false },
    { label: words.outline, lines: rows.filter(({ kind }) => kind === 'group' || kind === 'sheet'), isMoved: true },
    { label: words.annexList, lines: rows.filter(({ kind }) => kind === 'annex'), isMoved: false },
  ];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    const by = event.key === 'ArrowUp' ? -1 : 1;
    const row = rowOf(chosen);
    if (row?.kind === 'sheet') changeSet(withSopMoved(set, row.id, by));
    if (row?.kind === 'group') changeSet(withGroupMoved(set, row.group.id, by));
    if (row !== undefined) say(words.moved(row.name));
  };
  const fold = (group: string): void => {
    const next = new Set(folded);
    if (!next.delete(group)) next.add(group);
    setFolded(next);
  };
  return (
    <div className="set-outline" onKeyDownCapture={onKeyDown}>
      <div className="set-outline-head">
        <strong>{words.outline}</strong>
        <span>{words.pageColumn}</span>
      </div>
      <div className="set-lists">
        {lists.map(({ label, lines, isMoved }) =>
          lines.length === 0 ? null : (
            <GridList
              key={label}
              aria-label={label}
              className="set-rows"
              selectionMode="single"
              selectionBehavior="replace"
              selectedKeys={lines.some(({ target }) => target === chosen) ? [chosen] : []}
              onSelectionChange={(keys) => {
                const [key] = keys;
                if (key !== undefined) choosePlace(String(key));
              }}
              {...(isMoved ? { dragAndDropHooks } : {})}
            >
              {lines.map((row) => (
                <GridListItem
                  key={row.target}
                  id={row.target}
                  textValue={row.name}
                  className={`set-row set-row-${row.kind}`}
                >
                  <RowSign row={row} isFolded={row.kind === 'group' && folded.has(row.group.id)} onFold={fold} />
                  <span className="set-row-name" title={row.name}>
                    {row.name}
                  </span>
                  {marked.has(row.target) ? <TriangleAlert size={14} className="set-row-mark" aria-hidden /> : null}
                  <span className="set-row-page">{row.page}</span>
                </GridListItem>
              ))}
            </GridList>
          ),
        )}
      </div>
      <p className="hint set-outline-hint">{words.outlineHint}</p>
    </div>
  );
}

function RowSign(props: {
  readonly row: OutlineRow;
  readonly isFolded: boolean;
  readonly onFold: (group: string) => void;
}) {
  const { row, isFolded, onFold } = props;
  if (row.kind === 'sheet')
    return (
      <Button slot="drag" className="set-grip" aria-label={words.drag(row.name)}>
        <GripVertical size={14} aria-hidden />
      </Button>
    );
  if (row.kind === 'group')
    return (
      <>
        <Button slot="drag" className="set-grip" aria-label={words.drag(row.name)}>
          <GripVertical size={14} aria-hidden />
        </Button>
        <Button
          className="set-grip"
          aria-label={isFolded ? words.unfold(row.name) : words.fold(row.name)}
          aria-expanded={!isFolded}
          onPress={() => onFold(row.group.id)}
        >
          {isFolded ? <ChevronRight size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
        </Button>
      </>
    );
  return <Icon of={row.kind === 'part' && row.part === 'contents' ? ListOrdered : FileText} small />;
}

/** The unit that a line stands in. */
function unitOf(set: DocumentSet, row: OutlineRow): string | null {
  if (row.kind === 'group') return row.group.id;
  return row.kind === 'sheet' ? (set.groups.find(({ sops }) => sops.includes(row.id))?.id ?? null) : null;
}

/** On a unit and below its line: to its beginning; above it: to the end of the unit before. */
function intoGroup(
  set: DocumentSet,
  moved: readonly string[],
  group: string,
  position: 'before' | 'on' | 'after',
): DocumentSet {
  const at = set.groups.findIndex(({ id }) => id === group);
  const target = position === 'before' ? set.groups[at - 1] : set.groups[at];
  if (target === undefined) return set;
  const first = target.sops.find((id) => !moved.includes(id));
  return position === 'before' || first === undefined
    ? withMoved(set, moved, { at: 'group', group: target.id })
    : withMoved(set, moved, { at: 'before', sop: first });
}

/** The line of the outline that a problem belongs to. */
export function targetOf({ where }: SetProblem): string | null {
  if (where.at === 'part') return partTarget(where.part);
  return where.at === 'sop' ? sheetTarget(where.sop) : null;
}
