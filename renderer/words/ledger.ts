import type { ReminderKind } from '../../sop/ledger/reminders.ts';

/** How many are shown by the link of a reminder: "Lihat ketiganya". */
const together = ['', 'Lihat SOP ini', 'Lihat keduanya', 'Lihat ketiganya', 'Lihat keempatnya', 'Lihat kelimanya'];

/** What is due, as a sentence about some SOPs. */
const due: Readonly<Record<ReminderKind, string>> = {
  monitoring: 'lewat masa monitoring enam bulanan',
  evaluation: 'lewat masa evaluasi tahunan',
  review: 'lewat tanggal rencana peninjauan',
  signature: 'menunggu tanda tangan lebih dari dua minggu',
  distribution: 'sudah berlaku dan belum ada daftar distribusinya',
};

/** Words of the register as offices keep it: reminders, numbers, the official list. */
export const ledgerWords = {
  title: 'Buku register',
  open: 'Buku register…',
  tabs: { reminders: 'Pengingat', numbers: 'Nomor', list: 'Daftar resmi' },
  close: 'Tutup',
  due: (kind: ReminderKind, count: number): string => `${count} SOP ${due[kind]}.`,
  since: (day: string): string => `Paling lama sejak ${day}.`,
  look: (count: number): string => together[count] ?? `Lihat ${count} SOP`,
  more: (count: number): string => `${count} pengingat lain`,
  shown: (kind: ReminderKind | null, count: number): string =>
    kind === null ? `Menampilkan ${count} SOP.` : `Menampilkan ${count} SOP yang ${due[kind]}.`,
  showAll: 'Tampilkan semua SOP',
  chip: 'Pengingat',
  later: 'Tunda',
  laterFor: (kind: ReminderKind): string => `Tunda pengingat: ${due[kind]}`,
  delays: { week: 'Seminggu', month: 'Sebulan', quarter: 'Tiga bulan' },
  putOff: (kind: ReminderKind, count: number, day: string): string =>
    `${count} SOP ${due[kind]}: ditunda sampai ${day}.`,
  putOffTitle: 'Ditunda',
  again: 'Ingatkan lagi',
  nothingDue: 'Tidak ada yang perlu diingatkan.',
  reminderHint: 'Dihitung dari tanggal efektif, formulir Monitoring, Evaluasi, dan Distribusi, serta status SOP.',
  numbers: {
    reserve: 'Pesan nomor',
    hint: 'Nomor yang dipesan dilewati saat SOP lain mengambil nomor berikutnya.',
    unit: 'Unit',
    number: 'Nomor SOP',
    purpose: 'Keperluan',
    name: 'Pemesan',
    reserved: 'Nomor yang dipesan',
    none: 'Belum ada nomor yang dipesan.',
    columns: {
      number: 'Nomor SOP',
      purpose: 'Keperluan',
      name: 'Pemesan',
      since: 'Sejak',
      state: 'Keadaan',
      actions: 'Tindakan',
    },
    free: 'Belum dipakai',
    used: 'Dipakai',
    openUser: (number: string): string => `Buka SOP bernomor ${number}`,
    release: 'Lepaskan',
    releaseOf: (number: string): string => `Lepaskan nomor ${number}`,
    gaps: 'Nomor yang terlewat',
    noGaps: 'Tidak ada nomor yang terlewat.',
    year: (unit: string, year: number | null): string => (year === null ? unit : `${unit}, tahun ${year}`),
    andMore: 'dan seterusnya',
  },
  list: {
    about:
      'Daftar SOP dengan nomor, nama, unit, tanggal, pejabat, status, dan keterangan, urut menurut unit dan nomor.',
    scope: 'Yang didaftar',
    all: 'Semua SOP di daftar',
    found: (count: number): string => `Sesuai penyaring (${count} SOP)`,
    ticked: (count: number): string => `Yang dipilih (${count} SOP)`,
    printed: { all: 'Semua SOP', found: 'SOP menurut penyaring', ticked: 'SOP pilihan' },
    formats: 'Berkas',
    format: { xlsx: 'Excel (XLSX)', pdf: 'PDF', docx: 'Word (DOCX)' },
    withNumbers: 'Cantumkan nomor yang dipesan dan yang terlewat',
    make: 'Buat daftar',
    making: 'Membuat daftar…',
    made: (count: number): string => `${count} berkas selesai dibuat.`,
    downloads: 'Berkas ada di folder unduhan.',
    openFolder: 'Buka folder',
  },
} as const;
