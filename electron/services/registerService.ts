import { ok } from '../../sop/model/result.ts';
import type { Handlers } from '../contract/dispatcher.ts';
import { openDocument } from './documents.ts';
import { styleOf } from '../../sop/model/profileFor.ts';
import { checkSop } from '../../sop/rules/check.ts';
import type { Workspace } from './ports.ts';
import { queryRegister, storeCounts } from './store/register.ts';
import type { ProblemCounts, RegisterRow } from './store/register.ts';
import { write } from './writing.ts';

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
 * Problem counts of one row. Counted when somebody looks, not when somebody types: a check lays the SOP out. The
 * result is kept until the SOP or the app changes. A SOP that cannot be read counts as one error.
 */
function freshCounts(
  workspace: Workspace,
  row: Pick<RegisterRow, 'id' | 'revision'>,
  checked: RegisterRow['checked'],
): ProblemCounts {
  const key = `${workspace.ports.version} ${row.revision}`;
  if (checked.key === key) return { errors: checked.errors, warnings: checked.warnings };
  const opened = openDocument(workspace.db, row.id);
  if (!opened.ok) return { errors: 1, warnings: 0 };
  const { sop } = opened.value;
  const problems = checkSop({ sop, style: styleOf(workspace.profiles, sop) });
  const counts: ProblemCounts = {
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
  };
  // A cache: when the disk refuses it, the counts are shown all the same and counted again next time.
  write(workspace, () => ok(storeCounts(workspace.db, row.id, key, counts)));
  return counts;
}
