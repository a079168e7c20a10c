import { ok, refuse } from '../../../sop/model/result.ts';
import type { Handlers } from '../../contract/dispatcher.ts';
import type { Workspace } from '../ports.ts';
import type { ProfileLibrary } from '../profiles/profileLibrary.ts';
import { getAsset } from '../store/assets.ts';
import { fontsOnDemand } from '../exportService.ts';
import { readEntries } from '../store/journalRows.ts';
import { readSop } from '../store/sops.ts';
import { write } from '../writing.ts';
import { keptVersions } from './keptVersions.ts';
import { openMerge, settleMerge } from './merging.ts';
import { readMoment } from './readMoment.ts';
import { restoreMoment } from './restoring.ts';
import { timeline } from './timeline.ts';

type Mine = 'moment.list' | 'moment.open' | 'moment.restore' | 'moment.report' | 'merge.open' | 'merge.settle';

/** The history of a SOP: looked at, brought back, and brought together with what others made of it. */
export function momentService(workspace: Workspace, library: Pick<ProfileLibrary, 'refresh'>): Pick<Handlers, Mine> {
  const { db, ports } = workspace;
  const fonts = fontsOnDemand(ports.resourcesFolder);
  const now = (): string => ports.now().toISOString();
  return {
    'moment.list': ({ sop: id, beyond, limit }) => {
      const stored = readSop(db, id);
      if (stored === null || stored === 'damaged') return refuse({ code: 'notFound', detail: id });
      const entries = readEntries(db, id, beyond, limit);
      const oldest = entries.at(-1)?.revision ?? 1;
      return ok({
        revision: stored.revision,
        lines: [...timeline(entries)],
        beyond: oldest > 1 ? oldest : null,
        versions: keptVersions(db, id),
      });
    },
    'moment.open': ({ sop, moment }) => readMoment(db, sop, moment),
    'moment.restore': (asked) => write(workspace, () => restoreMoment(db, asked, now())),
    'moment.report': async ({ before, after, brought }) => {
      // The writer of PDF is large; a window that only lists moments should not wait for it.
      const { comparisonReport } = await import('./report.ts');
      const assets = (asset: string) => getAsset(db, asset);
      const { bytes, ...made } = comparisonReport(before, after, {
        workspace: brought === null ? workspace : { ...workspace, profiles: [...workspace.profiles, brought] },
        fonts: fonts(),
        assets,
      });
      return ok({ ...made, base64: Buffer.from(bytes).toString('base64') });
    },
    'merge.open': (asked) => openMerge(workspace, asked),
    'merge.settle': (asked) => {
      const settled = settleMerge(workspace, asked, now());
      // A parcel brings the profiles along that its SOPs are printed with.
      if (asked.parcel !== undefined) library.refresh();
      return settled;
    },
  };
}
