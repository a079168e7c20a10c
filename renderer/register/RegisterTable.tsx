import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { PointMenu } from '../ui/Menu.tsx';
import type { RegisterRow as Row } from '../desk/contract.ts';
import { registerWords as words } from '../words/register.ts';
import { pageSize, rowAt } from './asking.ts';
import type { Filter, ListedRows } from './asking.ts';
import { GridPart } from './GridPart.tsx';
import { RegisterHead } from './RegisterHead.tsx';
import './registerTable.css';
import { RegisterRow, titleOf } from './RegisterRow.tsx';
import { rowEntries } from './rowActions.ts';
import type { RowActions } from './rowActions.ts';
import { rowKey } from './rowKeys.ts';
import { rowHeight, rowsPerPage, topShowing, windowAt } from './rowWindow.ts';
import { toggled } from './selection.ts';
import type { TickedRows } from './selection.ts';
import { createWatcher } from './sight.ts';
import { useSeenStandings } from './standings.ts';
import { useSeenLooks } from './useSeenLooks.ts';
import { changeFilter, tick, useRegisterView } from './view.ts';

export interface RegisterTableProps {
  readonly listed: ListedRows;
  readonly ticked: TickedRows;
  readonly actions: RowActions;
  readonly now: Date;
  readonly see: (first: number, last: number) => void;
  /** The SOP that gets the keyboard when the list is first drawn. */
  readonly returnTo: number | null;
  readonly onTickAll: () => void;
  /** Ticks everything from the row that Shift reaches from to this one. */
  readonly onStretch: (index: number) => void;
  /** A letter typed on a row looks for it. */
  readonly onType: () => void;
}

interface OpenMenu {
  readonly row: Row;
  readonly at: { readonly x: number; readonly y: number };
}

