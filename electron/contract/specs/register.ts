import { z } from 'zod';
import { statuses } from '../../../sop/model/sop.ts';
import type { CommandSpec } from '../commandSpec.ts';
import { id } from './values.ts';

const registerRow = z.strictObject({
  id,
  title: z.string(),
  number: z.string(),
  unit: z.string(),
  status: z.enum(statuses),
  errors: z.int(),
  warnings: z.int(),
  archived: z.boolean(),
  /** ISO instant of the last change. */
  changedAt: z.string(),
  revision: z.int(),
  /** Where the query was found, when not in title or number: "langkah 4: …paraf…". */
  hit: z.string().nullable(),
});

/** The list of all SOPs. */
export const registerCommands = {
  'register.list': {
    input: z.strictObject({
      query: z.string().max(200),
      unit: z.string().nullable(),
      status: z.enum(statuses).nullable(),
      archived: z.boolean(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({
      rows: z.array(registerRow),
      total: z.int(),
      units: z.array(z.string()),
      counts: z.record(z.enum(statuses), z.int()),
      archivedTotal: z.int(),
    }),
    failures: [],
  },
} as const satisfies Record<string, CommandSpec>;
