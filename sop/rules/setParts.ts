import type { DocumentSet, FrontPart } from '../sets/documentSet.ts';

/** The set with a part printed again that was left out. What is written in it was kept. */
export function withPart(set: DocumentSet, part: FrontPart): DocumentSet {
  return { ...set, leftOut: set.leftOut.filter((one) => one !== part) };
}
