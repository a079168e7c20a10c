import { memo } from 'react';
import { columnRoles } from '../../../sop/paste/columnRoles.ts';
import type { ColumnRole } from '../../../sop/paste/columnRoles.ts';
import type { StepsDraft } from '../../../sop/paste/draft.ts';
import { GridPart } from './GridPart.tsx';
import { Select } from '../../ui/Select.tsx';
import { pasteWords as words } from '../../words/paste.ts';

const options = columnRoles.map((id) => ({ id, label: words.roles[id] }));

export interface ColumnHeadProps {
  readonly column: number;
  readonly draft: StepsDraft;
  readonly onRole: (column: number, role: ColumnRole) => void;
  readonly onName: (lane: string, name: string) => void;
}

/** What a column is, to be chosen; below it the name of the performer, or the heading it came with. */
export const ColumnHead = memo(function ColumnHead({ column, draft, onRole, onName }: ColumnHeadProps) {
  const role = draft.roles[column] ?? 'skip';
  const lane = draft.lanes.find((each) => each.column === column);
  const own = draft.headings[column] ?? '';
  const heading = own.toLowerCase() === words.roles[role].toLowerCase() ? '' : own;
  return (
    <GridPart part="columnheader" look={`paste-head paste-${role}`}>
      <Select
        label={words.column(column + 1)}
        hideLabel
        marked={role === 'lane'}
        value={role}
        options={options}
        onChange={(id) => onRole(column, columnRoles.find((each) => each === id) ?? 'skip')}
      />
      {role === 'lane' && lane !== undefined ? (
        <textarea
          className="paste-name"
          rows={1}
          aria-label={words.laneName(column + 1)}
          value={lane.name}
          onChange={(event) => onName(lane.key, event.target.value.replaceAll('\n', ' '))}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      ) : (
        <span className="paste-heading" title={heading}>
          {heading}
        </span>
      )}
    </GridPart>
  );
});
