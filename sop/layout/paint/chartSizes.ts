import type { BranchLabelSize, LabelSizes, LabelVariant } from '../../flow/grid.ts';
import type { Style } from '../../model/style.ts';
import { textWidth } from '../text/measure.ts';
import type { Face } from '../text/measure.ts';
import { ceilToTwip, emuPerTwip, evenTwips, mm, pt } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';

/** Text beside and inside symbols, in points. */
export const branchLabelPt = 6.5;
export const symbolLabelPt = 6.5;

/** Ink of letters above and below the baseline, in em. */
const inkUp = 0.75;
const inkDown = 0.22;

export function branchFace(style: Style): Face {
  return { font: style.font, style: 'regular', size: pt(branchLabelPt) };
}

/** Sizes in points a branch label may shrink to, and the size of one written on two lines. */
const smallerPt = [6, 5.5, 5];
const twoLinesPt = 6;
/** From baseline to baseline of a label on two lines, in em. */
const linePitch = 1.1;

/** What the router has to find room for beside the branches: the word, and other ways to write it in narrow places. */
export function labelSizes(style: Style): LabelSizes {
  const [yes, no] = style.branchLabels;
  return {
    yes: branchLabel(style, yes, no),
    no: branchLabel(style, no, yes),
    height: ceilToTwip(pt(branchLabelPt) * (inkUp + inkDown)),
  };
}

function branchLabel(style: Style, text: string, other: string): BranchLabelSize {
  const sized = (words: string, sizePt: number): LabelVariant => {
    const face = { ...branchFace(style), size: pt(sizePt) };
    const lines = words.split('\n');
    return {
      text: words,
      width: ceilToTwip(Math.max(...lines.map((line) => textWidth(face, line)))),
      height: ceilToTwip(face.size * (inkUp + inkDown + (lines.length - 1) * linePitch)),
      size: face.size,
    };
  };
  const letter = firstLetters(text, other);
  const variants = [
    ...smallerPt.map((size) => sized(text, size)),
    ...(text.includes(' ') ? [sized(onTwoLines(text), twoLinesPt)] : []),
    ...(letter === text ? [] : [sized(letter, branchLabelPt)]),
  ];
  const { width } = sized(text, branchLabelPt);
  return { text, width, variants };
}

/** As few letters as tell this word from the other one. */
function firstLetters(text: string, other: string): string {
  const letters = [...text];
  const others = [...other];
  const same = letters.findIndex((letter, index) => letter.toLowerCase() !== others[index]?.toLowerCase());
  return letters.slice(0, (same < 0 ? 0 : same) + 1).join('');
}

/** Parted at the space nearest to the middle. */
function onTwoLines(text: string): string {
  const spaces = [...text.matchAll(/ /gu)].map(({ index }) => index);
  const middle = (text.length - 1) / 2;
  const best = spaces.reduce(
    (one, next) => (Math.abs(next - middle) < Math.abs(one - middle) ? next : one),
    spaces[0] ?? 0,
  );
  return `${text.slice(0, best)}\n${text.slice(best + 1)}`;
}

/** Baselines of the lines of a branch label, from the top of its box, for letters of this size. */
export function labelBaselines(size: Emu, lines: number): Emu[] {
  return Array.from({ length: lines }, (_, line) => Math.round(size * (inkUp + line * linePitch)));
}

/** Share of a symbol's width that its text may take. */
export const textShare = 0.86;

/**
 * Largest symbol for lanes this wide; the router narrows it where arrows need the room. `capsule` = width that the words
 * Mulai and Selesai ask for: the router gives a capsule that much where its lane has it.
 */
export function symbolSize(
  lane: Emu,
  style: Style,
): { readonly width: Emu; readonly height: Emu; readonly capsule: Emu } {
  // In a lane of 10 mm a symbol is still 6 mm wide (architecture, section 5): a word fits in it, and an arrow on each side.
  const width = evenTwips(Math.max(mm(4), Math.min(mm(6), lane * 0.6), Math.min(mm(12), lane - mm(7))));
  const height = evenTwips(Math.max(mm(4), Math.min(mm(6), width * 0.5)));
  const face: Face = { font: style.font, style: 'regular', size: pt(symbolLabelPt) };
  const word = Math.max(...capsuleWords.map((text) => textWidth(face, text)));
  return { width, height, capsule: evenTwips(word / textShare + 2 * emuPerTwip) };
}

const capsuleWords = ['Mulai', 'Selesai'];
