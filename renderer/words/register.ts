/** What the host calls the places of a search hit; a place without a word does not compile where hits are shown. */
export type HitPlace =
  | 'issuer'
  | 'dates'
  | 'approval'
  | 'legalBasis'
  | 'qualifications'
  | 'relatedSops'
  | 'equipment'
  | 'warnings'
  | 'records'
  | 'flowTitle'
  | 'lane'
  | 'activity'
  | 'inputs'
  | 'time'
  | 'output'
  | 'note'
  | 'proposer';

/** Words of the register of all SOPs. */
export const registerWords = {
  title: 'Daftar SOP',
  archive: 'Arsip',
  templates: 'Templat',
  navigation: 'Bagian',
  importFiles: 'Impor',
  newSop: 'SOP baru',
  search: 'Cari judul, nomor, atau isi SOP',
  searchLabel: 'Cari SOP',
  clearSearch: 'Hapus pencarian',
  unit: 'Unit',
  unitAll: 'Unit: semua',
  status: 'Status',
  statusAll: 'Status: semua',
  statusAllButArchive: 'Status: semua kecuali arsip',
  withProblems: 'Ada masalah',
  count: (shown: number, all: number): string => (shown === all ? `${all} SOP` : `${shown} dari ${all} SOP`),
  columns: {
    thumbnail: 'Halaman',
    name: 'Nama',
    and: 'dan',
    number: 'nomor',
    unit: 'Unit',
    status: 'Status',
    problems: 'Masalah',
    changed: 'Terakhir diubah',
    menu: 'Tindakan',
  },
  sortedUp: 'urut naik',
  sortedDown: 'urut turun',
  sortBy: (column: string): string => `Urutkan menurut ${column.toLowerCase()}`,
  selectAll: 'Pilih semua SOP yang ditemukan',
  select: (title: string): string => `Pilih ${title}`,
  untitled: 'Tanpa nama',
  noNumber: 'Belum bernomor',
  clean: 'Bersih',
  unknownProblems: 'Belum diperiksa',
  errors: (count: number): string => `${count} kesalahan`,
  warnings: (count: number): string => `${count} peringatan`,
  missing: (count: number): string => `${count} bagian belum diisi`,
  rowMenu: (title: string): string => `Tindakan untuk ${title}`,
  open: 'Buka',
  exportSop: 'Ekspor',
  putAway: 'Arsipkan',
  bringBack: 'Pulihkan',
  duplicate: 'Gandakan untuk unit lain',
  undo: 'Urungkan',
  loading: 'Memuat…',
  selected: (count: number): string => `${count} dipilih`,
  clearSelection: 'Batalkan pilihan',
  archived: (count: number): string => `${count} SOP dipindahkan ke arsip. Isinya tetap utuh.`,
  restored: (count: number): string => `${count} SOP dikembalikan ke daftar.`,
  noHits: (query: string): string =>
    query === '' ? 'Tidak ada SOP yang cocok dengan penyaring.' : `Tidak ada SOP yang memuat “${query}”.`,
  clearFilters: 'Hapus semua penyaring',
  activeFilters: 'Penyaring yang berlaku',
  removeFilter: (filter: string): string => `Hapus penyaring ${filter}`,
  chips: {
    query: (query: string): string => `Memuat “${query}”`,
    unit: (unit: string): string => `Unit: ${unit}`,
    status: (status: string): string => `Status: ${status}`,
    problems: 'Ada masalah',
  },
  noProblems: 'Tidak ada SOP dengan kesalahan atau peringatan.',
  unchecked: (count: number): string => `${count} SOP belum diperiksa masalahnya.`,
  checkAll: 'Periksa semua',
  checking: (left: number): string => `Memeriksa masalah, tersisa ${left} SOP…`,
  stop: 'Hentikan',
  moving: (done: number, all: number): string => `${done} dari ${all} SOP dipindahkan…`,
  stopped: (done: number, all: number): string => `Dihentikan. ${done} dari ${all} SOP sudah dipindahkan.`,
  dropHere: 'Lepaskan berkas untuk mengimpornya ke daftar',
  emptyArchive: 'Arsip kosong. SOP yang diarsipkan dari daftar tampil di sini dan dapat dipulihkan.',
  figures: (all: number, inForce: number, underWay: number, drafts: number): string =>
    all === 0 ? '0 SOP' : `${all} SOP · ${inForce} berlaku · ${underWay} dalam proses · ${drafts} draf`,
  retry: 'Coba lagi',
} as const;

/** Where a search found something: "langkah 4: …paraf…". */
export const hitWords: Readonly<Record<HitPlace, (step: number) => string>> = {
  issuer: () => 'instansi penerbit',
  dates: () => 'tanggal',
  approval: () => 'disahkan oleh',
  legalBasis: () => 'dasar hukum',
  qualifications: () => 'kualifikasi pelaksana',
  relatedSops: () => 'keterkaitan',
  equipment: () => 'peralatan',
  warnings: () => 'peringatan',
  records: () => 'pencatatan',
  flowTitle: () => 'judul di atas tabel',
  lane: () => 'pelaksana',
  activity: (step) => `langkah ${step}`,
  inputs: (step) => `kelengkapan langkah ${step}`,
  time: (step) => `waktu langkah ${step}`,
  output: (step) => `output langkah ${step}`,
  note: (step) => `keterangan langkah ${step}`,
  proposer: () => 'diusulkan oleh',
};

/** The empty workspace: three ways in. */
export const emptyWords = {
  title: 'Belum ada SOP di komputer ini',
  body: 'Cara tercepat: mulai dari contoh, lalu sesuaikan langkahnya.',
  sample: 'Contoh templat',
  sampleFigures: (steps: number, lanes: number): string => `${steps} langkah · ${lanes} pelaksana`,
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
  /** A reason for the whole file, as the host words it, as a sentence. */
  sentence: (reason: string): string => `${reason.charAt(0).toLocaleUpperCase('id')}${reason.slice(1)}.`,
  tooLarge: 'Berkas lebih besar dari 10 MB. Sebuah SOP jauh lebih kecil; periksa apakah berkasnya benar.',
  openFirst: 'Buka SOP',
  done: 'Selesai',
  busy: (done: number, all: number): string =>
    all === 1 ? 'Mengimpor berkas…' : `Mengimpor ${done + 1} dari ${all} berkas…`,
  left: (count: number): string => `Dihentikan: ${count} berkas belum diimpor. Yang sudah masuk tetap ada di daftar.`,
} as const;

export const whenWords = {
  today: (time: string): string => `Hari ini ${time}`,
  yesterday: (time: string): string => `Kemarin ${time}`,
  yesterdayAlone: 'Kemarin',
} as const;
