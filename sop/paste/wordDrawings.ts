import { decodeEntities } from './entities.ts';
import type { DrawnSymbol } from './table.ts';

/** Forms of Office drawings by their number (MS-ODRAWXML, preset shapes 1, 2, 4, 109 to 121, 177). */
const forms: Readonly<Record<string, DrawnSymbol>> = {
  1: 'process',
  2: 'terminator',
  4: 'decision',
  109: 'process',
  110: 'decision',
  116: 'terminator',
  120: 'connector',
  177: 'connector',
};

/** What is drawn in a cell. */
export interface Drawings {
  readonly symbols: readonly DrawnSymbol[];
  /** Words written into shapes and text boxes, a line for each. */
  readonly text: string;
}

/**
 * The symbols among the drawings of a conditional comment of Word or Excel (VML). Lines and arrows are none, a drawing
 * whose form says nothing is unknown.
 */
export function readDrawings(comment: string): Drawings {
  const symbols: DrawnSymbol[] = [];
  if (!comment.includes('<v:')) return { symbols, text: '' };
  for (const [, tag = '', inside = ''] of comment.matchAll(/<v:(shape|rect|roundrect|oval|image)\b([^<>]*)>/gi)) {
    const symbol = symbolOf(tag.toLowerCase(), inside);
    if (symbol !== null) symbols.push(symbol);
  }
  const boxes = comment.split(/<v:textbox\b/i).slice(1);
  const texts = boxes.map((box) => {
    const [inside = ''] = box.slice(box.indexOf('>') + 1).split(/<\/v:textbox>/i);
    return decodeEntities(inside.replace(/<[^<>]*>/g, ' '))
      .replace(/\s+/g, ' ')
      .trim();
  });
  return { symbols, text: texts.filter((text) => text !== '').join('\n') };
}

function symbolOf(tag: string, inside: string): DrawnSymbol | null {
  if (tag === 'rect') return 'process';
  if (tag === 'roundrect') return 'terminator';
  if (tag === 'oval') return 'connector';
  const form = /\btype\s*=\s*["']#_x0000_t(\d+)/i.exec(inside)?.[1];
  if (form === undefined) return tag === 'image' ? 'unknown' : null;
  const number = Number(form);
  // 20 and 32 to 40 are lines and connectors, 75 a picture, 202 a text box: its text is read by itself.
  if (number === 20 || (number >= 32 && number <= 40) || number === 202) return null;
  return forms[form] ?? 'unknown';
}
