import type { Lane, Sop } from '../../model/sop.ts';
import type { Style } from '../../model/style.ts';
import type { TableColumn } from '../pages.ts';
import { textWidth } from '../text/measure.ts';
import { ceilToTwip, emuPerTwip, evenTwips, floorToTwip, mm, pt } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { cellPadding } from './cells.ts';

/** Narrowest lane that is legible; below it lanes go on shrinking and the layout says so (architecture, section 5). */
export const legibleLane: Emu = mm(10);
/** A symbol of full size with an arrow on each side needs this much. */
const roomyLane: Emu = mm(17);
const widestLane: Emu = mm(26);

type TextKey = 'activity' | 'inputs' | 'time' | 'output' | 'note';

/** Least widths of the text columns, and the share each gets of what is left over (after the sheets measured in spec 4.4). */
const leastMm: Readonly<Record<TextKey, number>> = { activity: 30, inputs: 20, time: 13, output: 20, note: 19 };
/** What the text columns give up, in mm, before lanes become illegible: long words then break where they must. */
const hardMm: Readonly<Record<TextKey, number>> = { activity: 20, inputs: 12, time: 9, output: 12, note: 10 };
const hardEmptyNoteMm = 6;
const noMm = { least: 8, hard: 6 };
const share: Readonly<Record<TextKey, number>> = { activity: 40, inputs: 24, time: 5, output: 22, note: 9 };

export interface FlowColumns {
  readonly columns: readonly TableColumn[];
  /** Lanes fell below the legible minimum. */
  readonly tooNarrow: boolean;
}

/** Widths of the step table for any number of lanes, all on the twip grid, together exactly `width`. */
export function flowColumns(
  { lanes, steps }: Pick<Sop, 'lanes' | 'steps'>,
  style: Style,
  x: Emu,
  width: Emu,
): FlowColumns {
  const keys: TextKey[] = style.noteColumn
    ? ['activity', 'inputs', 'time', 'output', 'note']
    : ['activity', 'inputs', 'time', 'output'];
  const emptyNotes = steps.every(({ note }) => note === '');
  const weightOf = (key: TextKey): number => (key === 'note' && emptyNotes ? share.note / 3 : share[key]);
  const wished = (key: TextKey): Emu => (key === 'time' ? timeWidth(steps, style) : mm(leastMm[key]));
  const hard = (key: TextKey): Emu => mm(key === 'note' && emptyNotes ? hardEmptyNoteMm : hardMm[key]);
  const total = (widthOf: (key: TextKey) => Emu): Emu => keys.reduce((sum, key) => sum + widthOf(key), 0);
  const missing = legibleLane * lanes.length - (width - mm(noMm.least) - total(wished));
  const canGive = mm(noMm.least) + total(wished) - mm(noMm.hard) - total(hard);
  const give = Math.min(1, Math.max(0, missing / canGive));
  const between = (one: Emu, other: Emu): Emu => floorToTwip(one + (other - one) * give);
  const no = between(mm(noMm.least), mm(noMm.hard));
  const leastOf = (key: TextKey): Emu => between(wished(key), hard(key));
  const least = total(leastOf);
  const lane = laneWidth(lanes, style, width - no, width - no - least);
  const spare = width - no - lane * lanes.length - least;
  const shares = keys.reduce((sum, key) => sum + weightOf(key), 0);
  const textWidths = keys.map((key) => floorToTwip(leastOf(key) + (spare * weightOf(key)) / shares));
  const used = textWidths.reduce((sum, one) => sum + one, no + lane * lanes.length);
  textWidths[0] = (textWidths[0] ?? 0) + (width - used);
  const sized = [
    { key: 'no' as const, width: no },
    { key: 'activity' as const, width: textWidths[0] },
    ...lanes.map(({ id }) => ({ key: 'lane' as const, lane: id, width: lane })),
    ...keys.slice(1).map((key, index) => ({ key, width: textWidths[index + 1] ?? 0 })),
  ];
  let at = x;
  const columns = sized.map((column) => {
    const placed = { ...column, x: at };
    at += column.width;
    return placed;
  });
  return { columns, tooNarrow: lanes.length > 0 && lane < evenTwips(legibleLane) };
}

/** Times are short; a cell with several ("Metode Tender : 12 Hari") gets room to stand in about four lines. */
function timeWidth(steps: Sop['steps'], style: Style): Emu {
  const face = { font: style.font, style: 'regular', size: pt(style.fontSize) } as const;
  const lines = steps.flatMap(({ duration }) => duration.text.split('\n')).map((line) => textWidth(face, line));
  const wished = Math.max(0, ...lines) / 4 + cellPadding.left + cellPadding.right;
  return ceilToTwip(Math.max(mm(leastMm.time), Math.min(mm(26), wished)));
}

/** One width for all lanes: room for the longest word of their names within limits, never more than the other columns can spare. */
function laneWidth(lanes: readonly Lane[], style: Style, width: Emu, spareWidth: Emu): Emu {
  if (lanes.length === 0) return 0;
  const face = { font: style.font, style: 'bold', size: pt(style.fontSize) } as const;
  const words = lanes.flatMap((lane) => lane.name.split(/\s+/u)).map((word) => textWidth(face, word));
  const wished = Math.max(
    roomyLane,
    Math.min(widestLane, Math.max(0, ...words) + cellPadding.left + cellPadding.right + pt(2)),
  );
  const fair = (width * 0.44) / lanes.length;
  const good = Math.min(wished, Math.max(fair, Math.min(roomyLane, (width * 0.5) / lanes.length)));
  const possible = Math.min(Math.max(good, legibleLane), spareWidth / lanes.length);
  // A page of forty lanes leaves the other columns their minimum and shares the rest.
  return evenTwips(Math.max(possible, 2 * emuPerTwip));
}
