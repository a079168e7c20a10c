import { Check, Ellipsis, OctagonX, TriangleAlert } from 'lucide-react';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { Selection } from 'react-aria-components';
import type { RegisterRow } from '../desk/contract.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Status } from '../ui/Status.tsx';
import { registerWords as words } from '../words/register.ts';
import { statusWords } from '../words/status.ts';
import { statusLook } from './statusLook.ts';
import { changedText } from './when.ts';

export interface RowActions {
  readonly open: (row: RegisterRow) => void;
  readonly exportRows: (rows: readonly RegisterRow[]) => void;
  readonly archive: (ids: readonly string[], archived: boolean) => void;
}

export interface RegisterTableProps {
  readonly rows: readonly RegisterRow[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly actions: RowActions;
  readonly now: Date;
}

/** The SOPs as rows: arrows walk, Enter opens, Space ticks. */
export function RegisterTable({ rows, selected, onSelect, actions, now }: RegisterTableProps) {
  const select = (selection: Selection): void =>
    onSelect(selection === 'all' ? new Set(rows.map(({ id }) => id)) : new Set([...selection].map(String)));
  return (
    <Table
      className="register-table"
      aria-label={words.title}
      selectionMode="multiple"
      selectedKeys={selected}
      onSelectionChange={select}
      onRowAction={(key) => {
        const row = rows.find(({ id }) => id === key);
        if (row !== undefined) actions.open(row);
      }}
    >
      <TableHeader>
        <Column className="tick" id="tick">
          <Checkbox label={words.selectAll} slot="selection" />
        </Column>
        <Column isRowHeader id="name">
          {words.columns.name}
        </Column>
        <Column className="unit" id="unit">
          {words.columns.unit}
        </Column>
        <Column className="state" id="state">
          {words.columns.status}
        </Column>
        <Column className="problems" id="problems">
          {words.columns.problems}
        </Column>
        <Column className="changed" id="changed">
          {words.columns.changed}
        </Column>
        <Column className="row-menu" id="menu">
          <span className="visually-hidden">{words.columns.menu}</span>
        </Column>
      </TableHeader>
      <TableBody items={rows} dependencies={[now]}>
        {(row) => (
          <Row id={row.id} textValue={titleOf(row)}>
            <Cell className="tick">
              <Checkbox label={words.select(titleOf(row))} slot="selection" />
            </Cell>
            <Cell>
              <div className="name">{titleOf(row)}</div>
              <div className="number">{row.number === '' ? words.noNumber : row.number}</div>
              {row.hit === null ? null : <div className="number hit">{`${row.hit.before}${row.hit.found}${row.hit.after}`}</div>}
            </Cell>
            <Cell className="unit secondary">
              <div className="two-lines">{row.unit}</div>
            </Cell>
            <Cell className="state">
              <Status {...statusLook[row.status]}>{statusWords[row.status]}</Status>
            </Cell>
            <Cell className="problems">
              <Problems row={row} />
            </Cell>
            <Cell className="changed secondary">{changedText(row.changedAt, now)}</Cell>
            <Cell className="row-menu">
              <Menu
                label={words.rowMenu(titleOf(row))}
                triggerClass="button button-ghost button-icon button-small"
                placement="bottom end"
                entries={() => [
                  { id: 'open', label: words.open, onAction: () => actions.open(row) },
                  { id: 'export', label: words.exportSop, onAction: () => actions.exportRows([row]) },
                  null,
                  {
                    id: 'archive',
                    label: row.archived ? words.bringBack : words.putAway,
                    onAction: () => actions.archive([row.id], !row.archived),
                  },
                ]}
              >
                <Icon of={Ellipsis} />
              </Menu>
            </Cell>
          </Row>
        )}
      </TableBody>
    </Table>
  );
}

export function titleOf(row: RegisterRow): string {
  return row.title === '' ? words.untitled : row.title;
}

/** Two symbols with their numbers, or the word for none. */
function Problems({ row: { errors, warnings } }: { readonly row: RegisterRow }) {
  if (errors === null || warnings === null) return <>…</>;
  if (errors === 0 && warnings === 0) {
    return (
      <Status icon={Check} tone="mute" small>
        {words.clean}
      </Status>
    );
  }
  return (
    <span className="figures">
      {errors === 0 ? null : (
        <Status icon={OctagonX} tone="error" small>
          <span aria-hidden>{errors}</span>
          <span className="visually-hidden">{words.errors(errors)}</span>
        </Status>
      )}
      {warnings === 0 ? null : (
        <Status icon={TriangleAlert} tone="warning" small>
          <span aria-hidden>{warnings}</span>
          <span className="visually-hidden">{words.warnings(warnings)}</span>
        </Status>
      )}
    </span>
  );
}
