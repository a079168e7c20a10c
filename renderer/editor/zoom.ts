import { percentOf, stepZoom } from '../page/scale.ts';
import { useSession } from '../state/session.ts';

/** One step closer or further, from the scale that is shown now. */
export function zoomBy(scale: number, by: 1 | -1): void {
  useSession.setState({ zoom: stepZoom(percentOf(scale), by) });
}
