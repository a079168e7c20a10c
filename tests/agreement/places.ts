/** Which text belongs into which rectangle of the flow table, read from the SOP and the table's lines alone. */
import { drawnText } from '../../sop/layout/drawnText.ts';
import type { Page, PageTable, TableColumn } from '../../sop/layout/pages.ts';
import { toPt } from '../../sop/model/units.ts';
import type { Sop, Step } from '../../sop/model/sop.ts';
import type { PdfWord } from './tools.ts';

export interface Rect {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

/** Words apart from their spacing: line breaks inside a word, and the unseen places for them in Word, leave no trace. */
export function squeezed(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00a0\u00ad\u200b]+/g, '');
}

/** The words of a step that stand in one column. */
export function cellTexts(step: Step, key: TableColumn['key']): string[] {
  switch (key) {
    case 'activity':
      return [step.activity];
    case 'inputs':
      return step.inputs.items.map((item) => item.text);
    case 'output':
      return step.outputs.items.map((item) => item.text);
    case 'time':
      return [step.duration.text];
    case 'note':
      return [step.note];
    case 'no':
    case 'lane':
      return [];
  }
}

/** The rectangles of a step in one column, on all pages it stands on; in pt. */
export function stepRects(
  pages: readonly Page[],
  step: string,
  column: (table: PageTable) => TableColumn | undefined,
): Rect[] {
  return pages.flatMap(({ table }, page) => {
    const found = table === null ? undefined : column(table);
    if (table === null || found === undefined) return [];
    return table.rows
      .filter((row) => row.step === step)
      .map((row) => ({
        page,
        x: toPt(found.x),
        y: toPt(row.y),
        right: toPt(found.x + found.width),
        bottom: toPt(row.y + row.height),
      }));
  });
}

/** All words whose middle lies in one of the rectangles, run together. */
export function textIn(words: readonly (readonly PdfWord[])[], rects: readonly Rect[]): string {
  return rects
    .map((rect) =>
      wordsIn(words, rect)
        .map((word) => squeezed(word.text))
        .join(''),
    )
    .join('');
}

export function wordsIn(words: readonly (readonly PdfWord[])[], rect: Rect): PdfWord[] {
  return (words[rect.page] ?? []).filter((word) => {
    const [x, y] = [(word.x + word.right) / 2, (word.y + word.bottom) / 2];
    return x >= rect.x && x <= rect.right && y >= rect.y && y <= rect.bottom;
  });
}

/** How a text of the SOP looks on paper: characters without a glyph are boxes. */
export function onPaper(text: string): string {
  return squeezed(drawnText('Arial', 'regular', text.replace(/\s/g, ' ')));
}

/** Every text of the identity part that is printed. */
export function identityTexts(sop: Sop): string[] {
  const { identity } = sop;
  const { approval } = identity;
  return [
    identity.issuer.government,
    ...identity.issuer.unitLines,
    identity.number,
    identity.title,
    identity.created.text,
    identity.revised.text,
    identity.effective.text,
    approval.prefix,
    approval.position,
    approval.name,
    approval.rank,
    approval.nip,
    ...Object.values(identity.boxes).flatMap((box) => box.items.map((item) => item.text)),
  ].filter((text) => text.trim() !== '');
}
