/** Words around the user manual; its pages are in `resources/panduan`. */
export const manualWords = {
  title: 'Panduan',
  pages: 'Isi panduan',
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  loading: 'Membuka panduan',
} as const;
