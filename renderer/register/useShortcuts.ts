import { useLayoutEffect } from 'react';
import { isCovered } from '../ui/covered.ts';

/** Ctrl+letter to what it does. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/**
 * Listens to Ctrl+<letter> for the whole window while mounted, from the moment the screen is drawn. Off while a dialog is
 * open: what lies below must not act. Browsers keep some keys for themselves (Ctrl+N); the menus offer the same commands.
 */
export function useShortcuts(shortcuts: Shortcuts, isActive: boolean): void {
  useLayoutEffect(() => {
    if (!isActive) return;
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const action = shortcuts[event.key.toLowerCase()];
      if (action === undefined || isCovered()) return;
      // A field takes back its own typing.
      if (event.key.toLowerCase() === 'z' && event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [shortcuts, isActive]);
}
