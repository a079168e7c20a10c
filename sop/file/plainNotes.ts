import type { Step } from '../model/sop.ts';
import type { ReadingNote } from './note.ts';
import { plainSuccessionWords } from './plainSuccession.ts';
import type { PlainSop, PlainStep } from './plainSchema.ts';

/** What the author should know about a file that was read: each thing the SOP does not show as the file had it. */
export function readingNotes(plain: PlainSop, steps: readonly Step[]): readonly ReadingNote[] {
  const rows = plain.steps ?? [];
  const notes = steps.flatMap((step, at) => {
    const row = rows[at];
    return row === undefined ? [] : [...numberNote(row, step, at), ...capsuleNotes(row, step, at, steps.length)];
  });
  return [...documentNotes(plain), ...notes];
}

function documentNotes(plain: PlainSop): ReadingNote[] {
  const notes: ReadingNote[] = [];
  if (plain.table_missing === true)
    notes.push({
      rule: 'LAJUR-TABEL',
      severity: 'warning',
      where: { at: 'sop' },
      message: 'Tabel prosedur tidak ada dalam berkas asal; hanya bagian identitas yang terbaca.',
    });
  const inferred = plain.issuer?.government_inferred ?? plain.government_inferred ?? '';
  if (inferred !== '' && (plain.issuer?.government ?? '') === '')
    notes.push({
      rule: 'LAJUR-PEMERINTAH',
      severity: 'note',
      where: { at: 'issuer', line: 'government' },
      message: `Baris nama pemerintah daerah kosong dalam berkas asal; diduga "${inferred}".`,
    });
  for (const words of plainSuccessionWords(plain))
    notes.push({
      rule: 'LAJUR-SUKSESI',
      severity: 'note',
      where: { at: 'sop' },
      message: `Menurut berkas asal: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`,
    });
  return notes;
}

/** Step numbers follow the order; a file that numbers otherwise is told so, with the number it had. */
function numberNote(row: PlainStep, step: Step, at: number): ReadingNote[] {
  const written = typeof row.no === 'string' && row.no !== 'end' ? row.no : null;
  if (written === null || written.trim().replace(/[.)]$/, '') === String(at + 1)) return [];
  const was = written.trim() === '' ? 'tidak bernomor' : `bernomor "${written}"`;
  return [
    {
      rule: 'LAJUR-NOMOR',
      severity: 'note',
      where: { at: 'step', step: step.id, column: 'no' },
      message: `Langkah ${at + 1} ${was} dalam berkas asal; nomor disusun ulang menurut urutan.`,
    },
  ];
}

/** A mulai or selesai in the middle is no proof of where the flow begins or ends, so it is told instead of drawn. */
function capsuleNotes(row: PlainStep, step: Step, at: number, count: number): ReadingNote[] {
  return (row.marks ?? []).flatMap((mark): ReadingNote[] => {
    const label = mark.label.trim().toLowerCase();
    const expected = label === 'mulai' ? at === 0 || step.isStart : at === count - 1 || step.isEnd;
    if (mark.kind !== 'terminator' || expected) return [];
    return [
      {
        rule: 'LAJUR-KAPSUL',
        severity: 'note',
        where: { at: 'step', step: step.id, column: 'activity' },
        message: `Langkah ${at + 1} bertanda "${mark.label}" dalam berkas asal, padahal bukan langkah ${label === 'mulai' ? 'pertama' : 'terakhir'}.`,
        hint: 'Tandai langkah ini sebagai awal atau akhir bila alurnya memang begitu.',
      },
    ];
  });
}
