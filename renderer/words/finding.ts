/** Words of the bar below the desk: find, replace, go to a step. */
export const findingWords = {
  bar: { find: 'Cari', replace: 'Ganti', goTo: 'Ke langkah' },
  query: 'Cari di SOP ini',
  replacement: 'Ganti dengan',
  exact: 'Bedakan huruf besar',
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  replaceOne: 'Ganti',
  replaceAll: 'Ganti semua',
  close: 'Tutup',
  count: (at: number, count: number) =>
    count === 0 ? 'Tidak ada' : at === 0 ? `${count} ditemukan` : `${at} dari ${count}`,
  replaced: (count: number) => `${count} tempat diganti. Ctrl+Z mengembalikannya.`,
  goTo: 'Ke langkah nomor',
  go: 'Buka',
  steps: (count: number) => (count === 0 ? 'Belum ada langkah' : `1 sampai ${count}`),
  noStep: (text: string, count: number) =>
    count === 0 ? 'Belum ada langkah.' : `Langkah ${text} tidak ada. Tersedia 1–${count}.`,
} as const;
