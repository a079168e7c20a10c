import type { Settings } from '../desk/contract.ts';
import { changeSettings, useSettings } from './settings.ts';

type Theme = Settings['appearance']['theme'];

const darkSystem = '(prefers-color-scheme: dark)';
const contrastSystem = '(prefers-contrast: more)';

/** Changes the surroundings; the paper stays paper. */
export function setTheme(theme: Theme): void {
  changeSettings({ appearance: { theme } });
}

/** Shows the window as the settings say, now and whenever they or the system change. */
export function followAppearance(): void {
  useSettings.subscribe(({ appearance }, former) => {
    if (appearance !== former.appearance) show();
  });
  for (const query of [darkSystem, contrastSystem]) window.matchMedia(query).addEventListener('change', show);
  show();
}

function show(): void {
  const { theme, interfaceSize } = useSettings.getState().appearance;
  const { dataset } = document.documentElement;
  dataset['theme'] = theme === 'system' ? systemTheme() : theme;
  dataset['size'] = String(interfaceSize);
}

function systemTheme(): Exclude<Theme, 'system'> {
  if (window.matchMedia(contrastSystem).matches) return 'contrast';
  return window.matchMedia(darkSystem).matches ? 'dark' : 'light';
}
