import type { Place } from '../model/place.ts';

/** What a difference is about: the parts of a SOP that a reader tells apart. */
export const aspects = [
  'order',
  'lanes',
  'performers',
  'routes',
  'activity',
  'inputs',
  'times',
  'outputs',
  'notes',
  'header',
  'dates',
  'approval',
  'boxes',
  'proposer',
  'shapes',
  'style',
  'classification',
  'status',
  'skipped',
  'unseen',
] as const;
export type Aspect = (typeof aspects)[number];

export type DifferenceKind = 'added' | 'removed' | 'moved' | 'changed' | 'rerouted';

/** A stretch of text that both sides have, or only one of them. */
export interface DiffWord {
  readonly text: string;
  readonly is: 'kept' | 'removed' | 'added';
}

/** One thing that is not the same in two states of a SOP. */
export interface Difference {
  /** Tells it from the others of the same comparison, and names the same thing in another one. */
  readonly id: string;
  readonly kind: DifferenceKind;
  readonly aspect: Aspect;
  /** What to mark in the former document; none when it has nothing there. */
  readonly before: readonly Place[];
  /** What to mark in the later one. */
  readonly after: readonly Place[];
  /** Bahasa Indonesia: "Langkah 4 · Kegiatan", "Kolom Lurah dihapus". Step numbers are the later document's where it has the step. */
  readonly title: string;
  /** A sentence more, or null. */
  readonly detail: string | null;
  /** The text with what was taken away and what was put in; empty where no text changed. */
  readonly words: readonly DiffWord[];
}
