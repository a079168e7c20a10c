import type { Rule } from './rule.ts';

/** REG-034: the SOPs of one unit are printed in one form. */
export const reg034: Rule<'workspace'> = {
  id: 'REG-034',
  severity: 'warning',
  needs: 'workspace',
  page: {
    title: 'Bentuk yang sama di satu unit',
    why: 'Unsur prosedur, susunan kolom, dan cara penulisan sama pada semua SOP satu unit kerja, sehingga dapat dijilid menjadi satu dokumen dan mudah dibandingkan.',
    wrong: 'Satu SOP bergaya dinas lain di antara SOP kelurahan.',
    right: 'Semua SOP kelurahan memakai gaya yang sama.',
    source: 'Permenpan 35/2012, Bagian Flowchart.',
  },
  check: ({ sop, workspace: { unitProfile } }) =>
    unitProfile === null || unitProfile === sop.profile
      ? []
      : [
          {
            where: { at: 'sop' },
            message: `SOP ini memakai gaya ${sop.profile}, sedangkan SOP lain di unit ini memakai gaya ${unitProfile}.`,
            fix: {
              label: `Pakai gaya ${unitProfile}`,
              change: { kind: 'setText', field: 'profile', text: unitProfile },
            },
          },
        ],
};
