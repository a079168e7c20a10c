import type { PaperName, Style } from './style.ts';

/** The papers by name, in the order in which the editor offers them. */
export const paperNames = [
  'A4',
  'F4-215',
  'F4-210',
  'Folio',
  'Legal',
  'Letter',
] as const satisfies readonly PaperName[];

/** The paper after or before this one, around the list; from a sheet of its own size the first or the last. */
export function nextPaper(paper: Style['paper'], by: 1 | -1): PaperName {
  const at = typeof paper === 'string' ? paperNames.indexOf(paper) : by === 1 ? -1 : 0;
  return paperNames[(at + by + paperNames.length) % paperNames.length] ?? 'A4';
}
