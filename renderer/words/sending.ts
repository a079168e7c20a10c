/** Words of sending SOPs as a .lajur file, of one's own key and of those that are enrolled. */
export const sendingWords = {
  command: 'Kirim berkas .lajur',
  title: 'Kirim berkas .lajur',
  subtitle: (count: number): string => (count === 1 ? 'Satu SOP dalam satu berkas' : `${count} SOP dalam satu berkas`),
  inside: 'Isi kiriman',
  untitled: 'SOP tanpa nama',
  noNumber: 'Belum bernomor',
  more: (count: number): string => `dan ${count} SOP lain`,
  kind: 'Yang dikirim',
  kinds: {
    draft: {
      label: 'SOP untuk direviu atau diperiksa',
      description: 'Isi SOP, riwayat versinya, dan temuan yang ada.',
    },
    findings: { label: 'Hasil reviu', description: 'Temuan dan jawaban. Penerima melihatnya di samping halaman.' },
    decision: { label: 'Putusan', description: 'Putusan reviu atau pengesahan, beserta temuannya.' },
  },
  note: 'Catatan untuk penerima',
  noteHint: 'Tampil di Kotak masuk penerima. Boleh kosong.',
  notSubmitted: (count: number): string =>
    count === 1
      ? 'SOP ini masih draf. Penerima melihatnya sebagai draf; untuk meminta reviu, ajukan dahulu.'
      : `${count} SOP masih draf. Penerima melihatnya sebagai draf; untuk meminta reviu, ajukan dahulu.`,
  make: 'Buat berkas',
  making: 'Membuat berkas…',
  cancel: 'Batal',
  done: 'Selesai',
  made: (name: string, size: string): string => `Berkas ${name} sudah dibuat (${size}).`,
  next: 'Salin berkas itu ke flash disk, atau lampirkan pada surel. Berkas ditandatangani dengan kunci komputer ini; penerima tahu bila isinya berubah.',
  downloads: 'Berkas ada di folder Unduhan peramban.',
  openFolder: 'Buka folder',
  intoFolder: (name: string): string => `Langsung letakkan di folder kiriman “${name}”`,
  putInto: (name: string, folder: string): string => `${name} sudah diletakkan di folder kiriman “${folder}”.`,
  nextFolder: 'Penerima yang memantau folder yang sama melihatnya di Kotak masuk.',
  contents: (sops: number, events: number): string =>
    events === 0 ? `Isi: ${sops} SOP.` : `Isi: ${sops} SOP, ${events} catatan reviu.`,
  notSaved: 'Tulisan terakhir belum tersimpan, jadi berkas belum dibuat. Tunggu sampai tersimpan, lalu coba lagi.',
  fingerprint: (text: string): string =>
    `Sidik kunci Anda ${text}. Penerima yang belum mengenalnya akan menanyakannya.`,
} as const;

/** The part of Pengaturan about sending and receiving. */
export const exchangeSettingsWords = {
  title: 'Kiriman',
  intro:
    'Berkas .lajur ditandatangani dengan kunci komputer ini. Penerima mencocokkan sidik kuncinya satu kali lewat telepon.',
  own: 'Sidik kunci Anda',
  ownHint: 'Bacakan tiga kelompok ini kepada penerima yang menanyakannya.',
  copy: 'Salin',
  copied: 'Sidik kunci disalin.',
  enrolled: 'Pengirim yang terdaftar',
  none: 'Belum ada pengirim yang terdaftar. Kunci didaftarkan dari Kotak masuk, saat kiriman pertamanya datang.',
  facts: (when: string, parcels: number): string => `terdaftar ${when} · ${parcels} kiriman`,
  renew: 'Buat kunci baru',
  cancel: 'Batal',
  rename: 'Ganti nama',
  renameNamed: (name: string): string => `Ganti nama kunci ${name}`,
  renameTitle: (name: string): string => `Ganti nama kunci ${name}`,
  renameField: 'Nama pengirim',
  renameHint: 'Tulis seperti pengirim menyebut dirinya sekarang. Kuncinya tetap sama dan tidak perlu dicocokkan lagi.',
  renameNow: 'Simpan nama',
  forget: 'Lupakan',
  forgetNamed: (name: string): string => `Lupakan kunci ${name}`,
  forgetTitle: (name: string): string => `Lupakan kunci ${name}?`,
  forgetBody: 'Kiriman berikutnya dari pengirim ini kembali dianggap belum dikenal. SOP yang sudah diterima tetap ada.',
  forgetNow: 'Lupakan kunci',
  folder: 'Folder kiriman',
  folderHint: 'Berkas .lajur baru di folder ini muncul sendiri di Kotak masuk. Berkasnya tidak dipindah atau dihapus.',
  noFolder: 'Belum dipilih',
  chooseFolder: 'Pilih folder',
  changeFolder: 'Ganti folder',
  forgetFolder: 'Berhenti memantau',
  folderNeedsApp: 'Folder hanya dapat dipilih di aplikasi Lajur, tidak di peramban.',
} as const;
