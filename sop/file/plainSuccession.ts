import { z } from 'zod';
import { successionWords } from '../ledger/succession.ts';
import type { LinkedSop, Succession } from '../ledger/succession.ts';
import { limits } from './limits.ts';
import { dateSchema, statusSchema, textSchema } from './valueSchema.ts';

/** Another SOP as plain JSON names it: by what is printed on it. */
const plainLink = z.strictObject({ number: textSchema, title: textSchema, status: statusSchema });
const plainLinks = z.array(plainLink).max(limits.listItems).optional();

/** What came before a SOP and what after, as plain JSON tells it. */
export const plainSuccessionFields = {
  replaces: plainLinks,
  replaced_by: plainLinks,
  revoked: z
    .strictObject({ instrument: textSchema, number: textSchema, date: dateSchema, reason: textSchema })
    .optional(),
} as const;

export type PlainSuccession = z.infer<z.ZodObject<typeof plainSuccessionFields>>;

/** The fields of a SOP that replaces, was replaced or was revoked; none for any other. */
export function plainSuccession({ replaces, replacedBy, revoked }: Succession): PlainSuccession {
  const links = (sops: readonly LinkedSop[]) => sops.map(({ number, title, status }) => ({ number, title, status }));
  return {
    ...(replaces.length === 0 ? {} : { replaces: links(replaces) }),
    ...(replacedBy.length === 0 ? {} : { replaced_by: links(replacedBy) }),
    ...(revoked === null ? {} : { revoked: { ...revoked, date: { ...revoked.date } } }),
  };
}

/** The same in words: a SOP that is read in tells them as a note, because the SOPs they name may be elsewhere. */
export function plainSuccessionWords({ replaces = [], replaced_by = [], revoked }: PlainSuccession): readonly string[] {
  const linked = (sops: typeof replaces): LinkedSop[] => sops.map((sop) => ({ ...sop, id: '' }));
  return successionWords({ replaces: linked(replaces), replacedBy: linked(replaced_by), revoked: revoked ?? null });
}
