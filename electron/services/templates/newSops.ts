import { newSop, newStep } from '../../../sop/model/create.ts';
import { asOffice, profileOfOffice } from '../../../sop/model/office.ts';
import type { Office } from '../../../sop/model/office.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Workspace } from '../ports.ts';
import { readSettings } from '../store/settings.ts';
import type { Templates } from './templates.ts';

export type Beginning = { readonly kind: 'blank' } | { readonly kind: 'template'; readonly template: string };

/** A new SOP of this office, blank or after a shipped template; null when there is no such template. */
export function beginSop(workspace: Workspace, templates: Templates, from: Beginning): Sop | null {
  const { profiles, ports } = workspace;
  const office = officeOfWorkspace(workspace);
  const sop =
    from.kind === 'blank' ? newSop(ports.ids, profileOfOffice(profiles, office)) : templates.instantiate(from.template);
  return sop === null ? null : asOffice(sop, profiles, office);
}

/** A new SOP of this office with a title and the activities of its first steps. */
export function beginBlankSop(
  workspace: Workspace,
  { title, steps }: { readonly title: string; readonly steps: readonly string[] },
): Sop {
  const { profiles, ports } = workspace;
  const office = officeOfWorkspace(workspace);
  const sop = asOffice(newSop(ports.ids, profileOfOffice(profiles, office)), profiles, office);
  const first = steps.map((activity) => ({ ...newStep(ports.ids), activity }));
  return { ...sop, identity: { ...sop.identity, title }, steps: first.length === 0 ? sop.steps : first };
}

/** What the settings say of the office. */
export function officeOfWorkspace({ db }: Pick<Workspace, 'db'>): Office {
  const { office, printing } = readSettings(db);
  return { ...office, ...printing };
}
