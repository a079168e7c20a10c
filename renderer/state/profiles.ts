import { useEffect, useState } from 'react';
import type { StyleProfile } from '../../sop/model/style.ts';
import { call } from '../desk/call.ts';

/** The style profiles at hand, asked for when a screen that offers them opens. */
export function useProfiles(): readonly StyleProfile[] {
  const [profiles, setProfiles] = useState<readonly StyleProfile[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void call('profile.list', {}).then((reply) => {
      if (isCurrent && reply.ok) setProfiles(reply.value.profiles);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return profiles;
}
