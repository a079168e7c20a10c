import type { Rule } from './rule.ts';

/** REG-025: an administrative SOP has more than one actor. */
export const reg025: Rule<'sop'> = {
  id: 'REG-025',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'SOP administratif memiliki lebih dari satu pelaksana',
    why: 'SOP administratif mengatur kerja beberapa orang. Pekerjaan satu orang yang rinci adalah SOP teknis dan ditulis sebagai langkah sederhana.',
    wrong: 'Satu kolom Staf untuk seluruh langkah.',
    right: 'Kolom Staf, Kasubag, dan Kabag; atau pilih sifat “Teknis”.',
    source: 'Permenpan 35/2012, BAB II.B alasan 1 dan jenis SOP.',
  },
  check: ({ sop }) => {
    const [only, second] = sop.lanes;
    if (
      only === undefined ||
      second !== undefined ||
      sop.steps.length === 0 ||
      sop.classification.nature === 'technical'
    )
      return [];
    return [
      {
        where: { at: 'lane', lane: only.id },
        message: `SOP ini hanya memiliki satu kolom pelaksana, yaitu ${only.name.trim()}.`,
        hint: 'Tambahkan pelaksana lain, atau pilih sifat Teknis bila memang dikerjakan satu orang.',
        fix: {
          label: 'Pilih sifat Teknis',
          change: { kind: 'setClassification', value: { ...sop.classification, nature: 'technical' } },
        },
      },
    ];
  },
};
