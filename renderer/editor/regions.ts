import { cellId } from './desk/CellLayer.tsx';
import { cellOf, placeKey } from './places.ts';
import { useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';

/** The parts of the window in reading order; F6 walks through them. */
export const regionNames = ['menu', 'tools', 'page', 'panel', 'status'] as const;
export type RegionName = (typeof regionNames)[number];

/** The part after (or before) a part, round and round; unknown = the page. */
export function nextRegion(current: string | null, by: 1 | -1): RegionName {
  const at = regionNames.findIndex((name) => name === current);
  if (at < 0) return 'page';
  return regionNames[(at + by + regionNames.length) % regionNames.length] ?? 'page';
}

/** Gives the keyboard to the next part that can take it. */
export function walkRegions(by: 1 | -1): void {
  let region: string | null = document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region'] ?? null;
  for (let tries = 0; tries < regionNames.length; tries += 1) {
    region = nextRegion(region, by);
    if (focusRegion(region as RegionName)) return;
  }
}

/** Gives the keyboard to a part: the page's selected cell, the panel's mirrored field, else the first control. */
export function focusRegion(region: RegionName): boolean {
  const { sop } = useDocument.getState();
  const { place } = useSession.getState();
  const part = document.querySelector(`[data-region='${region}']`);
  if (part === null) return false;
  const field = part.querySelector(`[data-field='${CSS.escape(placeKey(place))}']`);
  const preferred =
    region === 'page' && sop !== null
      ? document.getElementById(cellId(placeKey(cellOf(sop, place))))
      : field?.matches('button') === true
        ? field
        : field?.querySelector('input, textarea, button');
  // The preferred control may stand in the tab that is not shown; then it does not take the focus.
  const controls = [preferred, ...part.querySelectorAll("button:not([disabled]), input, textarea, [tabindex='0']")];
  return controls.some((control) => {
    if (!(control instanceof HTMLElement)) return false;
    control.focus();
    return document.activeElement === control;
  });
}
