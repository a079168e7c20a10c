import type { Paper, PaperBlock, GridRow } from '../../paper/paper.ts';
import { bothSign, cell, headings, letterhead, pointsGrid } from './blocks.ts';
import { dayInWords } from './dateWords.ts';
import { verdictWords } from './paperFacts.ts';
import type { JudgedSop, Letterhead, PaperFields } from './paperFacts.ts';

const line = '........................';

/**
 * Berita Acara of the verification (spec 11.4): kop, day, date and place in words, what it rests on, the seven points, the SOPs with
 * verdict and note, and the two who sign.
 */
export function minutesPaper(head: Letterhead, judged: readonly JudgedSop[], fields: PaperFields): Paper {
  const title = 'Berita Acara Reviu SOP';
  return {
    title,
    parts: [{ name: title, orientation: 'portrait', blocks: blocksOf(head, judged, fields) }],
  };
}

function blocksOf(head: Letterhead, judged: readonly JudgedSop[], fields: PaperFields): readonly PaperBlock[] {
  return [
    letterhead(head),
    { kind: 'heading', level: 1, text: 'BERITA ACARA\nREVIU STANDAR OPERASIONAL PROSEDUR' },
    { kind: 'paragraph', align: 'center', text: `Nomor: ${fields.number || line}`, spaceAfter: 5 },
    { kind: 'paragraph', text: opening(fields, judged.length) },
    ...basisOf(fields).map((text, at): PaperBlock => ({
      kind: 'paragraph',
      marker: `${at + 1}.`,
      indent: 6,
      text,
      spaceAfter: 1,
    })),
    { kind: 'space', mm: 2 },
    { kind: 'paragraph', text: 'Hasil penilaian terhadap SOP tersebut sebagai berikut:' },
    pointsGrid(fields.points),
    { kind: 'paragraph', text: 'Putusan untuk setiap SOP:' },
    sopGrid(judged, fields),
    {
      kind: 'paragraph',
      text: 'Demikian Berita Acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
      spaceAfter: 4,
      keepWithNext: true,
    },
    bothSign(fields),
  ];
}

function opening({ date, place }: PaperFields, count: number): string {
  const day = dayInWords(date);
  const when =
    day === null
      ? `Pada hari ini ${line} tanggal ${line} bulan ${line} tahun ${line}`
      : `Pada hari ini ${day.weekday} tanggal ${day.day} bulan ${day.month} tahun ${day.year} (${day.figures})`;
  return `${when}, bertempat di ${place || line}, telah dilaksanakan reviu terhadap ${count} Standar Operasional Prosedur (SOP) berdasarkan:`;
}

function basisOf({ legalBasis, teamDecree }: PaperFields): readonly string[] {
  const written = legalBasis.filter((text) => text.trim() !== '');
  return [...written, teamDecree.trim() === '' ? `Keputusan ${line} Nomor ${line} tentang Tim Reviu SOP` : teamDecree];
}

function sopGrid(judged: readonly JudgedSop[], { sops }: PaperFields): PaperBlock {
  const rows = judged.map(({ sop }, at): GridRow => {
    const said = sops.find(({ id }) => id === sop.id);
    const verdict = said?.verdict ?? null;
    return {
      cells: [
        cell(String(at + 1), { align: 'center' }),
        cell(sop.identity.title),
        cell(sop.identity.number),
        cell(verdict === null ? '' : verdictWords[verdict]),
        cell(said?.note ?? ''),
      ],
    };
  });
  return {
    kind: 'grid',
    columns: [6, 32, 30, 12, 20],
    header: [headings('No', 'Nama SOP', 'Nomor SOP', 'Putusan', 'Catatan')],
    rows,
  };
}
