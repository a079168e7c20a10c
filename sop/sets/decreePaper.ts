import type { ListItem, Official } from '../model/sop.ts';
import type { PaperBlock, PaperField, PaperSigner } from '../paper/paper.ts';
import { annexIntro, capitals, decreeName, decreeNumber, enactingWords } from './decreeWords.ts';
import type { Decree } from './documentSet.ts';
import { dictumName, letterOf } from './ordinals.ts';

const labelWidth = 36;
/** From the left edge to the heading of the annex, in mm. */
const annexIndent = 78;

/** The decision of the head with all its parts (spec 2.2), and its annex with the list of the SOPs. */
export function decreeBlocks(decree: Decree, titles: readonly string[], logo: string | null): PaperBlock[] {
  return [
    ...headBlocks(decree, logo),
    { kind: 'fields', labelWidth, rows: basisRows(decree) },
    centred('MEMUTUSKAN:', { bold: true, keepWithNext: true, spaceAfter: 3 }),
    { kind: 'fields', labelWidth, rows: [{ label: 'Menetapkan', value: enactingWords(decree) }] },
    ...(decree.instrument === 'keputusan' ? dictumBlocks(decree) : articleBlocks(decree)),
    { kind: 'space', mm: 4 },
    { kind: 'signatures', columns: [null, signerOf(decree.signer, decree, 'Ditetapkan')] },
    ...(decree.instrument === 'peraturan' ? promulgationBlocks(decree) : []),
    ...copyBlocks(decree),
    { kind: 'pageBreak' },
    ...annexBlocks(decree, titles),
  ];
}

interface Look {
  readonly bold?: boolean;
  readonly spaceAfter?: number;
  readonly keepWithNext?: boolean;
}

function centred(text: string, look: Look = {}): PaperBlock {
  return { kind: 'paragraph', text, align: 'center', spaceAfter: 1, ...look };
}

function headBlocks(decree: Decree, logo: string | null): PaperBlock[] {
  const about = capitals(decree.about);
  const issuer = capitals(decree.issuer);
  const heading = capitals(decree.heading);
  const blessing: PaperBlock[] =
    decree.instrument === 'peraturan' ? [centred('DENGAN RAHMAT TUHAN YANG MAHA ESA', { spaceAfter: 4 })] : [];
  return [
    { kind: 'picture', asset: logo, mm: 22 },
    ...(heading === '' ? [] : [centred(heading, { bold: true, spaceAfter: 6 })]),
    { kind: 'heading', level: 1, text: decreeName(decree), size: 12, spaceAfter: 1 },
    centred(decreeNumber(decree), { spaceAfter: 4 }),
    centred('TENTANG', { spaceAfter: 4 }),
    centred(about === '' ? '…………………………' : about, { bold: true, spaceAfter: 5 }),
    ...blessing,
    ...(issuer === '' ? [] : [centred(`${issuer},`, { bold: true, spaceAfter: 5 })]),
  ];
}

function basisRows(decree: Decree): PaperField[] {
  const { considering, recalling, observing } = decree;
  return [
    ...itemRows('Menimbang', considering, (count) => `${letterOf(count)}.`),
    ...itemRows('Mengingat', recalling, (count) => `${count}.`),
    ...(observing.length === 0 ? [] : itemRows('Memperhatikan', observing, (count) => `${count}.`)),
  ];
}

/** Label and colon beside the first entry; one that stands alone has no sign. */
function itemRows(label: string, items: readonly ListItem[], sign: (count: number) => string): PaperField[] {
  if (items.length === 0) return [{ label, value: '' }];
  return items.map(({ text }, index) => ({
    label: index === 0 ? label : '',
    value: text,
    ...(items.length === 1 ? {} : { valueMarker: sign(index + 1) }),
  }));
}

function dictumBlocks({ dictums }: Decree): PaperBlock[] {
  const rows = dictums.map(({ text }, index) => ({ label: dictumName(index + 1), value: text }));
  const last = rows.slice(-1);
  return [
    ...(rows.length < 2 ? [] : [{ kind: 'fields', labelWidth, rows: rows.slice(0, -1) } as const]),
    // A signature does not stand alone on its page.
    ...(last.length === 0 ? [] : [{ kind: 'fields', labelWidth, rows: last, keepWithNext: true } as const]),
  ];
}

function articleBlocks({ dictums }: Decree): PaperBlock[] {
  return dictums.flatMap(({ text }, index): PaperBlock[] => [
    centred(`Pasal ${index + 1}`, { keepWithNext: true, spaceAfter: 2 }),
    { kind: 'paragraph', text, spaceAfter: 4, keepWithNext: index === dictums.length - 1 },
  ]);
}

function signerOf(
  { prefix, position, name, rank, nip }: Official,
  { place, date }: Pick<Decree, 'place' | 'date'>,
  verb: string,
): PaperSigner {
  const office = [prefix.trim(), capitals(position)].filter((part) => part !== '').join(' ');
  return {
    above: [`${verb} di ${place.trim() || '……………'}`, `pada tanggal ${date.text.trim() || '……………'}`],
    position: office === '' ? '' : `${office.replace(/,$/u, '')},`,
    name,
    rank,
    // Heads of regions have none.
    nip: nip.trim() === '' ? null : nip,
  };
}

function promulgationBlocks({ promulgation }: Decree): PaperBlock[] {
  const { gazette, signer } = promulgation;
  if (gazette.trim() === '' && signer.name.trim() === '') return [];
  return [
    { kind: 'signatures', columns: [signerOf(signer, promulgation, 'Diundangkan'), null] },
    ...(gazette.trim() === '' ? [] : [{ kind: 'paragraph', text: capitals(gazette) } as const]),
  ];
}

function copyBlocks({ copies }: Decree): PaperBlock[] {
  if (copies.length === 0) return [];
  return [
    { kind: 'paragraph', text: 'Tembusan:', size: 10, spaceAfter: 1, keepWithNext: true },
    ...copies.map(({ text }, index): PaperBlock => ({
      kind: 'paragraph',
      text,
      size: 10,
      spaceAfter: 0.5,
      ...(copies.length === 1 ? {} : { marker: `${index + 1}.` }),
    })),
  ];
}

function annexBlocks(decree: Decree, titles: readonly string[]): PaperBlock[] {
  const about = capitals(decree.about);
  const lines = [decreeName(decree), decreeNumber(decree), 'TENTANG', about].filter((line) => line !== '');
  return [
    { kind: 'heading', level: 2, text: 'LAMPIRAN', indent: annexIndent, size: 12, spaceAfter: 0.5 },
    ...lines.map((text): PaperBlock => ({ kind: 'paragraph', text, indent: annexIndent, spaceAfter: 0.5 })),
    { kind: 'space', mm: 6 },
    { kind: 'paragraph', text: annexIntro(decree), spaceAfter: 2, keepWithNext: true },
    ...titles.map((text, index): PaperBlock => ({
      kind: 'paragraph',
      text,
      marker: `${index + 1}.`,
      hang: titles.length < 10 ? 7 : 10,
      // A signature does not stand alone on its page.
      keepWithNext: index === titles.length - 1,
      spaceAfter: 1,
    })),
    { kind: 'space', mm: 4 },
    { kind: 'signatures', columns: [null, { ...signerOf(decree.signer, decree, ''), above: [] }] },
  ];
}
