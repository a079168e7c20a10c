import type { Official } from '../model/sop.ts';

/** The office that copies are made for. An empty text means: as it was. */
export interface TargetOffice {
  readonly government: string;
  /** "Kelurahan Melati". */
  readonly unit: string;
  /** As it stands in numbers of SOPs: "KEL-MLT". */
  readonly code: string;
  /** Who signs there. Empty texts keep what is there. */
  readonly approval: Official;
}

/** Words the author replaces besides those that follow from the offices. */
export interface WordPair {
  readonly old: string;
  readonly new: string;
}

/** What is asked for all copies. */
export interface CopyWishes {
  /** Code of the old office in numbers; empty = as far as each number tells it. */
  readonly oldCode: string;
  /** Template of the new numbers with the running number of the first copy; null = only the code changes. */
  readonly number: { readonly template: string; readonly first: number; readonly date: string } | null;
  /** Dates belong to the old office's approval. */
  readonly clearDates: boolean;
  readonly words: readonly WordPair[];
}
