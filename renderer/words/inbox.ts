import type { Relation } from '../../sop/file/parcelSchema.ts';
import type { Status } from '../../sop/model/sop.ts';
import { statusWords } from './status.ts';

/** Words of Kotak masuk: what others sent, who they are, and what it is beside what is already here. */
export const inboxWords = {
  title: 'Kotak masuk',
  openFile: 'Buka berkas',
  openMenu: 'Buka berkas .lajur…',
  list: 'Kiriman',
  waiting: (count: number): string =>
    count === 0 ? 'Tidak ada kiriman yang menunggu' : `${count} kiriman belum diterima`,
  dropHere: 'Lepaskan berkas .lajur untuk melihat isinya',
  empty: {
    title: 'Belum ada kiriman',
    body: 'Berkas .lajur dari unit lain dilihat di sini dahulu. Tidak ada yang masuk ke Daftar SOP sebelum Anda menekan Terima.',
    ways: [
      'Sambungkan flash disk atau simpan lampiran surel, lalu tekan Buka berkas.',
      'Atau seret berkas .lajur ke jendela ini.',
      'Atau pilih folder kiriman di Pengaturan; berkas baru di folder itu muncul sendiri.',
    ],
    own: 'Untuk mengirim, pilih SOP di Daftar SOP, lalu Kirim berkas .lajur.',
  },
  unopened: 'Tidak dapat dibuka',
  unnamed: 'Pengirim tanpa nama',
  toReview: (count: number): string => `${count} SOP diajukan menunggu reviu Anda.`,
  showThem: 'Lihat di Daftar SOP',
  from: (sender: string): string => `Kiriman ${sender}`,
  sops: (count: number): string => `${count} SOP`,
  forked: (count: number): string => `${count} bercabang`,
  findings: (count: number): string => `${count} temuan`,
  answers: (count: number): string => `${count} temuan dijawab`,
  receipt: 'tanda terima',
  keyOnly: 'kunci untuk didaftarkan',
  unknownKey: 'kunci belum terdaftar',
  accepted: 'sudah diterima',
  refused: 'ditolak',
  round: (round: number): string => `Ronde ${round}`,
  made: (when: string, by: string): string => (by === '' ? `dibuat ${when}` : `dibuat ${when} oleh ${by}`),
  fromFolder: 'folder kiriman',
  kinds: {
    draft: 'SOP untuk diperiksa',
    findings: 'hasil reviu',
    decision: 'putusan',
    receipt: 'tanda terima',
    key: 'kunci pengirim',
  },
  note: (text: string): string => `Catatan pengirim: ${text}`,
  columns: { picture: 'Halaman', sop: 'SOP dalam kiriman', relation: 'Dibanding milik Anda', action: 'Tindakan' },
  receivedAs: (title: string, relation: string): string => `${title}: ${relation} di sana`,
  receivedForked:
    'SOP ini juga diubah di sana, keduanya disimpan berdampingan. Tidak ada yang tertimpa. Tunggu gabungannya, atau minta versi mereka.',
  untitled: 'SOP tanpa nama',
  noNumber: 'Belum bernomor',
  mineSide: 'Milik Anda',
  version: (number: number): string => `Versi ${number}`,
  mineNote: (number: number | null, isEdited: boolean): string => {
    if (number === null) return '';
    return isEdited ? `Versi ${number}, lalu diubah` : `Versi ${number}`;
  },
  merge: 'Gabungkan',
  mergeNamed: (title: string): string => `Gabungkan ${title}`,
  preview: 'Pratinjau',
  seeChanges: 'Lihat perubahan',
  compare: 'Bandingkan',
  open: 'Buka',
  named: (action: string, title: string): string => `${action}: ${title}`,
  accept: (count: number): string => `Terima ${count} SOP`,
  acceptContents: 'Terima',
  acceptedAlready: 'Kiriman ini sudah diterima.',
  taken: 'SOP yang diterima',
  openNamed: (title: string): string => `Buka ${title}`,
  receiptCommand: 'Buat tanda terima',
  receiptHint: 'Berkas kecil untuk dikirim kembali, agar pengirim tahu kirimannya sampai.',
  receiptMade: (name: string): string => `Tanda terima ${name} sudah dibuat. Kirimkan kepada pengirim.`,
  nothingNew: 'Semua isi kiriman ini sudah ada di daftar Anda. Menerimanya hanya menandainya selesai.',
  refuse: 'Tolak',
  refuseTitle: 'Tolak kiriman',
  refuseBody: 'Kiriman tetap tercatat di sini sebagai ditolak. Tidak ada SOP Anda yang berubah.',
  refuseReason: 'Alasan',
  refuseHint: 'Tercatat bersama kiriman ini. Sampaikan kepada pengirim agar ia tahu apa yang harus diperbaiki.',
  refuseNow: 'Tolak kiriman',
  putAway: 'Singkirkan',
  cancel: 'Batal',
  acceptedNow: (sops: number, sender: string): string => `${sops} SOP dari ${sender} diterima.`,
  eventsNow: (sops: number, events: number, sender: string): string =>
    `${sops} SOP dan ${events} temuan atau jawaban dari ${sender} diterima.`,
  refusedNow: 'Kiriman ditolak. Tidak ada SOP yang berubah.',
  received: (count: number): string => `${count} kiriman siap dilihat. Belum ada yang dimasukkan ke daftar.`,
  noneReadable: 'Berkas tidak dapat dibuka. Tidak ada yang dimasukkan ke daftar.',
  again: 'Kiriman ini sudah pernah dibuka di sini.',
  tooLarge: (name: string): string => `${name} lebih besar dari 10 MB dan tidak dibuka. Minta pengirim membaginya.`,
  arrived: (count: number): string => `${count} kiriman baru dari folder kiriman.`,
  retry: 'Coba lagi',
  reading: 'Membaca berkas…',
  reason: (text: string): string => `Alasan: ${text}`,
  previewTitle: (title: string): string => `Pratinjau: ${title}`,
  previewHint: 'Beginilah SOP ini tercetak. Belum ada yang dimasukkan ke daftar Anda.',
  page: (page: number, count: number): string => `Halaman ${page} dari ${count}`,
  close: 'Tutup',
  receiptsTitle: 'Kabar tentang kiriman Anda',
  receiptAccepted: 'Kiriman Anda diterima',
  receiptRefused: 'Kiriman Anda ditolak',
} as const;

