import type { ListRef } from '../../../sop/model/change.ts';
import { listAt } from '../../../sop/model/lists.ts';
import { dispatch, useDocument } from '../../state/document.ts';
import { Select } from '../../ui/Select.tsx';
import { fieldWords } from '../../words/fields.ts';
import { markerWords } from '../../words/print.ts';

/** How the items of a list are marked on paper. A mark that is not among the usual ones is offered too. */
export function MarkerSelect({ list, name }: { readonly list: ListRef; readonly name: string }) {
  const marker = useDocument(({ sop }) => (sop === null ? null : (listAt(sop, list)?.marker ?? null)));
  const known = markerWords.some(([one]) => one === marker);
  const choices = known ? markerWords : [[marker, marker ?? ''] as const, ...markerWords];
  return (
    <Select
      label={fieldWords.marker(name)}
      value={`=${marker ?? ''}`}
      options={choices.map(([one, label]) => ({ id: `=${one ?? ''}`, label }))}
      onChange={(id) => dispatch({ kind: 'setMarker', list, marker: id === '=' ? null : id.slice(1) })}
    />
  );
}
