import { useCallback, useEffect, useState } from 'react';
import { call } from '../desk/call.ts';
import type { Failure, WatchedFolder } from '../desk/contract.ts';

export interface WatchedFolderState {
  /** Null until the host has answered. */
  readonly folder: WatchedFolder | null;
  readonly failure: Failure | null;
  /** Opens the system's dialog, or stops watching. */
  readonly choose: (forget: boolean) => void;
}

/** The folder that parcels come and go through. */
export function useWatchedFolder(): WatchedFolderState {
  const [folder, setFolder] = useState<WatchedFolder | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    void call('folder.watched', {}).then((reply) => (reply.ok ? setFolder(reply.value) : setFailure(reply.error)));
  }, []);
  const choose = useCallback((forget: boolean) => {
    void call('folder.choose', { forget }).then((reply) => {
      setFailure(reply.ok ? null : reply.error);
      if (reply.ok) setFolder(reply.value);
    });
  }, []);
  return { folder, failure, choose };
}
