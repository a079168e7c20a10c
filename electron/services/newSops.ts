import { newSop } from '../../sop/model/create.ts';
import { matchingProfile, profileFor, standardOf } from '../../sop/model/profileFor.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { StyleProfile } from '../../sop/model/style.ts';
import type { Workspace } from './ports.ts';
import { readSettings } from './store/settings.ts';
import type { Settings } from './store/settings.ts';
import type { Templates } from './templates.ts';

export type Beginning = { readonly kind: 'blank' } | { readonly kind: 'template'; readonly template: string };

/** A new SOP of this office, blank or after a shipped template; null when there is no such template. */
export function beginSop(workspace: Workspace, templates: Templates, from: Beginning): Sop | null {
  const settings = readSettings(workspace.db);
  const { profiles, ports } = workspace;
  if (from.kind === 'blank') return asOffice(newSop(ports.ids, officeProfile(profiles, settings)), profiles, settings);
  const sop = templates.instantiate(from.template);
  return sop === null ? null : asOffice(sop, profiles, settings);
}

/**
 * A SOP as the office of the settings would begin it: its heading, logo, signing official and paper. While no office
 * is set the SOP keeps its own. A SOP in an office's own layout keeps that; one in the standard layout gets the office's.
 */
export function asOffice(sop: Sop, profiles: readonly StyleProfile[], settings: Settings): Sop {
  const { government, unitLines, logo, approval } = settings.office;
  const isSet = government !== '' || unitLines.length > 0;
  const identity = isSet ? { ...sop.identity, issuer: { government, unitLines, logo }, approval } : sop.identity;
  const profile = sop.profile === standardOf(profiles).name ? officeProfile(profiles, settings).name : sop.profile;
  const { paper } = settings.printing;
  const begun = { ...sop, identity, profile };
  const own = sop.style.paper ?? profileFor(profiles, begun).style.paper;
  return paper === null || paper === own ? begun : { ...begun, style: { ...sop.style, paper } };
}

/** How the office prints: the profile it chose, else the one that fits its name, else the standard one. */
function officeProfile(profiles: readonly StyleProfile[], { office, printing }: Settings): StyleProfile {
  const chosen = profiles.find(({ name }) => name === printing.profile);
  return chosen ?? matchingProfile(profiles, office) ?? standardOf(profiles);
}
