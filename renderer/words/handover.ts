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
  freezes: 'Ekspor membekukan isi SOP ini. Perubahan berikutnya menjadi versi baru.',
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

/** Words of the dialog that shows where a SOP stands. */
export const overviewWords = {
  title: 'Pengesahan',
  menu: 'Pengesahan…',
  loading: 'Membuka…',
  close: 'Tutup',
  exportNow: 'Ekspor untuk pengesahan',
  receive: 'Terima berkas bertanda tangan',
  attachScan: 'Lampirkan hasil pindai',
  signing: { paraf: 'paraf', signature: 'tanda tangan' } satisfies Readonly<Record<SigningRole, string>>,
  sign: (what: string): string => `Bubuhkan ${what}`,
  damaged: (count: number): string =>
    `${count} catatan pengesahan tidak terbaca utuh dan tidak ditampilkan. Data lain aman. Pulihkan dari cadangan bila perlu.`,
  none: 'SOP ini sudah disetujui, tetapi belum diekspor untuk pengesahan.',
  notYet: 'Belum ada yang diekspor untuk pengesahan. Selesaikan reviu sampai statusnya Sesuai.',
  outdated: 'Isi SOP sudah berubah sejak ekspor terakhir. Ekspor lagi untuk pengesahan; berkas lama tetap tersimpan.',
  standing: (text: string): string => `SOP ini ${text}.`,
  order: 'Urutan penanda tangan',
  states: { signed: 'Sudah', next: 'Berikutnya', later: 'Menunggu giliran', byHand: 'Dengan tangan' },
  exported: 'Berkas',
  former: (revision: number): string => `Ekspor lama, revisi ${revision}`,
  frozenAt: (revision: number, when: string, by: string): string =>
    `Revisi ${revision}, dibekukan ${when}${by === '' ? '' : ` oleh ${by}`}`,
  hash: (start: string): string => `Sidik SHA-256 ${start}…`,
  kinds: { local: 'Ditandatangani di sini', returned: 'Kembali dari luar', scan: 'Hasil pindai' },
  filedAt: (kind: string, when: string, by: string): string =>
    `${kind}, dicatat ${when}${by === '' ? '' : ` oleh ${by}`}`,
  signature: (name: string, sentence: string): string => `${name}: ${sentence}`,
  reason: (text: string): string => `Catatan: ${text}`,
  takeKit: 'Simpan berkas dan daftar periksa',
  takeKitOf: (name: string): string => `Simpan berkas dan daftar periksa: ${name}`,
  take: 'Simpan salinan',
  takeFile: (name: string): string => `Simpan salinan ${name}`,
  localHint: 'Frasa sandi diketik sendiri oleh pemilik sertifikat. Frasa sandi dan berkas sertifikat tidak disimpan.',
} as const;

/** Words of signing with a certificate at hand. */
export const signWords = {
  title: (what: string, who: string): string => `Bubuhkan ${what}: ${who}`,
  container: 'Berkas sertifikat (.p12 atau .pfx)',
  choose: 'Pilih berkas',
  other: 'Ganti berkas',
  none: 'Belum dipilih.',
  passphrase: 'Frasa sandi',
  passphraseHint: 'Diketik oleh pemilik sertifikat. Tidak disimpan dan tidak dicatat.',
  open: 'Buka sertifikat',
  opening: 'Membuka sertifikat…',
  triesLeft: (count: number): string => `Masih ada ${count} kali percobaan.`,
  pause: (seconds: number): string => `Coba lagi dalam ${seconds} detik.`,
  owner: 'Pemilik sertifikat',
  issuer: 'Penerbit',
  valid: 'Berlaku',
  until: (from: string, to: string): string => `${from} sampai ${to}`,
  fingerprint: 'Sidik sertifikat',
  selfSigned: 'Sertifikat ini dibuat sendiri, sehingga identitas pemiliknya tidak dijamin siapa pun.',
  notCertified:
    'Penerbitnya bukan BSrE: ini bukan tanda tangan tersertifikasi. Pembaca PDF akan menyebut penerbitnya tidak dikenal.',
  otherName: (own: string, signer: string): string =>
    `Nama di sertifikat, ${own}, tidak sama dengan penanda tangan ini, ${signer}. Pastikan orangnya benar.`,
  sign: 'Tandatangani',
  signing: 'Menandatangani…',
  back: 'Kembali',
  cancel: 'Batal',
} as const;

