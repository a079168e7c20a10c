import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlainText } from '../../sop/file/readPlain.ts';
import type { IdSource } from '../../sop/model/create.ts';
import { officeOf } from '../../sop/model/officeOf.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { StyleProfile } from '../../sop/model/style.ts';

export interface TemplateSummary {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly steps: number;
  readonly lanes: number;
}

/** The shipped SOPs to begin from: plain JSON files, named by their file name without its ending. */
export interface Templates {
  list(): readonly TemplateSummary[];
  /** A new SOP with ids of its own, or null when there is no such template. */
  instantiate(id: string): Sop | null;
}

/** Reads the templates of a folder. A faulty one throws: the installation is broken. */
export function openTemplates(folder: string, ids: IdSource, profiles: readonly StyleProfile[]): Templates {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.basename(name, '.json'))
    .toSorted();
  const read = (id: string): Sop => {
    const text = readFileSync(path.join(folder, `${id}.json`), 'utf8');
    const result = readPlainText(text, { ids, profiles, fillActors: false });
    if (!result.ok) throw new Error(`Template ${id}: ${JSON.stringify(result.error)}`);
    return result.value.sop;
  };
  const summaries: TemplateSummary[] = names.map((id) => {
    const { identity, steps, lanes } = read(id);
    const unit = officeOf(identity.issuer.unitLines);
    return { id, title: identity.title, unit, steps: steps.length, lanes: lanes.length };
  });
  return {
    list: () => summaries,
    instantiate: (id) => (names.includes(id) ? read(id) : null),
  };
}
