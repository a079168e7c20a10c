import { standardProfile } from './defaultStyle.ts';
import { resolveStyle } from './resolveStyle.ts';
import type { Issuer, Sop } from './sop.ts';
import type { Style, StyleProfile } from './style.ts';

/**
 * The profile a SOP is printed with: the one it names, else the one of its office, else the standard profile.
 * So a SOP whose profile is not installed here still prints.
 */
export function profileFor(
  profiles: readonly StyleProfile[],
  sop: { readonly profile: string; readonly identity: { readonly issuer: Pick<Issuer, 'government' | 'unitLines'> } },
): StyleProfile {
  return namedProfile(profiles, sop.profile) ?? matchingProfile(profiles, sop.identity.issuer) ?? standardOf(profiles);
}

/** The profile of this name, else the one that was renamed from it; undefined when there is none. */
export function namedProfile(profiles: readonly StyleProfile[], name: string): StyleProfile | undefined {
  return (
    profiles.find((profile) => profile.name === name) ??
    profiles.find(({ own }) => own?.formerNames.includes(name) === true)
  );
}

/** The profiles that can be chosen: all but the removed ones. */
export function offeredProfiles(profiles: readonly StyleProfile[]): readonly StyleProfile[] {
  return profiles.filter(({ own }) => own?.isRemoved !== true);
}

/**
 * The profile of an office: same government, and the most unit lines in common; among equals the first. Case, spaces,
 * punctuation, the place name and `SETDA` for Sekretariat Daerah do not count. Null when no profile belongs to that
 * government with a unit line in common; a profile without unit lines stands for the whole government.
 */
export function matchingProfile(
  profiles: readonly StyleProfile[],
  issuer: Pick<Issuer, 'government' | 'unitLines'>,
): StyleProfile | null {
  const government = normalised(issuer.government);
  if (government === '') return null;
  const place = government.replace(/^PEMERINTAH /, '');
  const unitName = (line: string) =>
    normalised(line)
      .replace(/\bSETDA\b/, 'SEKRETARIAT DAERAH')
      .replace(` ${place}`, '');
  const lines = new Set(issuer.unitLines.map(unitName));
  let best: StyleProfile | null = null;
  let bestScore = 0;
  for (const profile of offeredProfiles(profiles)) {
    if (normalised(profile.government) !== government) continue;
    const common = new Set(profile.unitLines.map(unitName).filter((line) => lines.has(line))).size;
    const score = profile.unitLines.length === 0 ? 0.5 : common;
    if (score > bestScore) [best, bestScore] = [profile, score];
  }
  return best;
}

/** The style a SOP is printed in: its profile's with its own overrides. */
export function styleOf(profiles: readonly StyleProfile[], sop: Sop): Style {
  return resolveStyle(profileFor(profiles, sop).style, sop.style);
}

/** The installed standard profile; offices may adapt it. Without one, the built-in. */
export function standardOf(profiles: readonly StyleProfile[]): StyleProfile {
  return offeredProfiles(profiles).find((profile) => profile.name === standardProfile.name) ?? standardProfile;
}

function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
