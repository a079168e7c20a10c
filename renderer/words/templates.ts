/** Words of the templates: their screen, their dialog, and the preview of the chosen one. */
export const templateWords = {
  title: 'Pilih templat',
  subtitle: 'Isinya disalin menjadi SOP baru. Templat tidak berubah.',
  list: 'Daftar templat',
  search: 'Cari nama atau isi langkah',
  searchLabel: 'Cari templat',
  count: (shown: number, all: number): string => (shown === all ? `${all} templat` : `${shown} dari ${all} templat`),
  noHits: (query: string): string => `Tidak ada templat yang memuat “${query}”.`,
  clear: 'Hapus pencarian',
  hit: (step: number, activity: string): string => `langkah ${step}: ${activity}`,
  figures: (steps: number, lanes: number): string => `${steps} langkah · ${lanes} pelaksana`,
  pages: (count: number): string => `${count} halaman`,
  take: 'Pakai templat',
  takeNamed: (title: string): string => `Pakai templat ${title}`,
  preview: 'Pratinjau',
  page: (number: number, count: number): string => `Halaman ${number} dari ${count}`,
  /** Whose heading the new SOP gets. */
  forOffice: (office: string): string => `Kop, logo, dan pejabat yang mengesahkan diisi untuk ${office}.`,
  forExample: 'Kop masih contoh. Isi instansi Anda sekali saja, lalu setiap SOP baru memakainya.',
  fillOffice: 'Isi di Pengaturan',
} as const;
