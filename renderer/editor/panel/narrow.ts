import { useSession } from '../../state/session.ts';
import { focusRegion } from '../regions.ts';

/** Narrower windows show the panel as a sheet over the desk, in px (design, section 4.2). */
const sheetBelow = 1180;

/** Whether the panel would cover the page, counted in the interface's own size. */
export function isSheet(): boolean {
  return document.body.clientWidth < sheetBelow;
}

/** Shows the panel, or takes it away; the keyboard goes to what is then on top. */
export function togglePanel(): void {
  const { panelOpen } = useSession.getState();
  useSession.setState({ panelOpen: !panelOpen });
  // The panel is drawn in the next turn.
  requestAnimationFrame(() => focusRegion(panelOpen ? 'page' : 'panel'));
}
