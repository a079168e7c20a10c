import type { Sop } from '../../model/sop.ts';
import type { PaperField } from '../paper.ts';

/** The office that publishes the SOP in one line: its units, then the government. */
export function officeName({ identity: { issuer } }: Sop): string {
  return [...issuer.unitLines.toReversed(), issuer.government]
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(', ');
}

/** Name, number and office of the SOP, as the head of a form about it. */
export function sopFields(sop: Sop): PaperField[] {
  const { title, number } = sop.identity;
  return [
    { label: 'Nama SOP', value: title, source: { at: 'field', field: 'title' } },
    { label: 'Nomor SOP', value: number, source: { at: 'field', field: 'number' } },
    { label: 'Satuan Kerja', value: officeName(sop), source: { at: 'issuer', line: 'government' } },
  ];
}

/** Entries of a list in one line. */
export function joined(items: readonly { readonly text: string }[]): string {
  return items
    .map(({ text }) => text.replaceAll('\n', ' ').trim())
    .filter((text) => text !== '')
    .join('; ');
}
