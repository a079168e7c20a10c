import { useSyncExternalStore } from 'react';
import { useSettings } from '../../state/settings.ts';

/** A window this wide has room for small pages beside the desk, in pixels. */
export const roomForStrip = 1600;

function onResize(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}

/** Whether small pages stand beside the desk: as chosen, else where there is room for them. */
export function useStrip(): boolean {
  const chosen = useSettings((settings) => settings.view.pages);
  const hasRoom = useSyncExternalStore(onResize, () => window.innerWidth >= roomForStrip);
  return chosen ?? hasRoom;
}