/** What a SOP of a parcel is beside the one that is here. */
export const relationWords: Readonly<Record<Relation, string>> = {
  new: 'Baru',
  newer: 'Lebih baru',
  same: 'Sama',
  older: 'Lebih lama',
  forked: 'Bercabang',
};

/** What that means, in a sentence below the word. */
export const relationSentences = {
  new: 'Belum ada di daftar Anda',
  newer: (parts: readonly string[]): string =>
    parts.length === 0 ? 'Versi berikut dari milik Anda' : parts.join(', '),
  same: 'Tidak ada yang perlu diterima',
  sameWith: (parts: readonly string[]): string => `Isi sama, ${parts.join(', ')}`,
  older: (mine: number | null): string => (mine === null ? 'Milik Anda lebih baru' : `Milik Anda sudah versi ${mine}`),
  forked: (common: number | null): string =>
    common === null ? 'Tidak ada versi yang sama' : `Sama sampai versi ${common}, lalu berbeda`,
  beside: 'Disimpan di samping milik Anda, belum digabungkan',
  changes: (count: number): string => `${count} bagian berubah`,
  printsOtherwise: 'Gaya cetak Anda yang bernama sama berbeda; yang dipakai gaya Anda',
} as const;

const said = (status: Status): string => statusWords[status].toLowerCase();

/** What becomes of the status, beside what becomes of the text. `here`: before it is taken. */
export const statusSentences = {
  begins: (there: Status): string => `Status di pengirim: ${said(there)}`,
  follows: (here: Status, there: Status): string =>
    `Status ikut dari ${said(here)} ke ${said(there)}, dicatat atas nama yang memindahkannya`,
  stays: (here: Status, there: Status): string =>
    `Status di pengirim ${said(there)}, di sini tetap ${said(here)}: langkah ke sana tidak ikut dikirim`,
  beside: (here: Status, there: Status): string =>
    `Status di pengirim ${said(there)}, di sini ${said(here)}, dan langkah ke sana tidak ikut dikirim. Naskahnya disimpan di samping, tidak menggantikan`,
  apart: (there: Status, here: Status): string => `Status di pengirim: ${said(there)}. Di sini: ${said(here)}.`,
} as const;

/** Where a version that was taken is now. */
export const takenWords = {
  ours: 'Dipakai',
  continued: 'Sudah dilanjutkan',
  beside: 'Di samping milik Anda',
  gone: 'Tidak diambil',
} as const;

