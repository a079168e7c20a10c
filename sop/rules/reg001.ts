import type { Rule } from './rule.ts';
import { isBlank } from './words.ts';

/** REG-001: institution name and logo. */
export const reg001: Rule<'sop'> = {
  id: 'REG-001',
  severity: 'error',
  needs: 'sop',
  page: {
    title: 'Nama instansi dan logo',
    why: 'Bagian identitas dimulai dengan logo dan nama satuan kerja pembuat SOP, sehingga pembaca langsung tahu siapa yang bertanggung jawab.',
    wrong: 'Kotak kiri atas kosong, atau hanya berisi logo.',
    right: 'Logo daerah, lalu PEMERINTAH KOTA …, SEKRETARIAT DAERAH, BAGIAN ORGANISASI.',
    source: 'Permenpan 35/2012, Bagian Identitas butir 1.',
  },
  check: ({ sop }) => {
    const { government, unitLines, logo } = sop.identity.issuer;
    if ([government, ...unitLines].every(isBlank))
      return [
        {
          where: { at: 'issuer', line: 'government' },
          missing: true,
          message: 'Nama instansi pembuat SOP belum diisi.',
          hint: 'Tulis nama pemerintah daerah dan satuan kerja sampai unit pembuat SOP.',
        },
      ];
    if (logo === null)
      return [
        {
          severity: 'warning',
          where: { at: 'issuer', line: 'logo' },
          missing: true,
          message: 'Logo instansi belum dipasang.',
          hint: 'Pilih berkas gambar logo pada bagian identitas.',
        },
      ];
    return [];
  },
};
