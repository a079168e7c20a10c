import type { Severity } from '../../sop/rules/problem.ts';

/** Words of the tab that lists what is to be put right. */
export const problemWords = {
  tab: 'Masalah',
  none: 'Tidak ada masalah',
  noneMore: 'Semua aturan yang dapat diperiksa di layar sudah terpenuhi.',
  groups: {
    error: 'Kesalahan, harus diperbaiki sebelum disahkan',
    warning: 'Peringatan',
    note: 'Saran',
  } satisfies Readonly<Record<Severity, string>>,
  counted: {
    error: (count: number) => `${count} kesalahan`,
    warning: (count: number) => `${count} peringatan`,
    note: (count: number) => `${count} saran`,
  },
  severity: { error: 'Kesalahan', warning: 'Peringatan', note: 'Saran' } satisfies Readonly<Record<Severity, string>>,
  total: (count: number) => `${count} masalah`,
  basis: 'Dasar aturan',
  show: 'Tampilkan',
  wrong: 'Belum sesuai',
  right: 'Sesuai',
  source: 'Sumber',
  fixed: (label: string) => `Sudah diterapkan: ${label}`,
  fixRefused: 'Perbaikan ini tidak cocok lagi dengan isi SOP. Isi tidak diubah.',
} as const;
