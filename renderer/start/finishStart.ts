import { goHome } from '../state/desk.ts';
import { changeSettings } from '../state/settings.ts';

/** Ends the first start; what was typed stays. The register opens as the role wants it. */
export function finishStart(): void {
  changeSettings({ firstStart: { done: true } });
  goHome();
}