/** Words of a file that came back. */
export const returnWords = {
  title: 'Berkas bertanda tangan',
  signedTitle: 'Periksa hasil tanda tangan',
  looking: 'Memeriksa berkas…',
  close: 'Tutup',
  cancel: 'Batal',
  retry: 'Pilih berkas lain',
  belongs: 'Untuk SOP',
  export: 'Revisi yang diekspor',
  exported: (revision: number, when: string): string => `${revision}, ${when}`,
  content: 'Isi',
  matches: {
    exact: 'Sama persis dengan berkas ekspor',
    rewritten:
      'SOP di dalamnya sama persis dengan ekspor, tetapi halamannya ditulis ulang atau ditambahi: cocokkan dengan mata',
    changed: 'Isi SOP di dalamnya berbeda dari yang diekspor',
    unknown: 'Tidak dapat dicocokkan dengan ekspor mana pun',
  },
  scan: 'Hasil pindai: dilihat oleh Anda, tidak dicocokkan oleh Lajur',
  signatures: 'Tanda tangan, menurut urutan',
  columns: { signer: 'Penanda tangan', issuer: 'Penerbit', result: 'Hasil' },
  stamped: 'stempel waktu',
  claimed: 'menurut jam penandatangan',
  noTime: 'tanpa waktu',
  noSignature: 'Tidak ada tanda tangan elektronik.',
  order: 'Urutan penanda tangan',
  missing: 'Belum ada',
  found: 'Ada',
  differs: 'Yang berbeda',
  moreDiffers: (count: number): string => `dan ${count} perbedaan lain.`,
  guesses: 'Mungkin berkas ini untuk:',
  guess: (title: string, number: string): string => (number === '' ? title : `${title} (${number})`),
  choose: 'Ini untuk SOP tersebut',
  because: {
    unmatched:
      'Berkas ini tidak memuat data SOP dan bukan lanjutan dari ekspor mana pun di sini. Mungkin dicetak ulang ke PDF, atau diekspor dari komputer lain.',
    contentDiffers:
      'Isi berkas ini tidak sama dengan revisi yang dibekukan, jadi bukan itu yang ditandatangani. Mintalah tanda tangan pada berkas ekspor yang terakhir.',
    notCurrent:
      'SOP ini sudah ditarik, disunting, atau diekspor lagi sejak berkas ini dibuat. Tanda tangannya untuk isi yang lama.',
    unsigned: 'Berkas ini masih sama dengan ekspor: belum ada tanda tangan di dalamnya.',
    signatureFailed:
      'Ada tanda tangan yang rusak, atau isinya berubah sesudah ditandatangani. Mintalah berkas yang utuh dari portal.',
    filedAlready: 'Berkas yang sama persis sudah dicatat sebelumnya.',
    scanOfElectronic:
      'SOP ini diekspor untuk tanda tangan elektronik; hasil pindai bukan bukti tanda tangan elektronik. Bila ditandatangani dengan tangan, ekspor lagi dengan cara tanda tangan basah.',
  },
  nothingFiled: 'Tidak ada yang dicatat dan SOP tidak berubah.',
  willEnact: 'Berkas ini disimpan bersama SOP, dan statusnya menjadi Berlaku.',
  willFile: 'Berkas ini disimpan bersama SOP. Statusnya tidak berubah.',
  effective: 'Tanggal Efektif',
  effectivePrinted: 'Tercetak di berkas yang ditandatangani.',
  effectiveHint: 'Mengikuti tanda tangan terakhir; ubah bila lain.',
  effectiveUnread: 'Tanggal belum terbaca. Tulis misalnya 2 Januari 2026.',
  checkedAtBsre: 'Sudah diperiksa di BSrE atau Komdigi',
  reason: 'Alasan dicatat meskipun belum semuanya dapat diperiksa',
  reasonHint: 'Tersimpan bersama berkas dengan nama Anda. Boleh juga mencentang pemeriksaan BSrE.',
  enact: 'Catat sebagai berlaku',
  file: 'Simpan tanda tangan',
  fileOnly: 'Simpan berkas',
  filedEnacted: 'SOP sekarang Berlaku. Berkasnya tersimpan dan dapat diambil lagi kapan saja.',
  filed: 'Berkas tersimpan bersama SOP.',
  toOverview: 'Lihat Pengesahan',
} as const;

/** Entries of menus. */
export const handoverMenuWords = { receive: 'Terima berkas bertanda tangan…' } as const;
