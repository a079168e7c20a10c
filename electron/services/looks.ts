import { pageThumbnail } from '../../sop/layout/thumbnail.ts';
import { ok } from '../../sop/model/result.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { Problem } from '../../sop/rules/problem.ts';
import { groupProblems } from '../../sop/rules/problemGroups.ts';
import { openDocument } from './documents.ts';
import { countBySeverity, inspectSop } from './inspection.ts';
import type { Workspace } from './ports.ts';
import { signatureOf } from './register/signatureOf.ts';
import { surroundingsOf } from './register/surroundings.ts';
import { getAsset } from './store/assets.ts';
import { newestRevision, storeLook } from './store/looks.ts';
import type { Look, ProblemCounts } from './store/looks.ts';
import { write } from './writing.ts';

/**
 * Lays a SOP out once, counts its problems, draws its page small, and keeps both. A cache: when the disk refuses it, the
 * look is right all the same. A SOP that cannot be read counts as one error and has no drawing. Null for an unknown id.
 */
export function lookAt(workspace: Workspace, id: string): Look | null {
  const { db, ports } = workspace;
  const revision = newestRevision(db, id);
  if (revision === null) return null;
  const look = drawLook(workspace, id);
  write(workspace, () => ok(storeLook(db, id, { version: ports.version, revision }, look)));
  return look;
}

function drawLook(workspace: Workspace, id: string): Look {
  const { db, profiles, fonts } = workspace;
  const opened = openDocument(db, id);
  if (!opened.ok) return { errors: 1, warnings: 0, missing: noParts, thumbnail: null };
  const { sop } = opened.value;
  const around = { workspace: surroundingsOf(workspace, sop), signature: signatureOf(db, sop), fonts: fonts.metrics };
  const { pages, problems } = inspectSop(sop, profiles, (asset) => getAsset(db, asset), around);
  const { error, warning } = countBySeverity(problems);
  return {
    errors: error,
    warnings: warning,
    missing: countMissing(problems, sop),
    thumbnail: pageThumbnail(pages.pages),
  };
}

const noParts: ProblemCounts['missing'] = { parts: 0, errors: 0, warnings: 0 };

/** What the panel of problems gathers as not filled in yet. */
function countMissing(problems: readonly Problem[], sop: Sop): ProblemCounts['missing'] {
  const { missing } = groupProblems(problems, sop);
  const { error, warning } = countBySeverity(missing.flatMap(({ lacks }) => lacks.map(({ problem }) => problem)));
  return { parts: missing.length, errors: error, warnings: warning };
}
