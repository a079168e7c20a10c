import { ArrowDown, ArrowUp } from 'lucide-react';
import type { RegisterSort } from '../desk/contract.ts';
import { Icon } from '../ui/Icon.tsx';
import { registerWords as words } from '../words/register.ts';
import { GridPart } from './GridPart.tsx';
import { TickBox } from './RegisterRow.tsx';

export interface RegisterHeadProps {
  readonly sort: RegisterSort;
  readonly onSort: (sort: RegisterSort) => void;
  readonly ticks: 'none' | 'some' | 'all';
  readonly onTickAll: () => void;
}

type Column = RegisterSort['by'];

/** The heading of the list: a press sorts, another press turns the order round. */
export function RegisterHead({ sort, onSort, ticks, onTickAll }: RegisterHeadProps) {
  const button = (by: Column, label: string) => <SortButton by={by} label={label} sort={sort} onSort={onSort} />;
  return (
    <GridPart part="row" className="register-row register-head" aria-rowindex={1}>
      <GridPart part="columnheader" className="tick">
        <button
          type="button"
          className="tick-all"
          aria-label={words.selectAll}
          aria-pressed={ticks === 'all'}
          onClick={onTickAll}
        >
          <TickMark ticks={ticks} />
        </button>
      </GridPart>
      <GridPart part="columnheader" className="thumbnail">
        <span className="visually-hidden">{words.columns.thumbnail}</span>
      </GridPart>
      <GridPart part="columnheader" className="names" aria-sort={ariaSort(sort, ['title', 'number'])}>
        {button('title', words.columns.name)}
        <span aria-hidden>{words.columns.and}</span>
        {button('number', words.columns.number)}
      </GridPart>
      <GridPart part="columnheader" className="unit" aria-sort={ariaSort(sort, ['unit'])}>
        {button('unit', words.columns.unit)}
      </GridPart>
      <GridPart part="columnheader" className="state" aria-sort={ariaSort(sort, ['status'])}>
        {button('status', words.columns.status)}
      </GridPart>
      <GridPart part="columnheader" className="problems" aria-sort={ariaSort(sort, ['problems'])}>
        {button('problems', words.columns.problems)}
      </GridPart>
      <GridPart part="columnheader" className="changed" aria-sort={ariaSort(sort, ['changed'])}>
        {button('changed', words.columns.changed)}
      </GridPart>
      <GridPart part="columnheader" className="row-menu">
        <span className="visually-hidden">{words.columns.menu}</span>
      </GridPart>
    </GridPart>
  );
}

function TickMark({ ticks }: Pick<RegisterHeadProps, 'ticks'>) {
  return <TickBox isTicked={ticks === 'all'} isPartly={ticks === 'some'} />;
}

/** What people look for first in a column: the newest change, the most problems; else the beginning. */
const downFirst: readonly Column[] = ['changed', 'problems'];

function SortButton({
  by,
  label,
  sort,
  onSort,
}: Pick<RegisterHeadProps, 'sort' | 'onSort'> & { readonly by: Column; readonly label: string }) {
  const isSorted = sort.by === by;
  const descending = isSorted ? !sort.descending : downFirst.includes(by);
  return (
    <button type="button" className="sort" title={words.sortBy(label)} onClick={() => onSort({ by, descending })}>
      {label}
      {isSorted ? (
        <>
          <Icon of={sort.descending ? ArrowDown : ArrowUp} small />
          <span className="visually-hidden">{sort.descending ? words.sortedDown : words.sortedUp}</span>
        </>
      ) : null}
    </button>
  );
}

function ariaSort(sort: RegisterSort, columns: readonly Column[]): 'ascending' | 'descending' | 'none' {
  if (!columns.includes(sort.by)) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}
