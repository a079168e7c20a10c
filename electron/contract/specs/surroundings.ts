import { z } from 'zod';
import { monitoringParts } from '../../../sop/forms/oversight.ts';
import type { CommandSpec } from '../commandSpec.ts';
import { id } from './values.ts';

/** What one SOP has to do with the others. */
export const surroundingsCommands = {
  /** What the rules need of the other SOPs to check the saved revision of this one: few, however large the register. */
  'sop.surroundings': {
    input: z.strictObject({ id }),
    output: z.strictObject({
      entries: z.array(
        z.strictObject({
          id,
          number: z.string(),
          title: z.string(),
          unit: z.string(),
          profile: z.string(),
          copiedBoxes: z.string(),
          related: z.array(z.string()),
        }),
      ),
      size: z.int(),
      unitProfile: z.string().nullable(),
      numberPattern: z.string().nullable(),
      nextNumber: z.string().nullable(),
      /** What the forms say about a SOP in force; null for any other. */
      oversight: z
        .strictObject({
          monitored: z.string().nullable(),
          monitoringDue: z.string().nullable(),
          entry: z.strictObject({ day: z.string().nullable(), lacks: z.array(z.enum(monitoringParts)) }).nullable(),
          evaluated: z.string().nullable(),
          isDistributed: z.boolean(),
        })
        .nullable(),
      /** What is known of the signature under it, from the newest file that came back; days are ISO. */
      signature: z.strictObject({
        signedOn: z.string().nullable(),
        enactedOn: z.string().nullable(),
        intact: z.boolean(),
        certificateEnds: z.string().nullable(),
        certified: z.boolean(),
      }),
      /** ISO day. */
      today: z.string(),
    }),
    failures: ['notFound', 'damaged', 'newerVersion'],
  },
} as const satisfies Record<string, CommandSpec>;
