import type { SopId } from '../model/sop.ts';

/** One reading of something that should be the same everywhere, and the SOPs that read so. */
export interface Reading {
  readonly text: string;
  readonly sops: readonly SopId[];
}

/** Something that no single SOP shows: it comes out only when all of them are laid side by side. */
export type SurveyFinding =
  /** Several SOPs bear one number (spec, PRA-002). */
  | { readonly kind: 'sameNumber'; readonly number: string; readonly sops: readonly SopId[] }
  /** Several SOPs of one unit bear one name. */
  | { readonly kind: 'sameTitle'; readonly title: string; readonly unit: string; readonly sops: readonly SopId[] }
  /** Numbers between the first and the last of a unit that no SOP bears; `isCut` = there are more. */
  | {
      readonly kind: 'numberGap';
      readonly unit: string;
      /** Null where the numbers of the unit tell no year. */
      readonly year: number | null;
      readonly numbers: readonly string[];
      readonly isCut: boolean;
    }
  /** A SOP that others name in Keterkaitan and that is not in the register. */
  | { readonly kind: 'missingRelated'; readonly name: string; readonly sops: readonly SopId[] }
  /** One NIP with several names, one name with several NIPs, one person with several ranks, one post with several holders. */
  | {
      readonly kind: 'nipOfSeveral' | 'severalNips' | 'severalRanks' | 'severalHolders';
      /** The NIP, the name or the post that the readings disagree about. */
      readonly of: string;
      readonly readings: readonly Reading[];
    };
