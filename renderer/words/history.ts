import type { Status } from '../../sop/model/sop.ts';
import { statusWords } from './status.ts';

/** Words of the tab "Riwayat". */
export const historyWords = {
  tab: 'Riwayat',
  list: 'Riwayat SOP, terbaru di atas',
  replaces: 'Menggantikan',
  replacedBy: 'Digantikan oleh',
  untitled: 'Tanpa nama',
  compare: 'Banding versi',
  more: 'Tampilkan yang lebih lama',
  look: 'Lihat',
  compareNow: 'Banding',
  restore: 'Pulihkan',
  merge: 'Bandingkan dan gabungkan',
  nobody: 'Tanpa nama',
  restoredTo: (title: string, changes: number) =>
    changes === 0
      ? 'Isi SOP sudah sama dengan keadaan itu. Tidak ada yang berubah.'
      : `Isi SOP dikembalikan ke keadaan sesudah “${title}”. Ctrl+Z mengembalikannya lagi.`,
  version: (number: number) => `Versi ${number}`,
  kept: (number: number) => `Versi ${number} disimpan untuk dikirim`,
  beside: (number: number, unit: string) =>
    `Versi ${number}${unit === '' ? '' : ` dari ${unit}`} bercabang, belum digabungkan`,
  came: (number: number, unit: string) => `Versi ${number}${unit === '' ? '' : ` dari ${unit}`} diterima`,
  changes: (count: number) => `${count} perubahan`,
  sources: {
    blank: 'Dibuat kosong',
    template: 'Dibuat dari templat',
    import: 'Diimpor dari berkas',
    copy: 'Disalin dari SOP lain',
    renewal: 'Dimulai sebagai versi baru',
  },
  received: 'Kiriman diterima',
  restored: 'Keadaan lama dipulihkan',
  merged: 'Naskah kiriman digabungkan',
  edited: (what: string) => (what === '' ? 'Menyunting' : `Menyunting ${what}`),
  steps: (numbers: readonly number[]) => `langkah ${shortList(numbers)}`,
  goneSteps: 'langkah yang kini tidak ada',
  added: (count: number) => `${count} langkah baru`,
  removed: (count: number) => `${count} langkah dihapus`,
  parts: {
    identity: 'identitas',
    boxes: 'kotak isian',
    lanes: 'pelaksana',
    print: 'cetakan',
    other: 'keterangan SOP',
  },
  moved: (to: Status) => `Status menjadi ${statusWords[to]}`,
  reason: (text: string) => `“${text}”`,
} as const;

/** "3, 4", "2–5, 9". */
export function shortList(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].toSorted((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ');
}
