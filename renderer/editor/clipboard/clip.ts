import type { Sop, StepKind } from '../../../sop/model/sop.ts';
import { escapeHtml } from './escapeHtml.ts';
import { looksLikeFormula } from './formulas.ts';
import { readClip } from './readClip.ts';
import type { Clip } from './readClip.ts';

/** What goes to the clipboard of the system: words for Word and Excel, and a clip within the HTML for ourselves. */
export interface ClipTexts {
  readonly html: string;
  readonly plain: string;
}

const attribute = 'data-lajur';

/** Lines of a table for other programs, with the clip in an attribute that only we read. */
export function clipTexts(clip: Clip, table: readonly (readonly string[])[]): ClipTexts {
  const rows = table.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`);
  return {
    html: `<table ${attribute}="${encodeURIComponent(JSON.stringify(clip))}"><tbody>${rows.join('')}</tbody></table>`,
    plain: table.map((cells) => cells.map((text) => plainCell(text, table)).join('\t')).join('\n'),
  };
}

/** The clip within HTML of the clipboard; null when it is not ours or cannot be understood. */
export function clipIn(html: string): Clip | null {
  const found = new RegExp(`${attribute}="([^"]*)"`).exec(html)?.[1];
  if (found === undefined) return null;
  try {
    return readClip(JSON.parse(decodeURIComponent(found)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) return null;
    throw error;
  }
}

/** Rows as other programs see them: the columns of the printed table, a sign for each symbol. */
export function rowTable(sop: Pick<Sop, 'lanes' | 'steps'>, rows: readonly string[], noteColumn: boolean): string[][] {
  const joined = (items: readonly { readonly text: string }[]): string => items.map(({ text }) => text).join('\n');
  return sop.steps.flatMap((step, index) => {
    if (!rows.includes(step.id)) return [];
    const symbols = sop.lanes.map(({ id }) => (step.performers.includes(id) ? signs[step.kind] : ''));
    const quality = [joined(step.inputs.items), step.duration.text, joined(step.outputs.items)];
    return [[String(index + 1), step.activity, ...symbols, ...quality, ...(noteColumn ? [step.note] : [])]];
  });
}

/** The symbols as characters that every font of an office has. */
export const signs = { process: '□', decision: '◇' } as const satisfies Record<StepKind, string>;

/** A cell that a spreadsheet might calculate with tells Excel that it is text. */
function htmlCell(text: string): string {
  const kind = looksLikeFormula(text) ? ` style="mso-number-format:'\\@'"` : '';
  return `<td${kind}>${htmlText(text)}</td>`;
}

function htmlText(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

/** A cell of tab-separated text as Excel writes it, no formula among them; the only cell of a clip is plain text. */
function plainCell(text: string, table: readonly (readonly string[])[]): string {
  if (table.length === 1 && table[0]?.length === 1) return text;
  const safe = looksLikeFormula(text) ? `'${text}` : text;
  return /[\t\n\r"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
