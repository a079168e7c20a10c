import { isPlannedReview } from './pra001.ts';
import type { Rule } from './rule.ts';

/** UNV-005: a SOP in force is looked at again at least once a year. */
export const unv005: Rule<'workspace'> = {
  id: 'UNV-005',
  severity: 'warning',
  needs: 'workspace',
  page: {
    title: 'Evaluasi setiap tahun',
    why: 'SOP yang berlaku dievaluasi paling sedikit sekali setahun, agar tetap sesuai dengan pekerjaan dan peraturannya.',
    wrong: 'Berlaku sejak 11 April 2022, sekarang Juni 2023, belum pernah dievaluasi.',
    right: 'Dievaluasi atau direvisi sebelum 11 April 2023.',
    source: 'Kebiasaan penyusunan SOP; disebut ulang dalam pedoman SOP daerah.',
  },
  check: ({ sop, workspace }) => {
    const { effective, revised } = sop.identity;
    if (sop.status !== 'inForce' || effective.iso === null) return [];
    // A planned review that has passed is REG-042's; one that lies ahead is the office's own date.
    if (isPlannedReview(sop.identity)) return [];
    const days = [effective.iso, revised.iso ?? '', workspace.oversight?.evaluated ?? ''];
    const last = days.toSorted().at(-1) ?? '';
    if (aYearAfter(last) >= workspace.today) return [];
    return [
      {
        where: { at: 'field', field: 'effective' },
        message: `SOP ini berlaku sejak ${effective.text.trim()} dan belum dievaluasi lebih dari setahun.`,
        hint: 'Isi formulir Evaluasi di bagian Formulir; bila ada yang tidak lagi sesuai, buat versi baru.',
      },
    ];
  },
};

/** The same day of the next year, ISO; compared as text, so that 29 February needs no care. */
function aYearAfter(iso: string): string {
  return `${Number(iso.slice(0, 4)) + 1}${iso.slice(4)}`;
}
