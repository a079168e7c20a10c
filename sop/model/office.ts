import { matchingProfile, namedProfile, offeredProfiles, profileFor, standardOf } from './profileFor.ts';
import type { Official, Sop } from './sop.ts';
import type { PaperName, StyleProfile } from './style.ts';

/** What the SOPs of an office have in common when they begin. */
export interface Office {
  readonly government: string;
  readonly unitLines: readonly string[];
  readonly logo: string | null;
  /** Who signs. */
  readonly approval: Official;
  /** Null = as the profile says. */
  readonly paper: PaperName | null;
  /** Name of a profile; null = the one that fits the office. */
  readonly profile: string | null;
}

/**
 * A SOP as this office begins it: its heading in capital letters, as the form prints it, its logo, signing official and
 * paper. While the office has no name the SOP keeps its own. A SOP in some office's own layout keeps that one; one in the
 * standard layout gets the office's.
 */
export function asOffice(sop: Sop, profiles: readonly StyleProfile[], office: Office): Sop {
  const government = capitals(office.government);
  const unitLines = office.unitLines.map(capitals).filter((line) => line !== '');
  const { logo, approval, paper } = office;
  const isNamed = government !== '' || unitLines.length > 0;
  const identity = isNamed ? { ...sop.identity, issuer: { government, unitLines, logo }, approval } : sop.identity;
  const isStandard = sop.profile === standardOf(profiles).name;
  const begun = { ...sop, identity, profile: isStandard ? profileOfOffice(profiles, office).name : sop.profile };
  const usual = sop.style.paper ?? profileFor(profiles, begun).style.paper;
  return paper === null || paper === usual ? begun : { ...begun, style: { ...sop.style, paper } };
}

/** How the office prints: the profile it chose, else the one that fits its name, else the standard one. */
export function profileOfOffice(profiles: readonly StyleProfile[], office: Office): StyleProfile {
  const chosen = office.profile === null ? undefined : namedProfile(offeredProfiles(profiles), office.profile);
  return chosen ?? matchingProfile(profiles, office) ?? standardOf(profiles);
}

function capitals(line: string): string {
  return line.trim().toLocaleUpperCase('id');
}
