import { cell } from '../layout/compose/cells.ts';
import { roomFor } from '../layout/compose/signature.ts';
import type { Paragraph, TableBlock } from '../layout/composition.ts';
import { floorToTwip, mm } from '../model/units.ts';
import type { Emu } from '../model/units.ts';
import { dottedLine } from './composeFields.ts';
import { composeText } from './composeText.ts';
import type { PaperSigner, SignaturesBlock } from './paper.ts';
import type { Setting } from './sheet.ts';
import { unruled, unruledRow } from './unruled.ts';

const padding = { left: mm(2), right: mm(2), top: mm(3), bottom: 0 } as const;

/** Two signature blocks beside each other: what stands above, position, room for ink, name, rank, NIP. */
export function composeSignatures({ columns: signers }: SignaturesBlock, { sheet, x, width }: Setting): TableBlock {
  const left = floorToTwip(width / 2);
  const columns = [left, width - left];
  const cells = signers.map((signer, column) => {
    const inner = (columns[column] ?? 0) - padding.left - padding.right;
    const paragraphs = signer === null ? [] : signerParagraphs(signer, inner, sheet);
    return cell({ column, vAlign: 'top', padding, paragraphs });
  });
  return unruled('layout', x, columns, [unruledRow(cells)]);
}

function signerParagraphs(signer: PaperSigner, width: Emu, { font, fontSize }: Setting['sheet']): Paragraph[] {
  const look = { font, size: fontSize, bold: false, align: 'center' } as const;
  const set = (text: string, own: { readonly bold?: boolean } = {}) => composeText({ ...look, ...own }, text, width);
  const head = [...signer.above, signer.position].flatMap((line) => set(line));
  const room = roomFor('wet', width);
  const signed = head.map((paragraph, index) =>
    index === head.length - 1 ? { ...paragraph, spaceAfter: room.height + 2 * room.air, signature: room } : paragraph,
  );
  const name = signer.name.trim();
  const named =
    name === ''
      ? set(dottedLine(font, fontSize, floorToTwip(width * 0.6)))
      : set(name, { bold: true }).map((paragraph) => ({ ...paragraph, underline: signer.nip !== null }));
  const rank = signer.rank.trim() === '' ? [] : set(signer.rank);
  const { nip: written } = signer;
  const nip =
    written === null ? [] : set(`NIP. ${written.trim() === '' ? dottedLine(font, fontSize, mm(30)) : written}`);
  return [...signed, ...named, ...rank, ...nip];
}