/** The SOPs as rows: arrows walk, Enter opens, Space ticks, Shift and Ctrl tick more. Only rows in sight are drawn. */
export function RegisterTable(props: RegisterTableProps) {
  const { listed, ticked, actions, now, see, returnTo, onTickAll, onStretch, onType } = props;
  const { total } = listed.figures;
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState({ index: returnTo ?? 0 });
  const [filter, setFilter] = useState(listed.filter);
  if (filter !== listed.filter) {
    setFilter(listed.filter);
    setCurrent({ index: 0 });
  }
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const isMoving = useRef(returnTo !== null);
  const [watcher] = useState(() => {
    const keep = (top: number): void => useRegisterView.setState({ top });
    return createWatcher(useRegisterView.getState().top, pageSize * 10, keep);
  });
  const sight = useSyncExternalStore(watcher.subscribe, watcher.sight);
  const rows = windowAt(sight.top, sight.height, total);
  const { first, last } = rows;
  useEffect(() => see(first, last), [see, first, last]);
  useSeenLooks(listed, first, last);
  useSeenStandings(listed, first, last);

  const go = (index: number): void => {
    if (total === 0) return;
    isMoving.current = true;
    setCurrent({ index: Math.max(0, Math.min(total - 1, index)) });
  };
  // Another filter begins at its top; the same one is where it was left.
  const scrolledFor = useRef<Filter | null>(null);
  useLayoutEffect(() => {
    if (scrolledFor.current === listed.filter) return;
    scrolledFor.current = listed.filter;
    scroller.current?.scrollTo({ top: useRegisterView.getState().top });
  }, [listed.filter]);
  // The row that the keyboard goes to is drawn first, then it can take the keyboard.
  useLayoutEffect(() => {
    const list = scroller.current;
    if (!isMoving.current || list === null) return;
    isMoving.current = false;
    list.scrollTop = topShowing(current.index, list.scrollTop, list.clientHeight - headHeight);
    list.querySelector<HTMLElement>(`[data-index="${current.index}"]`)?.focus({ preventScroll: true });
  }, [current]);

  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      scroller.current = element;
      return watcher.attach(element);
    },
    [watcher],
  );
  const openMenu = (index: number, at?: OpenMenu['at']): void => {
    const row = rowAt(listed, index);
    const box = scroller.current?.querySelector(`[data-index="${index}"] [data-part="menu"]`)?.getBoundingClientRect();
    if (row !== null && (at ?? box) !== undefined)
      setMenu({ row, at: at ?? { x: box?.left ?? 0, y: box?.bottom ?? 0 } });
  };
  const indexOf = (target: EventTarget): { readonly index: number; readonly part: string | null } | null => {
    if (!(target instanceof Element)) return null;
    const index = target.closest<HTMLElement>('[data-index]')?.dataset['index'];
    const part = target.closest<HTMLElement>('[data-part]')?.dataset['part'] ?? null;
    return index === undefined ? null : { index: Number(index), part };
  };
  const toggle = (index: number): void => {
    const row = rowAt(listed, index);
    if (row !== null) tick(toggled(ticked, row.id, index));
  };
  const open = (index: number): void => {
    const row = rowAt(listed, index);
    if (row !== null) actions.open(row.id);
  };
  const onClick = (event: MouseEvent): void => {
    const hit = indexOf(event.target);
    if (hit === null) return;
    setCurrent({ index: hit.index });
    if (hit.part === 'menu') openMenu(hit.index);
    else if (event.shiftKey) onStretch(hit.index);
    else if (event.ctrlKey || event.metaKey || hit.part === 'tick') toggle(hit.index);
    else open(hit.index);
  };
  const onContextMenu = (event: MouseEvent): void => {
    const hit = indexOf(event.target);
    if (hit === null) return;
    event.preventDefault();
    openMenu(hit.index, { x: event.clientX, y: event.clientY });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const hit = indexOf(event.target);
    if (hit === null || menu !== null) return;
    const height = (scroller.current?.clientHeight ?? 0) - headHeight;
    const act = rowKey(event, { index: hit.index, total, page: rowsPerPage(height) });
    if (act === null) return;
    if (act.kind === 'type') return onType();
    event.preventDefault();
    switch (act.kind) {
      case 'go':
        if (act.stretch) {
          if (ticked.anchor === null) tick({ ...ticked, anchor: hit.index });
          onStretch(act.index);
        }
        return go(act.index);
      case 'toggle':
        return toggle(hit.index);
      case 'stretch':
        return onStretch(hit.index);
      case 'all':
        return onTickAll();
      case 'none':
        return tick({ ids: new Set(), anchor: null });
      case 'open':
        return open(hit.index);
      case 'menu':
        return openMenu(hit.index);
      case 'archive': {
        const row = rowAt(listed, hit.index);
        const ids = ticked.ids.size > 0 ? [...ticked.ids] : row === null ? [] : [row.id];
        return actions.archive(ids, !listed.filter.archived);
      }
    }
  };
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  // The row with the keyboard stays drawn: a row that vanishes would take the keyboard with it.
  const kept = Math.min(current.index, total - 1);
  const drawn = kept < 0 || shown.includes(kept) ? shown : [...shown, kept].toSorted((one, other) => one - other);
  const ticks = ticked.ids.size === 0 ? 'none' : ticked.ids.size < total ? 'some' : 'all';
  return (
    <div className="register-scroll" ref={attach}>
      <div
        role="grid"
        tabIndex={-1}
        className="register-table"
        aria-label={words.title}
        aria-multiselectable
        aria-rowcount={total + 1}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
      >
        <GridPart part="rowgroup" className="register-heads">
          <RegisterHead
            sort={listed.filter.sort}
            onSort={(sort) => changeFilter({ sort })}
            ticks={ticks}
            onTickAll={onTickAll}
          />
        </GridPart>
        <GridPart part="rowgroup" className="register-rows" style={{ height: total * rowHeight }}>
          {drawn.map((index) => {
            const row = rowAt(listed, index);
            return (
              <RegisterRow
                key={index}
                row={row}
                index={index}
                isTicked={row !== null && ticked.ids.has(row.id)}
                isCurrent={index === kept}
                now={now}
              />
            );
          })}
        </GridPart>
      </div>
      {menu === null ? null : (
        <PointMenu
          label={words.rowMenu(titleOf(menu.row))}
          at={menu.at}
          entries={() => rowEntries(menu.row, actions)}
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  );
}

/** The sticky heading, in px. */
const headHeight = 33;
