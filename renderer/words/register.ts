/** Words of the register of all SOPs. */
export const registerWords = {
  title: 'Daftar SOP',
  archive: 'Arsip',
  templates: 'Templat',
  navigation: 'Bagian',
  importFiles: 'Impor',
  newSop: 'SOP baru',
  search: 'Cari judul, nomor, atau isi langkah',
  searchLabel: 'Cari SOP',
  clearSearch: 'Hapus pencarian',
  unit: 'Unit',
  unitAll: 'Unit: semua',
  status: 'Status',
  statusAll: 'Status: semua',
  count: (shown: number, all: number): string => (shown === all ? `${all} SOP` : `${shown} dari ${all} SOP`),
  columns: {
    name: 'Nama dan nomor',
    unit: 'Unit',
    status: 'Status',
    problems: 'Masalah',
    changed: 'Terakhir diubah',
    menu: 'Tindakan',
  },
  selectAll: 'Pilih semua SOP',
  select: (title: string): string => `Pilih ${title}`,
  untitled: 'Tanpa nama',
  noNumber: 'Belum bernomor',
  clean: 'Bersih',
  errors: (count: number): string => `${count} kesalahan`,
  warnings: (count: number): string => `${count} peringatan`,
  rowMenu: (title: string): string => `Tindakan untuk ${title}`,
  open: 'Buka',
  exportSop: 'Ekspor',
  putAway: 'Arsipkan',
  bringBack: 'Pulihkan',
  more: (count: number): string => `Tampilkan ${count} berikutnya`,
  selected: (count: number): string => `${count} dipilih`,
  clearSelection: 'Batalkan pilihan',
  archived: (count: number): string => `${count} SOP dipindahkan ke arsip. Isinya tetap utuh.`,
  restored: (count: number): string => `${count} SOP dikembalikan ke daftar.`,
  noHits: (query: string): string =>
    query === '' ? 'Tidak ada SOP yang cocok dengan penyaring.' : `Tidak ada SOP yang memuat “${query}”.`,
  clearFilters: 'Hapus penyaring',
  emptyArchive: 'Arsip kosong. SOP yang diarsipkan dari daftar tampil di sini dan dapat dipulihkan.',
  figures: (all: number, inForce: number, underWay: number, drafts: number): string =>
    all === 0 ? '0 SOP' : `${all} SOP · ${inForce} berlaku · ${underWay} dalam proses · ${drafts} draf`,
  retry: 'Coba lagi',
} as const;

/** The empty workspace: three ways in. */
export const emptyWords = {
  title: 'Belum ada SOP di komputer ini',
  body: 'Cara tercepat: mulai dari contoh, lalu sesuaikan langkahnya.',
  template: {
    title: 'Mulai dari contoh',
    body: (count: number) => `${count} templat yang tersusun menurut Permenpan RB 35/2012.`,
    button: 'Pilih templat',
  },
  importing: {
    title: 'Ambil dari berkas lama',
    body: 'Berkas JSON atau PDF buatan Lajur, satu atau banyak sekaligus.',
    button: 'Impor berkas',
  },
  blank: {
    title: 'Mulai dari lembar kosong',
    body: 'Halaman identitas dan bagan alur siap diisi.',
    button: 'SOP kosong',
  },
} as const;

export const importWords = {
  title: 'Hasil impor',
  imported: (count: number): string => `${count} SOP dimasukkan ke daftar`,
  refused: (count: number): string => `${count} berkas ditolak`,
  nothingChanged: 'Berkas asal dan SOP yang sudah ada tidak berubah.',
  notes: (count: number): string => `${count} hal perlu diperiksa`,
  reasons: (count: number): string => `Alasan lain: ${count}`,
  tooLarge: 'Berkas lebih besar dari 10 MB. Sebuah SOP jauh lebih kecil; periksa apakah berkasnya benar.',
  openFirst: 'Buka SOP',
  done: 'Selesai',
  busy: (count: number): string => `Mengimpor ${count} berkas…`,
} as const;

export const whenWords = {
  today: (time: string): string => `Hari ini ${time}`,
  yesterday: (time: string): string => `Kemarin ${time}`,
} as const;
