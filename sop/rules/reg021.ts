import type { Rule } from './rule.ts';
import { foldText, isBlank } from './words.ts';

const negative = new Set(['tidak', 'tdk', 't', 'belum', 'bukan', 'salah', 'ditolak', 'gagal', 'kurang']);

/** REG-021: the two branch labels are a closed pair. They belong to the SOP's style, so one finding speaks for all decisions. */
export const reg021: Rule<'sop'> = {
  id: 'REG-021',
  severity: 'error',
  needs: 'sop',
  page: {
    title: 'Jawaban keputusan berpasangan',
    why: 'Keputusan hanya punya dua jawaban yang saling menutup, dan keduanya tertulis di samping panahnya. Tanpa tulisan, pembaca tidak tahu arah mana yang diambil.',
    wrong: 'Dua panah keluar tanpa tulisan, atau keduanya bertulisan “Ya”.',
    right: 'Ya dan Tidak; Lengkap dan Tidak lengkap.',
    source: 'Permenpan 35/2012, BAB II.B dan diagram alir.',
  },
  check: ({ sop, style }) => {
    const decision = sop.steps.find((step) => step.kind === 'decision');
    if (decision === undefined) return [];
    const [yes, no] = style.branchLabels;
    const where = { at: 'exit', step: decision.id, branch: isBlank(yes) || !isBlank(no) ? 'yes' : 'no' } as const;
    const fix = {
      label: 'Tulis Ya dan Tidak',
      change: { kind: 'setStyle', style: { ...sop.style, branchLabels: ['Ya', 'Tidak'] } },
    } as const;
    if (isBlank(yes) || isBlank(no))
      return [
        { where, message: 'Cabang keputusan belum bertulisan lengkap, padahal kedua jawabannya harus terbaca.', fix },
      ];
    if (foldText(yes) === foldText(no))
      return [{ where, message: `Kedua cabang keputusan sama-sama bertulisan “${yes.trim()}”.`, fix }];
    if (negative.has(foldText(yes).split(' ')[0] ?? ''))
      return [{ where, message: `Tulisan cabang keputusan terbalik: “${yes.trim()}” dipakai untuk jawaban Ya.`, fix }];
    return [];
  },
};
