/** Words of the window's frame: title bar, menus, navigation, status bar. */
export const frameWords = {
  appName: 'Lajur',
  tagline: 'SOP Permenpan RB 35/2012',
  close: 'Tutup',
  cancel: 'Batal',
  done: 'Selesai',
  notChosen: 'Belum dipilih',
  outOfRange: (least: number, most: number) => `Isi angka ${least} sampai ${most}.`,
  menuBar: 'Menu',
  moreTools: 'Lainnya',
  showPanel: 'Panel',
  backToPage: 'Kembali ke halaman',
  menus: { file: 'Berkas', edit: 'Sunting', view: 'Tampilan', help: 'Bantuan' },
  newSop: 'SOP baru',
  fromTemplate: 'SOP dari templat…',
  importFiles: 'Impor berkas…',
  exportSop: 'Ekspor…',
  search: 'Cari SOP',
  themes: { light: 'Sekeliling terang', dark: 'Sekeliling gelap', contrast: 'Kontras tinggi' },
  /** Read after the line of a menu that bears a tick. */
  chosen: ', sedang dipakai',
  /** Read before the parts of a text that was changed. */
  removedText: 'dihapus:',
  addedText: 'ditambahkan:',
  keyList: 'Daftar tombol',
  about: 'Tentang Lajur',
  offline: 'Luring',
  storedHere: 'Data disimpan di komputer ini',
  door: {
    title: 'Lajur belum dapat dibuka di sini',
    body: 'Halaman ini hanya terbuka lewat alamat yang ditampilkan Lajur saat dijalankan. Data Anda tidak berubah. Jalankan Lajur lagi, lalu buka alamat yang baru.',
  },
  crash: {
    title: 'Tampilan berhenti bekerja',
    body: 'Semua suntingan yang sudah tersimpan tetap aman di komputer ini. Muat ulang untuk melanjutkan dari keadaan tersimpan terakhir.',
    reload: 'Muat ulang',
  },
  aboutText: {
    version: (version: string) => `Versi ${version}`,
    purpose: 'Menyusun SOP instansi pemerintah menurut Permenpan RB 35 Tahun 2012, seluruhnya di komputer ini.',
    offline: 'Lajur tidak memakai internet. SOP hanya keluar dari komputer ini lewat berkas yang Anda buat sendiri.',
  },
} as const;
