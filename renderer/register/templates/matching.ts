import type { TemplateSummary } from '../../desk/contract.ts';

/** Templates under one heading. */
export interface TemplateGroup {
  readonly title: string;
  readonly templates: readonly FoundTemplate[];
}

/** A template that fits a query; `hit` is the step that holds what its name and description do not. */
export interface FoundTemplate {
  readonly template: TemplateSummary;
  readonly hit: { readonly step: number; readonly activity: string } | null;
}

/** The templates that hold every word of a query, in their groups and in their order; all of them for an empty query. */
export function matchingGroups(templates: readonly TemplateSummary[], query: string): readonly TemplateGroup[] {
  const wanted = folded(query)
    .split(' ')
    .filter((word) => word !== '');
  const groups = new Map<string, FoundTemplate[]>();
  for (const template of templates) {
    const found = matched(template, wanted);
    if (found === null) continue;
    groups.set(template.group, [...(groups.get(template.group) ?? []), found]);
  }
  return [...groups].map(([title, found]) => ({ title, templates: found }));
}

function matched(template: TemplateSummary, wanted: readonly string[]): FoundTemplate | null {
  const named = folded([template.title, template.about, template.group].join(' '));
  const missing = wanted.filter((word) => !named.includes(word));
  if (missing.length === 0) return { template, hit: null };
  const said = template.activities.map(folded);
  if (!missing.every((word) => said.some((activity) => activity.includes(word)))) return null;
  const at = said.findIndex((activity) => missing.some((word) => activity.includes(word)));
  return { template, hit: { step: at + 1, activity: template.activities[at] ?? '' } };
}

function folded(text: string): string {
  return text.toLocaleLowerCase('id').replace(/\s+/g, ' ').trim();
}