/** What stands on a parcel before anything of it is taken: the most dangerous first. */
export const dangerWords = {
  known: (since: string): string => `Kunci pengirim dikenal dan kiriman utuh. Terdaftar ${since}.`,
  own: 'Kiriman ini dibuat di komputer ini dan masih utuh.',
  otherName: (enrolled: string, now: string): string =>
    `Kunci ini terdaftar atas nama ${enrolled}, sekarang menyebut diri ${now}. Kiriman utuh. Tanyakan bila Anda ragu.`,
  unknownTitle: 'Pengirim belum dikenal',
  unknown:
    'Kiriman utuh, tetapi siapa pengirimnya belum pasti. Telepon pengirim dan minta ia membacakan sidik kunci di Pengaturan miliknya. Bila sama dengan yang tertulis di sini, daftarkan.',
  changedTitle: (name: string): string => `Kunci ini bukan kunci ${name} yang terdaftar`,
  changed:
    'Mungkin pengirim berganti komputer, mungkin orang lain memakai namanya. Telepon pengirim di nomor yang Anda kenal sebelum menerima apa pun.',
  fingerprint: 'Sidik kunci',
  call: 'Cocokkan lewat telepon',
  enrolTitle: 'Cocokkan sidik kunci',
  enrolBody:
    'Telepon pengirim di nomor yang Anda kenal, bukan nomor di dalam kiriman. Minta ia membuka Pengaturan, bagian Kiriman, lalu membacakan sidik kuncinya.',
  enrolAsk: 'Yang dibacakan pengirim sama persis dengan ketiga kelompok ini',
  enrolNow: 'Daftarkan kunci',
  enrolled: (name: string): string => `Kunci ${name} terdaftar. Kiriman berikutnya dikenali sendiri.`,
  acceptUnknownTitle: 'Terima dari pengirim yang belum dikenal?',
  acceptUnknownBody:
    'Sidik kunci pengirim belum dicocokkan, jadi siapa yang membuat kiriman ini belum pasti. SOP Anda yang sudah ada tetap tersimpan sebagai versi.',
  acceptUnknownTick: 'Saya tahu dari siapa berkas ini dan mau menerimanya sekarang',
  acceptUnknownNow: 'Terima tanpa mendaftarkan',
  clock: {
    ahead: 'Tanggal pembuatan kiriman ini lebih maju dari jam komputer ini. Urutan versi tidak bergantung pada jam.',
    behind: 'Tanggal kiriman ini lebih tua dari versi yang menjadi dasarnya. Jam di salah satu komputer mungkin salah.',
  },
  forkTitle: (count: number): string =>
    count === 1 ? 'Satu SOP diubah di dua tempat' : `${count} SOP diubah di dua tempat`,
  fork: (title: string, when: string): string =>
    `“${title}” juga Anda ubah ${when}. Keduanya akan disimpan berdampingan. Tidak ada yang tertimpa.`,
  forkMany: (titles: string): string =>
    `${titles} juga diubah di komputer ini. Semuanya akan disimpan berdampingan. Tidak ada yang tertimpa.`,
  merge: 'Bandingkan dan gabungkan',
  mergeLocked: (status: Status): string =>
    `SOP Anda sedang ${said(status)} sehingga terkunci. Terima dahulu; sesudah SOP Anda dapat disunting, gabungkan dari daftar di sini atau dari Riwayat.`,
  later: 'Putuskan nanti',
  broken: {
    foreign:
      'Berkas ini bukan kiriman Lajur. Tidak ada yang dimasukkan ke daftar Anda. Periksa apakah berkasnya benar, atau impor dari Daftar SOP.',
    damaged:
      'Berkas tidak utuh, mungkin terputus saat disalin. Tidak ada yang dimasukkan ke daftar Anda. Minta pengirim menyalin ulang.',
    tooLarge:
      'Berkas terlalu besar untuk sebuah kiriman. Tidak ada yang dimasukkan ke daftar Anda. Minta pengirim membaginya menjadi beberapa berkas.',
    newer: 'Berkas ini dibuat dengan Lajur yang lebih baru. Isinya tidak diubah. Perbarui Lajur, lalu buka lagi.',
    altered:
      'Isi berkas berubah setelah ditandatangani pengirim. Tidak ada yang dimasukkan ke daftar Anda. Minta pengirim mengirim ulang, dan tanyakan siapa yang memegang berkas ini.',
  },
  brokenShort: {
    foreign: 'bukan kiriman Lajur',
    damaged: 'berkas tidak utuh',
    tooLarge: 'berkas terlalu besar',
    newer: 'dari Lajur yang lebih baru',
    altered: 'isi berubah setelah ditandatangani',
  },
} as const;
