import { emuPerPt, type Emu } from '../../../../sop/model/units.ts';
import type { Point, Segment } from '../../../../sop/layout/symbolOutline.ts';

/** How a path is painted. Colours are six hex digits; lines are black. */
export interface PathPaint {
  readonly weight?: Emu | undefined;
  readonly fill?: string | undefined;
  /** End of a line: square reaches half its weight beyond the end. */
  readonly cap?: 'butt' | 'square';
}

/** Operators of one page, in our coordinates: EMU from the top left, which pdfkit's page turns over once. */
export interface ContentStream {
  path(outline: readonly Segment[], paint: PathPaint): void;
  polyline(points: readonly Point[], closed: boolean, paint: PathPaint): void;
  rect(x: Emu, y: Emu, width: Emu, height: Emu, paint: PathPaint): void;
  /** One line of text from the start of its baseline; `upwards` turns it to the left. */
  text(resource: string, size: Emu, x: Emu, y: Emu, upwards: boolean, codes: string): void;
  image(resource: string, x: Emu, y: Emu, width: Emu, height: Emu): void;
  beginMark(tag: string, properties: string): void;
  endMark(): void;
  /** Everything so far as content of a page. */
  finished(): string;
}

/** A state that has not been set yet, so that the first path sets it. */
const unset = '';

/** Writes operators, and a pen, colour or font only when it changes. */
export function contentStream(): ContentStream {
  const out: string[] = [];
  const state = { weight: unset, cap: unset, fill: unset, font: unset };
  const set = (key: keyof typeof state, operators: string): void => {
    if (state[key] === operators) return;
    state[key] = operators;
    out.push(operators);
  };
  const prepare = ({ weight, fill, cap }: PathPaint): string | null => {
    if (fill !== undefined) set('fill', colour(fill));
    if (weight !== undefined) {
      set('weight', `${number(weight)} w`);
      set('cap', cap === 'square' ? '2 J' : '0 J');
    }
    if (weight !== undefined) return fill === undefined ? 'S' : 'B';
    return fill === undefined ? null : 'f';
  };
  return {
    path: (outline, paint) => {
      const operator = prepare(paint);
      if (operator !== null) out.push(outline.map(segment).join(' '), operator);
    },
    polyline: (points, closed, paint) => {
      const operator = prepare(paint);
      if (operator === null) return;
      out.push(points.map((point, index) => `${pair(point)} ${index === 0 ? 'm' : 'l'}`).join(' '));
      out.push(closed ? `h ${operator}` : operator);
    },
    rect: (x, y, width, height, paint) => {
      const operator = prepare(paint);
      if (operator !== null) out.push(`${number(x)} ${number(y)} ${number(width)} ${number(height)} re ${operator}`);
    },
    text: (resource, size, x, y, upwards, codes) => {
      set('fill', colour('000000'));
      const font = `/${resource} ${number(size)} Tf`;
      const matrix = upwards ? '0 -1 -1 0' : '1 0 0 -1';
      out.push(`BT ${state.font === font ? '' : `${font} `}${matrix} ${number(x)} ${number(y)} Tm <${codes}> Tj ET`);
      state.font = font;
    },
    image: (resource, x, y, width, height) => {
      out.push(`q ${number(width)} 0 0 ${number(-height)} ${number(x)} ${number(y + height)} cm /${resource} Do Q`);
    },
    beginMark: (tag, properties) => {
      out.push(`/${tag} ${properties} BDC`);
    },
    endMark: () => {
      out.push('EMC');
    },
    finished: () => out.join('\n'),
  };
}

function segment(part: Segment): string {
  switch (part.op) {
    case 'M':
      return `${pair(part.to)} m`;
    case 'L':
      return `${pair(part.to)} l`;
    case 'C':
      return `${pair(part.c1)} ${pair(part.c2)} ${pair(part.to)} c`;
    case 'Z':
      return 'h';
  }
}

function pair([x, y]: Point): string {
  return `${number(x)} ${number(y)}`;
}

/** EMU as points, to a thousandth. */
function number(value: Emu): string {
  return String(Math.round((value * 1000) / emuPerPt) / 1000);
}

function colour(hex: string): string {
  const parts = [0, 2, 4].map((at) => Math.round((parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000);
  return parts.every((part) => part === parts[0]) ? `${parts[0]} g` : `${parts.join(' ')} rg`;
}
