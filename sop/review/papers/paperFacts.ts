import type { Sop } from '../../model/sop.ts';
import type { Author, Verdict } from '../events.ts';
import type { Finding } from '../findings.ts';

/** The answer to one of the seven points (spec 11.4); null = nobody has answered. */
export interface PointAnswer {
  readonly answer: 'yes' | 'no' | null;
  readonly note: string;
}

/** Somebody who signs a paper of the review. */
export interface Signer {
  readonly position: string;
  readonly name: string;
  readonly rank: string;
  readonly nip: string;
}

/** What is written of one SOP: its state is told by the events, the note by a person. */
export interface JudgedSop {
  readonly sop: Sop;
  readonly round: number;
  /** Number of the version that was reviewed; null when it is not kept here. */
  readonly version: number | null;
  readonly verdict: Verdict | null;
  readonly findings: readonly Finding[];
  readonly reviewer: Author | null;
}

/** What a person may change before the paper is made. Both papers take the same, so that they never disagree. */
export interface PaperFields {
  /** Number of the Berita Acara; '' leaves a line to write on. */
  readonly number: string;
  readonly place: string;
  /** ISO day of the paper. */
  readonly date: string;
  /** The decree that set up the team: "Keputusan Wali Kota Nomor …". */
  readonly teamDecree: string;
  /** What the review rests on, besides the decree of the team. */
  readonly legalBasis: readonly string[];
  /** The seven points, in their order. */
  readonly points: readonly PointAnswer[];
  /** Verdict and note of each SOP, in the order of the list. */
  readonly sops: readonly { readonly id: string; readonly verdict: Verdict | null; readonly note: string }[];
  /** OPD side and Organisasi side. */
  readonly agency: Signer;
  readonly organisation: Signer;
}

/** Kop of the office that writes the paper. */
export interface Letterhead {
  readonly logo: string | null;
  readonly lines: readonly string[];
}

export const verdictWords: Readonly<Record<Verdict, string>> = {
  compliant: 'Sesuai',
  needsRevision: 'Perlu perbaikan',
};
