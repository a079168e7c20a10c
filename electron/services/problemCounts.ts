import { ok } from '../../sop/model/result.ts';
import type { Sop } from '../../sop/model/sop.ts';
import { countBySeverity, inspectSop } from './inspection.ts';
import type { Workspace } from './ports.ts';
import { getAsset } from './store/assets.ts';
import { storeCounts } from './store/register.ts';
import type { ProblemCounts } from './store/register.ts';
import { write } from './writing.ts';

/** What stored counts hold for: one revision, as one version of the app sees it. */
export function countsKey(workspace: Workspace, revision: number): string {
  return `${workspace.ports.version} ${revision}`;
}

/**
 * Counts the errors and warnings of a SOP, those of its pages included, and keeps them. A cache: when the disk refuses
 * it, the counts are right all the same and counted again next time.
 */
export function countProblems(workspace: Workspace, sop: Sop, revision: number): ProblemCounts {
  const images = (asset: string) => getAsset(workspace.db, asset);
  const { error, warning } = countBySeverity(inspectSop(sop, workspace.profiles, images).problems);
  const counts: ProblemCounts = { errors: error, warnings: warning };
  write(workspace, () => ok(storeCounts(workspace.db, sop.id, countsKey(workspace, revision), counts)));
  return counts;
}
