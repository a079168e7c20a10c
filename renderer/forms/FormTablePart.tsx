import { FilePlus, Trash2 } from 'lucide-react';
import { cellOf, rowsOf } from '../../sop/forms/form.ts';
import type { Form } from '../../sop/forms/form.ts';
import type { FormTable } from '../../sop/forms/shapes.ts';
import { feedSop } from '../state/forms.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { formWords as words } from '../words/forms.ts';
import { FormAnswer } from './FormAnswer.tsx';
import { addRow, removeRow, setCell } from './formEdits.ts';

/** One table of a form: rows as on paper, each cell a field. */
export function FormTablePart({ form, table }: { readonly form: Form; readonly table: FormTable }) {
  const { name, label, columns, fixedRows } = table;
  const rows = rowsOf(form, name);
  const feeds = name === 'needs';
  return (
    <section className="form-part" aria-label={label}>
      <h2 className="form-title">{label}</h2>
      <table className="form-table">
        <thead>
          <tr>
            <th scope="col">{words.rowNumber}</th>
            {fixedRows === null ? null : <th scope="col">{label}</th>}
            {columns.map((column) => (
              <th key={column.name} scope="col">
                {column.label}
              </th>
            ))}
            {fixedRows === null ? (
              <th scope="col">
                <span className="visually-hidden">{words.columns.actions}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <td className="form-number">{index + 1}</td>
              {fixedRows === null ? null : <th scope="row">{fixedRows[index]}</th>}
              {columns.map((column) => (
                <td key={column.name}>
                  <FormAnswer
                    question={column}
                    label={words.cell(columns.length === 1 ? label : column.label, index + 1)}
                    hideLabel
                    value={cellOf(row, column.name)}
                    onChange={(text) => setCell(form, name, row.id, column.name, text)}
                  />
                </td>
              ))}
              {fixedRows === null ? (
                <td className="form-actions">
                  {feeds ? (
                    <IconButton
                      icon={FilePlus}
                      label={words.makeSopOf(index + 1)}
                      small
                      onPress={() => void feedSop(row.id)}
                    />
                  ) : null}
                  <IconButton
                    icon={Trash2}
                    label={words.removeRow(index + 1)}
                    small
                    onPress={() => removeRow(form, name, row.id)}
                  />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {fixedRows === null ? (
        <Button small onPress={() => addRow(form, name)} aria-label={`${words.addRow}: ${label}`}>
          {words.addRow}
        </Button>
      ) : null}
    </section>
  );
}
