import { showStart } from '../register/startView.ts';
import { goHome } from '../state/desk.ts';
import { changeSettings, flushSettings, useSettings } from '../state/settings.ts';

/** Ends the first start; what was typed stays. The register opens as the role wants it. */
export function finishStart(): void {
  changeSettings({ firstStart: { done: true } });
  // At once: the questions must not come again because the app was closed a moment later.
  void flushSettings();
  goHome();
  void showStart(useSettings.getState().user.role);
}
