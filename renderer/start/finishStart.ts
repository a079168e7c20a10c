import { showStart } from '../register/startView.ts';
import { goHome } from '../state/desk.ts';
import { changeSettings, useSettings } from '../state/settings.ts';

/** Ends the first start; what was typed stays. The register opens as the role wants it. */
export function finishStart(): void {
  changeSettings({ firstStart: { done: true } });
  goHome();
  void showStart(useSettings.getState().user.role);
}
