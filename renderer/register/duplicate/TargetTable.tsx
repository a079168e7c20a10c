import { Plus, X } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { duplicateWords as words } from '../../words/duplicate.ts';
import { emptyTarget, targetColumns, withPasted } from './form.ts';
import type { TargetColumn, TargetRow } from './form.ts';

export interface TargetTableProps {
  readonly rows: readonly TargetRow[];
  readonly onChange: (rows: readonly TargetRow[]) => void;
}

/** The offices that copies are made for, one a line; a table of another program can be pasted into it. */
export function TargetTable({ rows, onChange }: TargetTableProps) {
  const change = (at: number, column: TargetColumn, text: string): void =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [column]: text } : row)));
  const add = (): void => onChange([...rows, emptyTarget(Math.max(...rows.map(({ key }) => key)) + 1)]);
  return (
    <div className="copy-targets">
      <table>
        <thead>
          <tr>
            {targetColumns.map((column) => (
              <th key={column} scope="col">
                {words.columns[column]}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{words.columns.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.key}>
              {targetColumns.map((column) => (
                <td key={column}>
                  <input
                    className="input"
                    aria-label={words.field(words.columns[column], at + 1)}
                    placeholder={column === 'unit' && at === 0 ? words.unitExample : undefined}
                    value={row[column]}
                    onChange={({ target }) => change(at, column, target.value)}
                    onPaste={(event) => {
                      const text = event.clipboardData.getData('text/plain');
                      if (column !== 'unit' || !/[\t\n]/.test(text.trim())) return;
                      event.preventDefault();
                      onChange(withPasted(rows, at, text));
                    }}
                  />
                </td>
              ))}
              <td>
                {rows.length === 1 ? null : (
                  <IconButton
                    icon={X}
                    small
                    label={words.removeTarget(at + 1)}
                    onPress={() => onChange(rows.filter((_, index) => index !== at))}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button small onPress={add}>
        <Icon of={Plus} small />
        {words.addTarget}
      </Button>
    </div>
  );
}
