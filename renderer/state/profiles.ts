import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { offeredProfiles } from '../../sop/model/profileFor.ts';
import type { StyleProfile } from '../../sop/model/style.ts';
import { call } from '../desk/call.ts';
import type { ProfileLibrary } from '../desk/contract.ts';
import { useDocument } from './document.ts';

/** The style profiles that can be chosen, asked for when a screen that offers them opens. */
export function useProfiles(): readonly StyleProfile[] {
  const [profiles, setProfiles] = useState<readonly StyleProfile[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void call('profile.list', {}).then((reply) => {
      if (isCurrent && reply.ok) setProfiles(offeredProfiles(reply.value.profiles));
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return profiles;
}

/** How many SOPs each own profile prints; what the profiles are stands with the open document. */
export const useProfileUses = create<{ readonly uses: ProfileLibrary['uses'] }>(() => ({ uses: [] }));

/** Takes over what the host says of the profiles: the pages are drawn with them at once. */
export function takeLibrary({ profiles, uses }: ProfileLibrary): void {
  useDocument.setState({ profiles });
  useProfileUses.setState({ uses });
}

/** Asks the host how the profiles are used by now. */
export async function loadUses(): Promise<void> {
  const reply = await call('profile.list', {});
  if (reply.ok) useProfileUses.setState({ uses: reply.value.uses });
}
