import { ok } from '../../sop/model/result.ts';
import type { Handlers } from '../contract/dispatcher.ts';
import { openDocument } from './documents.ts';
import type { Workspace } from './ports.ts';
import { countProblems, countsKey } from './problemCounts.ts';
import { queryRegister } from './store/register.ts';
import type { ProblemCounts, RegisterRow } from './store/register.ts';

/** The list of all SOPs of a workspace. */
export function registerService(workspace: Workspace): Pick<Handlers, 'register.list'> {
  return {
    'register.list': (query) => {
      const { rows, ...figures } = queryRegister(workspace.db, query);
      return ok({
        ...figures,
        rows: rows.map(({ checked, ...row }) => ({ ...row, ...freshCounts(workspace, row, checked) })),
      });
    },
  };
}

/**
 * Problem counts of one row. Counted when somebody looks, not when somebody types: a check lays the SOP out. A SOP
 * that cannot be read counts as one error.
 */
function freshCounts(
  workspace: Workspace,
  row: Pick<RegisterRow, 'id' | 'revision'>,
  checked: RegisterRow['checked'],
): ProblemCounts {
  if (checked.key === countsKey(workspace, row.revision)) return { errors: checked.errors, warnings: checked.warnings };
  const opened = openDocument(workspace.db, row.id);
  return opened.ok ? countProblems(workspace, opened.value.sop, row.revision) : { errors: 1, warnings: 0 };
}
