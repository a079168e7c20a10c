import { z } from 'zod';
import { canonicalJson } from './canonicalJson.ts';

/** SHA-256 in hex. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** Id of a SOP where it becomes part of a name: as the program makes them, and nothing a path could use. */
export const exchangedIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/**
 * What a version is named by: of which SOP, made from which versions (none = the first; two = a merge; in the order of their names),
 * the SHA-256 of its body, the format the body is written in. `number` is one more than the largest of its parents.
 */
export const versionSchema = z.strictObject({
  sop: exchangedIdSchema,
  number: z.int().min(1).max(1_000_000),
  parents: z.array(hashSchema).max(2),
  body: hashSchema,
  formatVersion: z.int().min(1).max(1_000_000),
});

export type VersionFacts = Readonly<Omit<z.infer<typeof versionSchema>, 'parents'>> & {
  readonly parents: readonly string[];
};

/** The text whose SHA-256 is the name of a version. */
export function versionText({ sop, number, parents, body, formatVersion }: VersionFacts): string {
  return canonicalJson({ sop, number, parents: parents.toSorted(), body, formatVersion });
}
