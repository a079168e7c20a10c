import { setImmediate } from 'node:timers/promises';
import type { Form } from '../../../sop/forms/form.ts';
import { formPaper } from '../../../sop/forms/formPaper.ts';
import { profileOfOffice } from '../../../sop/model/office.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { sopsOf } from '../../../sop/sets/documentSet.ts';
import type { DocumentSet } from '../../../sop/sets/documentSet.ts';
import type { Outcome } from '../../contract/dispatcher.ts';
import { fontsOnDemand } from '../exportService.ts';
import type { Workspace } from '../ports.ts';
import { getAsset } from '../store/assets.ts';
import { officeOfWorkspace } from '../templates/newSops.ts';

/** SOPs and forms as the workspace has them. */
export type Material = (
  sops: readonly string[],
  forms: readonly string[],
) => { readonly sops: readonly Sop[]; readonly forms: readonly Form[] };

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Books on their way into a file. */
export interface BookExports {
  start(set: DocumentSet, format: 'pdf' | 'docx', work: string): Promise<Outcome<'set.export'>>;
  /** How far it is; null when no such export is under way. */
  progress(work: string, giveUp: boolean): Progress | null;
}

/** Writes books piece by piece, so that everything else the host is asked for is answered in between. */
export function bookExports(workspace: Workspace, material: Material): BookExports {
  const fonts = fontsOnDemand(workspace.ports.resourcesFolder);
  const assets = (asset: string): ReturnType<typeof getAsset> => getAsset(workspace.db, asset);
  const running = new Map<string, { progress: Progress; isGivenUp: boolean }>();

  async function start(set: DocumentSet, format: 'pdf' | 'docx', work: string): Promise<Outcome<'set.export'>> {
    const ids = sopsOf(set);
    const { sops, forms } = material(
      ids,
      set.annexes.map(({ form }) => form),
    );
    if (sops.length === 0) return refuse({ code: 'setEmpty', detail: set.id });
    const state = { progress: { done: 0, total: ids.length }, isGivenUp: false };
    running.set(work, state);
    try {
      // The writers of PDF and DOCX are large; a window that only shows the register should not wait for them.
      const { bookFiles } = await import('../exporting/book/bookFiles.ts');
      const byId = new Map(sops.map((sop) => [sop.id, sop]));
      const papers = new Map(forms.map((form) => [form.id, form]));
      const turns = bookFiles({
        set,
        sop: (id) => byId.get(id) ?? null,
        annex: (id) => {
          const form = papers.get(id);
          return form === undefined ? null : formPaper(form);
        },
        formats: [format],
        profiles: workspace.profiles,
        style: profileOfOffice(workspace.profiles, officeOfWorkspace(workspace)).style,
        fonts: fonts(),
        ownFonts: workspace.fonts.find,
        assets,
        images: assets,
      });
      for (;;) {
        const turn = await turns.next();
        if (turn.done === true) {
          const files = turn.value.files.map(({ name, mediaType, bytes, sha256, pages }) => {
            return { name, mediaType, base64: Buffer.from(bytes).toString('base64'), sha256, pages };
          });
          return ok({ files });
        }
        state.progress = turn.value;
        await setImmediate();
        if (state.isGivenUp) return refuse({ code: 'setGivenUp', detail: set.id });
      }
    } finally {
      running.delete(work);
    }
  }

  return {
    start,
    progress: (work, giveUp) => {
      const state = running.get(work);
      if (state === undefined) return null;
      if (giveUp) state.isGivenUp = true;
      return state.progress;
    },
  };
}
