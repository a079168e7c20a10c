import { percentOf, stepZoom } from '../page/scale.ts';
import type { Zoom } from '../page/scale.ts';
import { changeSettings } from '../state/settings.ts';

/** One step closer or further, from the scale that is shown now. */
export function zoomBy(scale: number, by: 1 | -1): void {
  setZoom(stepZoom(percentOf(scale), by));
}

/** Looks at the pages in this size, now and at the next start. */
export function setZoom(zoom: Zoom): void {
  changeSettings({ view: { zoom } });
}
