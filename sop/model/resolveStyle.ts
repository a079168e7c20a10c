import { sameData } from './sameData.ts';
import type { Style, StyleOverrides } from './style.ts';

/** The style a SOP is printed in: its profile's, with what the SOP changes. Labels are replaced one by one. */
export function resolveStyle(base: Style, overrides: StyleOverrides): Style {
  const { labels, ...rest } = overrides;
  return { ...base, ...given(rest), labels: { ...base.labels, ...given(labels ?? {}) } };
}

/** What must be overridden in `base` to print as `wanted`; values that agree are left out. */
export function styleDifference(base: Style, wanted: StyleOverrides): StyleOverrides {
  const { labels, ...rest } = wanted;
  const changedLabels = differing(base.labels, labels ?? {});
  const difference: StyleOverrides = differing(base, rest);
  return Object.keys(changedLabels).length === 0 ? difference : { ...difference, labels: changedLabels };
}

/** Two sets of overrides as one; where both speak, the second wins. */
export function mergedOverrides(first: StyleOverrides, second: StyleOverrides): StyleOverrides {
  const { labels: firstLabels, ...firstRest } = first;
  const { labels: secondLabels, ...secondRest } = second;
  const rest: StyleOverrides = { ...given(firstRest), ...given(secondRest) };
  if (firstLabels === undefined && secondLabels === undefined) return rest;
  return { ...rest, labels: { ...given(firstLabels ?? {}), ...given(secondLabels ?? {}) } };
}

/** Without the keys that have no value: an absent key and `undefined` mean the same. */
function given<Part extends object>(part: Part): Part {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Part;
}

function differing<Part extends object>(base: object, part: Part): Part {
  const own = new Map(Object.entries(base));
  const kept = Object.entries(given(part)).filter(([key, value]) => !sameData(own.get(key), value));
  return Object.fromEntries(kept) as Part;
}
