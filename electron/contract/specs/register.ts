import { z } from 'zod';
import { statuses } from '../../../sop/model/sop.ts';
import type { CommandSpec } from '../commandSpec.ts';
import { id } from './values.ts';

/** What the register can be sorted by. */
export const registerSorts = ['title', 'number', 'unit', 'status', 'problems', 'changed'] as const;

/** Where in a SOP a query can be found, besides title and number. */
export const hitPlaces = [
  'issuer',
  'dates',
  'approval',
  'legalBasis',
  'qualifications',
  'relatedSops',
  'equipment',
  'warnings',
  'records',
  'flowTitle',
  'lane',
  'activity',
  'inputs',
  'time',
  'output',
  'note',
  'proposer',
] as const;

/** All problems of a SOP; `missing` says which of them only tell of parts that are not filled in yet. */
const problemCounts = {
  errors: z.int(),
  warnings: z.int(),
  missing: z.strictObject({ parts: z.int(), errors: z.int(), warnings: z.int() }),
};

const registerRow = z.strictObject({
  id,
  title: z.string(),
  number: z.string(),
  unit: z.string(),
  status: z.enum(statuses),
  /** Null while nobody counted: `register.looks` does. */
  problems: z.strictObject(problemCounts).nullable(),
  archived: z.boolean(),
  /** ISO instant of the last change. */
  changedAt: z.string(),
  revision: z.int(),
  /** What took its place, or how it was revoked, in words; null for SOPs that are neither. */
  fate: z.string().nullable(),
  /** Where the query was found, when not in title or number; `step` is the number of the row. */
  hit: z
    .strictObject({
      place: z.enum(hitPlaces),
      step: z.int().nullable(),
      before: z.string(),
      found: z.string(),
      after: z.string(),
    })
    .nullable(),
});

/** What the register can be asked for. */
export const filter = {
  query: z.string().max(200),
  unit: z.string().nullable(),
  status: z.enum(statuses).nullable(),
  archived: z.boolean(),
  /** Only SOPs that are known to have errors or warnings. */
  withProblems: z.boolean().default(false),
  /** Only these SOPs: what a reminder is about. */
  among: z.array(id).max(100_000).nullable().default(null),
  sort: z
    .strictObject({ by: z.enum(registerSorts), descending: z.boolean() })
    .default({ by: 'changed', descending: true }),
  offset: z.int().min(0),
};

/** The list of all SOPs. */
export const registerCommands = {
  'register.list': {
    input: z.strictObject({ ...filter, limit: z.int().min(1).max(500) }),
    output: z.strictObject({
      rows: z.array(registerRow),
      total: z.int(),
      units: z.array(z.string()),
      counts: z.record(z.enum(statuses), z.int()),
      archivedTotal: z.int(),
      /** When filtered or sorted by problems: SOPs of this section whose problems nobody counted yet. Else 0. */
      unchecked: z.int(),
    }),
    failures: [],
  },
  /** Ids alone, for choosing everything that was found. */
  'register.ids': {
    input: z.strictObject({ ...filter, limit: z.int().min(1).max(100_000) }),
    output: z.strictObject({ ids: z.array(id) }),
    failures: [],
  },
  /** Rows by their ids; unknown ones are left out. */
  'register.rows': {
    input: z.strictObject({ ids: z.array(id).max(500) }),
    output: z.strictObject({ rows: z.array(registerRow) }),
    failures: [],
  },
  /**
   * Problem counts and small drawings of SOPs. What is kept is answered; of the rest at most one is made (`make`),
   * because it means laying the SOP out: whoever wants more asks again.
   */
  'register.looks': {
    input: z.strictObject({ ids: z.array(id).max(100), make: z.boolean() }),
    output: z.strictObject({
      looks: z.array(z.strictObject({ id, ...problemCounts, thumbnail: z.string().nullable() })),
    }),
    failures: [],
  },
  /** Looks at the newest SOP of a section that nobody looked at yet; `left` counts those that remain. */
  'register.check': {
    input: z.strictObject({ archived: z.boolean() }),
    output: z.strictObject({ left: z.int() }),
    failures: [],
  },
} as const satisfies Record<string, CommandSpec>;
