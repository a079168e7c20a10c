import { z } from 'zod';
import { reminderKinds } from '../../../sop/ledger/reminders.ts';
import type { CommandSpec } from '../commandSpec.ts';
import { filter } from './register.ts';
import { id } from './values.ts';

const reminder = z.enum(reminderKinds);

/** The register as offices keep it: what is due, numbers that were reserved or skipped, and the list that is handed out. */
export const ledgerCommands = {
  'ledger.read': {
    input: z.strictObject({}),
    output: z.strictObject({
      /** The weightiest first; the SOPs of each the longest due first, the first of them since the day `since`. */
      reminders: z.array(z.strictObject({ kind: reminder, sops: z.array(id), since: z.string() })),
      /** Reminders that were put off, by kind and day. */
      putOff: z.array(z.strictObject({ kind: reminder, sops: z.array(id), until: z.string() })),
      reserved: z.array(
        z.strictObject({
          id,
          number: z.string(),
          unit: z.string(),
          purpose: z.string(),
          name: z.string(),
          reservedAt: z.string(),
          usedBy: id.nullable(),
        }),
      ),
      /** Numbers between the first and the last of a unit and year that no SOP bears and nobody reserved. */
      gaps: z.array(
        z.strictObject({
          unit: z.string(),
          year: z.int().nullable(),
          numbers: z.array(z.string()),
          isCut: z.boolean(),
        }),
      ),
      /** Units of the register with the number that comes next in each. */
      units: z.array(z.strictObject({ unit: z.string(), next: z.string() })),
    }),
    failures: [],
  },
  /** Puts a reminder off until a day (one that is past brings it back), reserves a number, or gives one back. */
  'ledger.write': {
    input: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('putOff'),
        reminder,
        sops: z.array(id).min(1).max(100_000),
        until: z.iso.date(),
      }),
      z.strictObject({
        kind: z.literal('reserve'),
        number: z.string().trim().min(1).max(200),
        unit: z.string().trim().max(300),
        purpose: z.string().trim().min(1).max(500),
        name: z.string().trim().min(1).max(200),
      }),
      z.strictObject({ kind: z.literal('release'), id }),
    ]),
    output: z.strictObject({}),
    failures: ['notFound', 'numberInUse', 'numberReserved', 'diskFull', 'storeBroken'],
  },
  /** "Daftar SOP" of some SOPs, or of what a filter finds (`ids` null), in the order of unit and number. */
  'ledger.export': {
    input: z.strictObject({
      ids: z.array(id).max(100_000).nullable(),
      filter: z.strictObject(filter),
      scope: z.string().max(200),
      formats: z.array(z.enum(['xlsx', 'pdf', 'docx'])).min(1),
      /** Whether reserved and skipped numbers stand below the list. */
      withNumbers: z.boolean(),
    }),
    output: z.strictObject({
      files: z.array(
        z.strictObject({
          name: z.string(),
          mediaType: z.string(),
          base64: z.string(),
          sha256: z.string(),
          pages: z.int(),
        }),
      ),
    }),
    failures: [],
  },
} as const satisfies Record<string, CommandSpec>;
