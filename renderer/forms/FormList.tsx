import { Trash2 } from 'lucide-react';
import type { FormList as Listed } from '../desk/contract.ts';
import { useNow } from '../register/useNow.ts';
import { changedText } from '../register/when.ts';
import { openForm, removeForm } from '../state/forms.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { formWords as words } from '../words/forms.ts';
import { ListHead } from './ListHead.tsx';

/** The forms that were begun, the newest change first. */
export function FormList({ forms }: { readonly forms: Listed['forms'] }) {
  const now = useNow();
  if (forms.length === 0) return <p className="secondary forms-empty">{words.empty}</p>;
  return (
    <section className="form-part" aria-label={words.list}>
      <h2 className="form-title">{words.list}</h2>
      <table className="form-list">
        <ListHead columns={[words.columns.kind, words.columns.subject, words.columns.changed]} />
        <tbody>
          {forms.map(({ id, kind, subject, changedAt, damaged }) => {
            const name = `${words.kinds[kind]}${subject === '' ? '' : `, ${subject}`}`;
            return (
              <tr key={id}>
                <th scope="row">
                  <button
                    type="button"
                    className="link"
                    aria-label={words.open(name)}
                    onClick={() => void openForm(id)}
                  >
                    {words.kinds[kind]}
                  </button>
                </th>
                <td>{damaged ? words.damaged : subject === '' ? words.noSubject : subject}</td>
                <td>{changedText(changedAt, now)}</td>
                <td className="form-actions">
                  <IconButton
                    icon={Trash2}
                    label={words.remove(name)}
                    small
                    onPress={() => void removeForm(id, name, true)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
