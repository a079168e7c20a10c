import { formWords as words } from '../words/forms.ts';

/** The heading of a list of forms or of SOPs; what can be done stands in a last column whose name is only read aloud. */
export function ListHead({ columns }: { readonly columns: readonly string[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
        <th scope="col">
          <span className="visually-hidden">{words.columns.actions}</span>
        </th>
      </tr>
    </thead>
  );
}
