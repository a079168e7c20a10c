import { setTheme } from '../state/appearance.ts';
import { useSettings } from '../state/settings.ts';
import type { MenuEntry } from '../ui/Menu.tsx';
import { frameWords } from '../words/frame.ts';

const themes = ['light', 'dark', 'contrast'] as const;

/** The lines of a menu that choose the surroundings; none bears a tick while they follow Windows. */
export function themeEntries(): readonly MenuEntry[] {
  const chosen = useSettings.getState().appearance.theme;
  return themes.map((theme) => ({
    id: theme,
    label: frameWords.themes[theme],
    isChosen: theme === chosen,
    onAction: () => setTheme(theme),
  }));
}
