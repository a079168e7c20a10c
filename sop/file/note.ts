import type { Place } from '../model/place.ts';

/** What reading a file tells the author. It has the shape of a `Problem`, so that it is listed among the findings. */
export interface ReadingNote {
  readonly rule: `LAJUR-${string}`;
  readonly severity: 'warning' | 'note';
  readonly where: Place;
  /** Bahasa Indonesia, one sentence. */
  readonly message: string;
  readonly hint?: string;
}
