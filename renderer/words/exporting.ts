/** Words of the export dialog. */
export const exportWords = {
  title: 'Ekspor SOP',
  several: (count: number): string => `${count} SOP`,
  formats: 'Bentuk berkas',
  formatNames: {
    pdf: 'PDF',
    docx: 'Word (.docx)',
    svg: 'Gambar halaman (.svg)',
    json: 'Data SOP (.json)',
    bpmn: 'Bagan BPMN 2.0 (.bpmn)',
  },
  formatHints: {
    pdf: 'Untuk dicetak, disahkan, dan dibagikan.',
    docx: 'Untuk disunting lebih lanjut di Word.',
    svg: 'Satu gambar tajam per halaman.',
    json: 'Untuk dipindahkan ke Lajur di komputer lain.',
    bpmn: 'Untuk aplikasi proses bisnis: jalur, tugas, gerbang, dan letaknya.',
  },
  pdfFile: 'Berkas PDF',
  withSource: 'Sertakan data SOP di dalam PDF',
  withSourceHint: 'PDF dapat dibuka lagi di Lajur sebagai draf.',
  lost: (count: number): string =>
    count === 1 ? 'Ada huruf yang tidak tercetak:' : `Ada huruf yang tidak tercetak di ${count} tempat:`,
  moreLost: (count: number): string => `dan ${count} tempat lain.`,
  edition: 'Berkas Word',
  editions: {
    editable: { label: 'Dapat disunting', description: 'Teks dan bagan terbuka untuk diubah.' },
    locked: { label: 'Terkunci', description: 'Isi dilindungi dari perubahan tak sengaja.' },
  },
  choose: 'Pilih sedikitnya satu bentuk berkas.',
  clean: 'Tidak ada kesalahan.',
  errors: (count: number): string =>
    `${count} kesalahan masih ada. Berkas tetap dapat dibuat untuk dibahas, tetapi belum layak disahkan.`,
  errorsOf: (count: number, sops: number): string =>
    `${count} kesalahan masih ada pada ${sops} SOP. Berkas tetap dapat dibuat untuk dibahas, tetapi belum layak disahkan.`,
  warnings: (count: number): string => `${count} peringatan tersisa.`,
  action: 'Ekspor',
  cancel: 'Batal',
  close: 'Selesai',
  again: 'Ekspor lagi',
  busy: (done: number, all: number): string =>
    all === 1 ? 'Membuat berkas…' : `Membuat berkas ${done + 1} dari ${all}…`,
  handing: 'Penyerahan',
  asZip: 'Satukan dalam satu berkas ZIP',
  asZipHint: 'Tanpa centang, setiap berkas disimpan sendiri-sendiri.',
  zipName: (sops: number, day: string): string => `${sops} SOP, ${day}.zip`,
  doneZip: (count: number, name: string, size: string): string => `${count} berkas dibuat dalam “${name}” (${size}).`,
  done: (count: number): string => `${count} berkas dibuat`,
  doneHint: {
    browser: 'Berkas ada di folder unduhan. Ctrl+J menampilkan daftar unduhan peramban.',
    desktop: 'Berkas disimpan di tempat yang Anda pilih.',
  },
  stop: 'Hentikan',
  stopped: (done: number, all: number): string =>
    `Dihentikan. ${done} dari ${all} SOP sudah dibuat berkasnya; SOP lain tidak berubah.`,
  openFile: 'Buka berkas',
  openFileNamed: (name: string): string => `Buka berkas ${name}`,
  openFolder: 'Buka folder',
  openFolderNamed: (name: string): string => `Buka folder tempat ${name}`,
  pages: (count: number): string => `${count} halaman`,
  notSaved:
    'Suntingan terakhir belum tersimpan, sehingga berkas belum dibuat. Tulisan Anda masih ada di layar. Tunggu sampai tersimpan, lalu ekspor lagi.',
  kilobytes: (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} KB`,
} as const;
