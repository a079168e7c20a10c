import { isPrinted } from '../sets/documentSet.ts';
import { withPart } from './setParts.ts';
import type { SetRule } from './setRule.ts';
import { enumerated, isBlank, isPlaceholder } from './words.ts';

/** REG-038: the set holds the decision of the head that sets it. */
export const reg038: SetRule = {
  id: 'REG-038',
  severity: 'warning',
  page: {
    title: 'Penetapan oleh pimpinan',
    why: 'Dokumen SOP mengikat setelah ditetapkan pimpinan dengan Peraturan atau Keputusan. Naskah penetapan itu bagian dari dokumen.',
    wrong: 'Kumpulan lembar SOP tanpa keputusan.',
    right: 'Keputusan Wali Kota tentang penetapan SOP, dengan daftar SOP di lampirannya.',
    source: 'Permenpan 35/2012, penetapan dokumen SOP AP.',
  },
  check: ({ set }) => {
    const { decree } = set;
    if (!isPrinted(set, 'decree'))
      return [
        {
          where: { at: 'part', part: 'decree' },
          message: 'Dokumen dicetak tanpa keputusan pimpinan yang menetapkannya.',
          fix: { label: 'Sertakan naskah penetapan', set: withPart(set, 'decree') },
        },
      ];
    const lacking = [
      ...(isBlank(decree.issuer) ? ['pejabat yang menetapkan'] : []),
      ...(isBlank(decree.number) || isPlaceholder(decree.number) ? ['nomor'] : []),
      ...(isBlank(decree.about) ? ['judul (tentang)'] : []),
      ...(decree.dictums.every(({ text }) => isBlank(text)) ? ['isi penetapan'] : []),
      ...(isBlank(decree.date.text) ? ['tanggal'] : []),
    ];
    if (lacking.length === 0) return [];
    return [
      {
        where: { at: 'part', part: 'decree' },
        message: `Naskah penetapan belum memuat ${enumerated(lacking)}.`,
      },
    ];
  },
};
