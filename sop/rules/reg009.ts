import { nounForm } from './activeForm.ts';
import type { Rule } from './rule.ts';
import { withoutSopPrefix } from './titleText.ts';
import { capitalised, isBlank, quoted, wordsOf } from './words.ts';

/** REG-009: the title opens with the aspect of the task. A leading "SOP" is PRA-038's */
export const reg009: Rule<'sop'> = {
  id: 'REG-009',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Nama SOP mengikuti tugasnya',
    why: 'Nama SOP menyebut aspek pekerjaan dan hasil akhirnya, sehingga terlihat tugas mana yang diatur.',
    wrong: 'Mekanisme surat masuk',
    right: 'Pengelolaan Surat Masuk',
    source: 'Permenpan 35/2012, Tabel 6.',
  },
  check: ({ sop }) => {
    const { title } = sop.identity;
    const first = wordsOf(withoutSopPrefix(title))[0];
    if (isBlank(title) || first === undefined || isAspect(first)) return [];
    const shorter = capitalised(withoutSopPrefix(title).trim().split(/\s+/).slice(1).join(' '));
    const better = formWords.has(first) && isAspect(wordsOf(shorter)[0] ?? '') ? shorter : nounForm(title);
    return [
      {
        where: { at: 'field', field: 'title' },
        message: `Nama SOP tidak diawali aspek pekerjaannya: ${quoted(title)}.`,
        hint: 'Awali dengan kata seperti Penyusunan, Pelayanan, Fasilitasi, atau Evaluasi, lalu hasil akhirnya.',
        ...(better === null
          ? {}
          : { fix: { label: `Tulis ${quoted(better)}`, change: { kind: 'setText', field: 'title', text: better } } }),
      },
    ];
  },
};

/** Nouns of action: pe-…-an and per-…-an, -asi and -isasi, and the few without an affix. */
function isAspect(word: string): boolean {
  return /^(?:pe|per)\p{L}{3,}an$/u.test(word) || /\p{L}{3,}[aiu]si$/u.test(word) || plainAspects.has(word);
}

const plainAspects = new Set([
  'layanan',
  'tata',
  'monitoring',
  'rapat',
  'bimbingan',
  'kegiatan',
  'audit',
  'reviu',
  'telaah',
  'bantuan',
  'kerja',
  'izin',
  'pengaduan',
  'pinjam',
  'serah',
  'entri',
  'rekapitulasi',
]);

/** Words that only say what the sheet is; without them the aspect stands first. */
const formWords = new Set(['mekanisme', 'prosedur', 'proses']);
