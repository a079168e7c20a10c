import { isPlannedReview } from './pra001.ts';
import type { Rule } from './rule.ts';

/** REG-042: the planned date of the next review has passed */
export const reg042: Rule<'workspace'> = {
  id: 'REG-042',
  severity: 'warning',
  needs: 'workspace',
  page: {
    title: 'Rencana peninjauan sudah lewat',
    why: 'Tanggal revisi boleh diisi rencana peninjauan berikutnya. Bila sudah lewat, SOP perlu ditinjau.',
    wrong: 'Rencana peninjauan 11 April 2024, sekarang sudah 2025.',
    right: 'SOP ditinjau sebelum tanggal itu.',
    source: 'Permenpan 35/2012, Bagian Identitas butir 4.',
  },
  check: ({ sop, workspace }) => {
    const { revised } = sop.identity;
    if (revised.iso === null || !isPlannedReview(sop.identity) || revised.iso >= workspace.today) return [];
    return [
      {
        where: { at: 'field', field: 'revised' },
        message: `Rencana peninjauan ${revised.text.trim()} sudah lewat.`,
        hint: 'Tinjau SOP ini, lalu perbarui tanggal revisinya.',
      },
    ];
  },
};
