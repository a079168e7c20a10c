import { formatDate } from '../../sop/model/dates.ts';
import type { FormList } from '../desk/contract.ts';
import { createForm } from '../state/forms.ts';
import { Button } from '../ui/Button.tsx';
import { formWords as words } from '../words/forms.ts';
import { ListHead } from './ListHead.tsx';

type Due = FormList['due'][number];

/** When each SOP in force has to be monitored, the most urgent first. */
export function DueList({ due }: { readonly due: readonly Due[] }) {
  if (due.length === 0) return null;
  return (
    <section className="form-part" aria-label={words.due}>
      <div className="form-part-head">
        <h2 className="form-title">{words.due}</h2>
        <span className="hint grow">{words.dueHint}</span>
        <Button small onPress={() => void createForm('monitoring', [])}>
          {words.monitorAll}
        </Button>
      </div>
      <table className="form-list">
        <ListHead columns={[words.dueColumns.sop, words.dueColumns.last, words.dueColumns.due]} />
        <tbody>
          {due.map((one) => (
            <tr key={one.sop}>
              <th scope="row">
                {one.title} <span className="secondary">{one.number}</span>
              </th>
              <td>{dayText(one.last) ?? words.never}</td>
              <td className={one.overdue ? 'form-overdue' : undefined}>{dueText(one)}</td>
              <td className="form-actions">
                <Button
                  small
                  look="ghost"
                  aria-label={words.evaluate(one.title)}
                  onPress={() => void createForm('evaluation', [one.sop])}
                >
                  {words.evaluateShort}
                </Button>
                <Button
                  small
                  look="ghost"
                  aria-label={words.distribute(one.title)}
                  onPress={() => void createForm('distribution', [one.sop])}
                >
                  {words.distributeShort}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function dayText(day: string | null): string | null {
  return day === null ? null : formatDate(day);
}

function dueText({ due, overdue }: Due): string {
  const day = dayText(due);
  if (day === null) return words.unknownDay;
  return overdue ? words.overdue(day) : day;
}
