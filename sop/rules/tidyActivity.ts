import { capitalised, isBlank } from './words.ts';

/** Short forms whose dot belongs to them. */
const shortForm = /\b(?:dll|dsb|dst|dkk|tsb|no|lt|jl|s\.d|a\.n)\.$/i;

/** An activity with a capital, single spaces and no stop at its end; null when it is so already, or holds several lines or sentences. */
export function tidyActivity(activity: string): string | null {
  if (isBlank(activity) || activity.trim().includes('\n') || /[.;]\s+\p{L}/u.test(activity)) return null;
  const spaced = activity.trim().replace(/ {2,}/g, ' ');
  const ended = shortForm.test(spaced) ? spaced : spaced.replace(/\s*[.,;:]+$/, '');
  const tidy = /^\p{Ll}\p{Ll}/u.test(ended) ? capitalised(ended) : ended;
  return tidy === activity.trim() || tidy === '' ? null : tidy;
}
