import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readPlainText } from '../../../sop/file/readPlain.ts';
import type { IdSource } from '../../../sop/model/create.ts';
import { officeOf } from '../../../sop/model/officeOf.ts';
import type { DateField, Official, Sop } from '../../../sop/model/sop.ts';
import type { StyleProfile } from '../../../sop/model/style.ts';

export interface TemplateSummary {
  readonly id: string;
  /** Heading it stands under: "Pelayanan kelurahan". */
  readonly group: string;
  readonly title: string;
  /** One sentence on what it is for. */
  readonly about: string;
  readonly unit: string;
  readonly steps: number;
  readonly lanes: number;
  /** What the steps say, for searching. */
  readonly activities: readonly string[];
}

/** The shipped SOPs to begin from: plain JSON files, named by their file name without its ending. */
export interface Templates {
  /** In the order of the catalogue. */
  list(): readonly TemplateSummary[];
  /** A new SOP with ids of its own, without what only its office knows, or null when there is no such template. */
  instantiate(id: string): Sop | null;
}

const line = z.string().min(3).max(200);
const catalogueSchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      id: line,
      title: line,
      templates: z.array(z.strictObject({ id: z.string().regex(/^[a-z][a-z-]*$/), about: line })),
    }),
  ),
});

/**
 * The templates of the resources folder: `template-catalogue.json` names, groups and describes the files of `templates`.
 * They are read when they are first asked for. A faulty one throws: the installation is broken.
 */
export function openTemplates(resources: string, ids: IdSource, profiles: readonly StyleProfile[]): Templates {
  const read = (id: string): Sop => {
    const text = readFileSync(path.join(resources, 'templates', `${id}.json`), 'utf8');
    const result = readPlainText(text, { ids, profiles, fillActors: false });
    if (!result.ok) throw new Error(`Template ${id}: ${JSON.stringify(result.error)}`);
    return result.value.sop;
  };
  const summaries = (): readonly TemplateSummary[] =>
    readCatalogue(resources).flatMap(({ title: group, templates }) =>
      templates.map(({ id, about }) => ({ id, group, about, ...factsOf(read(id)) })),
    );
  let listed: readonly TemplateSummary[] | null = null;
  const list = (): readonly TemplateSummary[] => (listed ??= summaries());
  return {
    list,
    instantiate: (id) => (list().some((template) => template.id === id) ? unfilled(read(id)) : null),
  };
}

function readCatalogue(resources: string) {
  const text = readFileSync(path.join(resources, 'template-catalogue.json'), 'utf8');
  return catalogueSchema.parse(JSON.parse(text)).groups;
}

function factsOf({ identity, steps, lanes }: Sop) {
  return {
    title: identity.title,
    unit: officeOf(identity.issuer.unitLines),
    steps: steps.length,
    lanes: lanes.length,
    activities: steps.map((step) => step.activity),
  };
}

/** A template shows a finished sheet; its number, dates, crest and officials are made up and must never be printed. */
function unfilled(sop: Sop): Sop {
  const { identity, proposer } = sop;
  return {
    ...sop,
    identity: {
      ...identity,
      issuer: { ...identity.issuer, logo: null },
      number: '',
      created: noDate,
      revised: noDate,
      effective: noDate,
      approval: nameless(identity.approval),
    },
    proposer: proposer === null ? null : nameless(proposer),
  };
}

const noDate: DateField = { text: '', iso: null };

function nameless(official: Official): Official {
  return { ...official, name: '', rank: '', nip: '' };
}
