import { percentOf, stepZoom } from '../page/scale.ts';
import { useComparing } from '../state/comparing.ts';

/** The sheets of both sides larger or smaller by one step. */
export function zoomPanes(scale: number, by: 1 | -1): void {
  useComparing.setState({ zoom: stepZoom(percentOf(scale), by) });
}
