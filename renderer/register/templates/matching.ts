import type { TemplateSummary } from '../../desk/contract.ts';

/** Templates under one heading. */
export interface TemplateGroup {
  readonly title: string;
  readonly templates: readonly FoundTemplate[];
}

/** A template that fits a query, and where: `step` counts from 1 and holds what name, description and group do not. */
export interface FoundTemplate {
  readonly template: TemplateSummary;
  readonly fit:
    | { readonly in: 'title' | 'description' }
    | { readonly in: 'step'; readonly step: number; readonly activity: string };
}

/** The templates that hold every word of a query, in their groups and in their order; all of them for an empty query. */
export function matchingGroups(templates: readonly TemplateSummary[], query: string): readonly TemplateGroup[] {
  const wanted = wordsOf(query);
  const groups = new Map<string, FoundTemplate[]>();
  for (const template of templates) {
    const fit = fitOf(template, wanted);
    if (fit === null) continue;
    groups.set(template.group, [...(groups.get(template.group) ?? []), { template, fit }]);
  }
  return [...groups].map(([title, found]) => ({ title, templates: found }));
}

/** The one to offer first: named so, else described so, else the first that mentions it. An abbreviation is a whole word. */
export function bestOf(groups: readonly TemplateGroup[], query: string): TemplateSummary | null {
  const found = groups.flatMap(({ templates }) => templates);
  const described = found.filter(({ fit }) => fit.in === 'description');
  const wanted = wordsOf(query);
  const best =
    found.find(({ fit }) => fit.in === 'title') ??
    described.find(({ template }) => wanted.every((word) => holdsWhole(template, word))) ??
    described[0] ??
    found[0];
  return best?.template ?? null;
}

function holdsWhole({ title, about }: TemplateSummary, word: string): boolean {
  return wordsOf(`${title} ${about}`).includes(word);
}

function fitOf(
  { title, about, group, activities }: TemplateSummary,
  wanted: readonly string[],
): FoundTemplate['fit'] | null {
  if (wanted.every((word) => holds(title, word))) return { in: 'title' };
  const missing = wanted.filter((word) => !holds([title, about, group].join(' '), word));
  if (missing.length === 0) return { in: 'description' };
  if (!missing.every((word) => activities.some((activity) => holds(activity, word)))) return null;
  const at = activities.findIndex((activity) => missing.some((word) => holds(activity, word)));
  return { in: 'step', step: at + 1, activity: activities[at] ?? '' };
}

/** "arsip" is in "mengarsipkan"; a short word, perhaps not yet typed to its end, counts only where a word begins. */
function holds(text: string, word: string): boolean {
  if (word.length > 3) return text.toLocaleLowerCase('id').includes(word);
  return wordsOf(text).some((one) => one.startsWith(word));
}

function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase('id').match(/[\p{L}\p{N}]+/gu) ?? [];
}
