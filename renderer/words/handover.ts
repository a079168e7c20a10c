import type { HandoverWay, SigningRole } from '../../sop/handover/signers.ts';

/** Words of the export of an approved SOP for its signatures. */
export const approvalExportWords = {
  title: 'Ekspor dan pengesahan',
  loading: 'Membuka…',
  formats: 'Bentuk berkas',
  formatNames: { pdf: 'PDF', docx: 'Word (.docx)', both: 'PDF dan Word' },
  way: 'Cara pengesahan',
  ways: {
    wet: {
      label: 'Tanda tangan basah',
      description: 'Ruang tanda tangan dan cap 20 mm. Hasil pindai dapat dilampirkan nanti.',
    },
    qrBox: {
      label: 'Kotak QR untuk BSrE',
      description: 'Kotak 22 × 22 mm tetap kosong. Berkas ditandatangani di portal, lalu diperiksa di sini.',
    },
    local: {
      label: 'Sertifikat di komputer ini (.p12)',
      description: 'Ditandatangani sekarang. Bukan tanda tangan tersertifikasi bila penerbitnya bukan PSrE.',
    },
  } satisfies Readonly<Record<HandoverWay, { readonly label: string; readonly description: string }>>,
  footerBand: 'Sisakan 17 mm di kaki halaman',
  tag: 'Sertakan tanda',
  tagField: 'Tanda untuk portal',
  tagHint: 'Satu tanda, dicetak sekali di dalam kotak.',
  effective: 'Tanggal Efektif',
  effectiveHint: 'Tercetak di SOP. Kosongkan bila diisi dengan tangan.',
  effectiveUnread: 'Tanggal belum terbaca. Tulis misalnya 2 Januari 2026.',
  order: 'Urutan penanda tangan',
  editOrder: 'Ubah urutan',
  doneOrder: 'Selesai mengubah',
  preview: 'Pratinjau kotak pengesahan',
  page: (number: number): string => `Halaman ${number}`,
  room: {
    wet: 'Ruang tanda tangan dan cap',
    qrBox: 'Kotak QR',
    local: 'Tempat tanda tangan elektronik',
  } satisfies Readonly<Record<HandoverWay, string>>,
  checks: 'Pemeriksaan',
  noErrors: 'Tidak ada kesalahan',
  errors: (count: number): string => `${count} kesalahan: belum dapat disahkan`,
  clearFoot: (pages: number): string => `Kaki halaman bebas garis pada ${pages} halaman`,
  noClearFoot: 'Kaki halaman tidak disisakan untuk stempel portal',
  noWarnings: 'Tidak ada peringatan',
  warnings: (count: number): string => `${count} peringatan tersisa`,
  show: 'Lihat',
  freezes: (revision: number): string =>
    `Ekspor membekukan revisi ${revision}. Perubahan berikutnya menjadi versi baru.`,
  passesOn: 'Status menjadi Menunggu pengesahan.',
  signedAlready: 'Ekspor terakhir sudah ditandatangani: isinya terkunci.',
  wordOnly: 'Word adalah salinan kerja: tidak dibekukan dan tidak ditandatangani.',
  cancel: 'Batal',
  exportPdf: 'Ekspor PDF',
  exportBoth: 'Ekspor PDF dan Word',
  exportWord: 'Ekspor Word',
  asDraft: 'Ekspor sebagai draf',
  busy: 'Membekukan dan membuat berkas…',
  done: 'Revisi dibekukan. Berkas dan daftar periksa sudah dibuat.',
  draftDone: 'Berkas draf sudah dibuat. SOP tidak dibekukan.',
  next: {
    wet: 'Cetak, mintakan tanda tangan dan cap, lalu lampirkan hasil pindainya di Pengesahan.',
    qrBox: 'Unggah PDF ke portal apa adanya. Berkas yang kembali diterima di Pengesahan.',
    local: 'Berikutnya: bubuhkan tanda tangan menurut urutan.',
  } satisfies Readonly<Record<HandoverWay, string>>,
  openOverview: 'Buka Pengesahan',
  signNow: 'Tandatangani sekarang',
  close: 'Selesai',
} as const;

/** Words of the order of signers. */
export const signerWords = {
  roles: { paraf: 'Paraf', signature: 'Tanda tangan' } satisfies Readonly<Record<SigningRole, string>>,
  role: (role: string, number: number): string => `${number}. ${role}`,
  position: 'Jabatan',
  name: 'Nama',
  nip: 'NIP',
  add: 'Tambah paraf',
  remove: (who: string): string => `Hapus ${who}`,
  up: (who: string): string => `Naikkan ${who}`,
  down: (who: string): string => `Turunkan ${who}`,
  lastHint: 'Yang mengesahkan berada paling akhir, sesuai kotak pengesahan.',
  unnamed: 'Isi jabatan atau nama setiap penanda tangan.',
  someone: 'penanda tangan',
} as const;

/** Where a SOP stands, for register and dialogs. */
export const standingWords = {
  waiting: { paraf: 'menunggu paraf', signature: 'menunggu tanda tangan' } satisfies Readonly<
    Record<SigningRole, string>
  >,
  waitingFor: (what: string, who: string): string => `${what} ${who}`,
  allSigned: 'semua sudah menandatangani',
  signatures: (count: number): string => `berlaku, ${count} tanda tangan`,
  scan: 'berlaku, hasil pindai terlampir',
} as const;
