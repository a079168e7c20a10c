import { Plus } from 'lucide-react';
import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { groupNip } from '../../../sop/vocabulary/nipFormat.ts';
import { Icon } from '../../ui/Icon.tsx';
import { completionWords as words } from '../../words/completion.ts';
import { listId, rowId, useList } from './list.ts';
import type { OpenList } from './list.ts';
import type { Row } from './rows.ts';
import { choose, watchTyping } from './watchTyping.ts';
import './completion.css';

/** The list that finishes what is typed, wherever in the editor that is. The caret stays in its field. */
export const CompletionLayer = memo(function CompletionLayer() {
  useEffect(watchTyping, []);
  const open = useList((state) => state.open);
  return (
    <>
      <output className="visually-hidden">{open === null ? '' : words.opened(open.rows.length)}</output>
      {open === null ? null : <CompletionList open={open} onChoose={choose} />}
    </>
  );
});

/** Space between the line and the list, and the least between list and window, in px. */
const gap = 4;

interface ListProps {
  readonly open: OpenList;
  readonly onChoose: (index: number) => void;
}

/** No select element: the caret stays in its field, which says itself which row stands ready. */
const roles = { list: 'listbox', row: 'option' } as const;

function CompletionList({ open, onChoose }: ListProps) {
  const frame = useRef<HTMLElement>(null);
  const { rows, active } = open;
  const [spot, setSpot] = useState({ left: open.line.left, top: open.line.bottom + gap });
  // Under the line; above it where the window ends. Never over the line itself.
  useLayoutEffect(() => {
    const box = frame.current?.getBoundingClientRect();
    if (box === undefined || open.rows.length === 0) return;
    const { line } = open;
    const left = Math.max(gap, Math.min(line.left, window.innerWidth - box.width - gap));
    const fits = line.bottom + gap + box.height <= window.innerHeight - gap;
    setSpot({ left, top: fits ? line.bottom + gap : Math.max(gap, line.top - gap - box.height) });
  }, [open]);
  useLayoutEffect(() => {
    if (active !== null) document.getElementById(rowId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <section ref={frame} aria-label={words.list} className="popover completion" style={spot} data-completion>
      <div id={listId} role={roles.list} aria-label={words.list} className="completion-list">
        {rows.map((row, index) => (
          <div
            key={rowKey(row)}
            id={rowId(index)}
            role={roles.row}
            aria-selected={index === active}
            className={`completion-row${row.kind === 'newPerson' ? ' completion-more' : ''}`}
            // The caret stays in the field.
            onPointerDown={(event) => event.preventDefault()}
            onPointerUp={() => onChoose(index)}
          >
            <RowText row={row} />
            {index === active ? (
              <kbd className="key" aria-hidden>
                {words.enter}
              </kbd>
            ) : null}
          </div>
        ))}
      </div>
    </section>
  );
}

function rowKey(row: Row): string {
  if (row.kind === 'text') return `text:${row.text}`;
  return row.kind === 'person' ? `person:${row.person.name}:${row.person.nip}:${row.person.position}` : row.kind;
}

function RowText({ row }: { readonly row: Row }) {
  if (row.kind === 'newPerson')
    return (
      <span className="completion-text completion-action">
        <Icon of={Plus} small />
        {words.newPerson}
      </span>
    );
  if (row.kind === 'text')
    return (
      <span className="completion-text">
        <span>{row.text}</span>
        {row.remark === null ? null : <span className="completion-meta">{row.remark}</span>}
      </span>
    );
  const { name, prefix, position, rank, nip } = row.person;
  const office = [[prefix, position].filter((part) => part !== '').join(' '), rank].filter((part) => part !== '');
  return (
    <span className="completion-text">
      <span>{name}</span>
      {office.length === 0 ? null : <span className="completion-meta">{office.join(' · ')}</span>}
      {nip === '' ? null : <span className="completion-meta">{words.nip(groupNip(nip))}</span>}
    </span>
  );
}
