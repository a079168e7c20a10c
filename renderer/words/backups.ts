/** Words of backups, of restoring, and of what is told after something went wrong. */
export const backupWords = {
  title: 'Cadangan',
  list: 'Daftar cadangan',
  copy: 'Salin cadangan',
  copyMenu: 'Salin cadangan…',
  make: 'Cadangkan sekarang',
  everything: 'Semua SOP sebagai PDF, Word, dan data',
  take: 'Buka cadangan dari berkas',
  check: 'Periksa salinan',
  cancel: 'Batal',
  made: (when: string): string => `Cadangan dibuat ${when} dan sudah diperiksa.`,
  taken: 'Cadangan dari berkas sudah diperiksa dan masuk ke daftar.',
  busy: {
    copy: 'Membuat dan memeriksa cadangan…',
    make: 'Membuat dan memeriksa cadangan…',
    take: 'Memeriksa cadangan dari berkas…',
    restore: 'Mencadangkan keadaan sekarang, lalu memulihkan…',
    check: 'Membaca ulang salinan…',
  },
  empty: {
    title: 'Belum ada cadangan',
    body: 'Lajur membuat cadangan sendiri: saat dibuka bila yang terakhir sudah lebih dari sehari, saat ditutup bila ada yang berubah, dan sebelum mengimpor atau menerima kiriman. Anda juga dapat membuatnya sekarang.',
  },
  reasons: {
    daily: 'Harian',
    closing: 'Saat Lajur ditutup',
    manual: 'Diminta',
    migration: 'Sebelum versi baru',
    import: 'Sebelum impor atau kiriman',
    restore: 'Sebelum dipulihkan',
    file: 'Dari berkas',
  },
  sops: (count: number): string => `${count} SOP`,
  unchecked: 'belum selesai diperiksa',
  heading: (when: string): string => `Cadangan ${when}`,
  newestSave: (when: string): string => `suntingan terakhir ${when}`,
  last: (when: string): string => `Cadangan terakhir ${when}`,
} as const;

/** The copy that is carried to a second place. */
export const copyWords = {
  written: (size: string): string =>
    `Salinan ${size} tertulis, dibaca ulang, dan sama dengan aslinya. Flash disk aman dilepas.`,
  handedOut: (name: string, size: string): string =>
    `Salinan diserahkan sebagai “${name}”, ${size}. Simpan di flash disk, lalu tekan Periksa salinan dan pilih berkas itu: Lajur membacanya ulang.`,
  same: 'Salinan dibaca ulang dan sama dengan aslinya. Flash disk aman dilepas.',
  differs:
    'Berkas ini tidak sama dengan cadangan yang disalin. Cadangan di komputer ini tetap utuh. Salin sekali lagi.',
} as const;

/** How a SOP in a backup stands to the one here. */
export const restoreWords = {
  same: (count: number): string => `${count} SOP sama dengan sekarang.`,
  allSame: 'Tidak ada yang berbeda. Semua SOP sama dengan cadangan ini.',
  columns: { choose: 'Pilih', sop: 'SOP', relation: 'Cadangan ini dibanding sekarang' },
  relations: {
    older: 'Lebih lama',
    newer: 'Lebih baru',
    forked: 'Berbeda',
    missingHere: 'Tidak ada sekarang',
    missingThere: 'Tidak ada di cadangan',
    damagedHere: 'Sekarang tidak utuh',
    damagedThere: 'Tidak utuh di cadangan',
    same: 'Sama',
  },
  explained: {
    older: (there: string, here: string): string => `Di cadangan ${there}, sekarang ${here}`,
    newer: (there: string, here: string): string => `Di cadangan ${there}, sekarang ${here}`,
    forked: (there: string, here: string): string => `Diubah ke dua arah: di cadangan ${there}, sekarang ${here}`,
    missingHere: (there: string): string => `Tersimpan ${there}`,
    missingThere: (here: string): string => `Dibuat sesudahnya, disunting ${here}. Tetap ada bila SOP lain dipulihkan`,
    damagedHere: (there: string): string => `Isi yang utuh tersimpan ${there}`,
    damagedThere: 'Tidak dapat dipulihkan dari sini',
  },
  locked: 'Sedang direviu, tidak dapat diganti. Tarik kembali lebih dahulu',
  untitled: 'Tanpa nama',
  choose: (title: string): string => `Pilih ${title}`,
  chooseAll: 'Pilih semua yang dapat dipulihkan',
  restore: (count: number): string => (count === 0 ? 'Pulihkan SOP terpilih' : `Pulihkan ${count} SOP`),
  done: (added: number, changed: number): string =>
    [
      added === 0 ? null : `${added} SOP dikembalikan`,
      changed === 0 ? null : `${changed} SOP dipulihkan sebagai suntingan baru yang dapat diurungkan`,
      added + changed === 0 ? 'Tidak ada yang berbeda' : null,
    ]
      .filter((part) => part !== null)
      .join(', ')
      .concat('. Keadaan sebelumnya dicadangkan.'),
  whole: 'Pulihkan seluruhnya',
  wholeTitle: (when: string): string => `Kembali ke cadangan ${when}?`,
  wholeBody:
    'Semua SOP, pengaturan, pejabat, dan kiriman menjadi seperti pada cadangan itu. Keadaan sekarang dicadangkan dahulu, sehingga dapat dikembalikan.',
  wholeLoses: (count: number): string => `${count} SOP yang ada sekarang tidak ada di cadangan itu.`,
  wholeNow: 'Cadangkan keadaan sekarang, lalu kembali',
} as const;

/** All SOPs as one folder, or one file that unpacks to it. */
export const everythingWords = {
  busy: (done: number, all: number): string => `Menyiapkan ${done} dari ${all} SOP…`,
  folder: (day: string): string => `Semua SOP ${day}`,
  index: 'Daftar SOP.csv',
  columns: ['No', 'Nama SOP', 'Nomor', 'Unit', 'Status', 'Berkas'],
  notMade: 'tidak dapat dibuat',
  done: (name: string, sops: number, failed: number): string =>
    failed === 0
      ? `“${name}” berisi ${sops} SOP sebagai PDF, Word, dan data.`
      : `“${name}” berisi ${sops} SOP. ${failed} SOP tidak dapat dibuat; namanya ada di Daftar SOP.csv.`,
  stopped: 'Dihentikan. Tidak ada berkas yang ditinggalkan, dan SOP tidak berubah.',
  nothing: 'Belum ada SOP.',
} as const;

/** What happened, what is not lost, what next: told once, after the start. */
export const recoveryWords = {
  crashed: {
    title: 'Lajur tertutup tiba-tiba',
    body: (when: string): string => `Semua suntingan sampai ${when} sudah dipulihkan.`,
  },
  setAside: {
    title: 'Data tidak terbaca saat dibuka',
    body: (when: string): string => `Salinan ${when} dipakai, data lama disimpan terpisah.`,
    noBackup:
      'Belum ada cadangan, sehingga Lajur mulai dengan daftar kosong. Data lama disimpan terpisah, tidak dihapus.',
    saved: (titles: string): string => `Yang masih utuh dari data lama ikut dipulihkan: ${titles}.`,
    next: 'Periksa SOP yang diubah sesudah itu.',
  },
  restored: {
    title: 'Cadangan dipulihkan',
    body: (when: string): string =>
      `Semua kembali seperti pada cadangan ${when}. Keadaan sebelumnya ada di daftar Cadangan.`,
  },
  mended: {
    title: 'Satu SOP diperbaiki',
    whole: (title: string): string =>
      `Simpanan “${title}” rusak dan disusun ulang dari riwayatnya. Tidak ada suntingan yang hilang.`,
    some: (title: string, when: string, lost: number): string =>
      `Simpanan “${title}” rusak. Keadaan utuh terakhir, ${when}, dipakai; ${lost} simpanan sesudahnya tidak terbaca dan disimpan terpisah. Periksa isinya.`,
  },
  broughtBack: {
    title: 'Satu SOP dikembalikan dari cadangan',
    body: (title: string, backup: string, saved: string): string =>
      `Simpanan “${title}” rusak. Isinya dikembalikan dari cadangan ${backup}, tersimpan ${saved}.`,
    lost: (count: number): string =>
      `${count} simpanan sesudahnya tidak terbaca lagi dan disimpan terpisah. Periksa isinya.`,
  },
  sopSetAside: {
    title: 'Satu SOP tidak terbaca lagi',
    body: (title: string, when: string | null): string =>
      `Simpanan ${title === '' ? 'satu SOP tanpa nama' : `“${title}”`}${when === null ? '' : `, terakhir ${when},`} rusak seluruhnya, dan tidak ada cadangan yang memuatnya utuh.`,
    next: 'Yang tersisa disimpan terpisah dan tidak dihapus; SOP lain tidak berubah dan pencadangan berjalan terus. Bila ada PDF atau kiriman dari SOP ini, impor berkas itu.',
  },
  rows: {
    title: 'Sebagian pengaturan atau daftar rusak',
    whole: (what: string): string => `Simpanan ${what} rusak dan sudah diperbaiki. Tidak ada yang hilang.`,
    restored: (what: string, when: string): string =>
      `Simpanan ${what} rusak dan dikembalikan dari cadangan ${when}. Periksa yang diubah sesudah itu.`,
    doubtful: (what: string): string =>
      `Simpanan ${what} rusak dan belum ada cadangannya. Isinya dipakai seperti yang terbaca, aslinya disimpan terpisah. Periksa dan betulkan.`,
    givenUp: (what: string): string =>
      `Simpanan ${what} rusak dan belum ada cadangannya, sehingga tidak dipakai lagi. Sisanya disimpan terpisah. Isi atau daftarkan lagi bila perlu.`,
    places: {
      settings: 'pengaturan',
      people: 'pejabat',
      people_forgotten: 'pejabat yang tidak ditawarkan',
      number_templates: 'pola nomor',
      profiles: 'gaya cetak',
      known_keys: 'kunci pengirim',
      fonts: 'huruf',
      asset_names: 'nama gambar',
      parcels: 'kiriman masuk',
      sent_parcels: 'kiriman keluar',
    },
    settings: {
      user: 'nama pengguna',
      office: 'kantor',
      printing: 'cetak',
      workTime: 'jam kerja',
      appearance: 'tampilan',
      view: 'tampilan editor',
      guide: 'panduan',
      review: 'reviu',
      firstStart: 'awal pemakaian',
      host: 'folder bersama',
    },
  },
  behindAnchor: {
    title: 'Ada simpanan yang tidak ada lagi di sini',
    body: (when: string, titles: string): string =>
      `Menurut titik acuan di folder cadangan, ${when}, riwayat ${titles} lebih panjang atau berbeda. Mungkin berkas data yang lebih lama diletakkan kembali.`,
    more: (count: number): string => `${count} SOP lain`,
    next: 'Yang ada di sini tidak diubah. Buka Cadangan untuk membandingkan dan memulihkannya.',
  },
  brokenHistory: {
    title: 'Riwayat satu SOP tidak utuh',
    body: (title: string, revision: number): string =>
      `Isi “${title}” utuh, tetapi catatan riwayatnya mulai simpanan ke-${revision} tidak terbaca sebagian. Suntingan berikutnya tetap tercatat. Bila riwayat itu diperlukan, pulihkan SOP ini dari Cadangan.`,
  },
  noBackup: {
    title: 'Cadangan otomatis tidak dapat dibuat',
    body: 'Semua SOP tetap aman dan cadangan yang ada tetap utuh. Kosongkan ruang simpan atau periksa folder cadangan, lalu buka Cadangan.',
  },
  removable:
    'Data Lajur berada di flash disk. Yang tertulis bisa hilang bila dicabut saat Lajur terbuka. Tutup Lajur sebelum mencabutnya, dan sering salin cadangan.',
  continueAt: (step: number): string => `Lanjutkan dari langkah ${step}`,
  continueSop: 'Lanjutkan',
  understood: 'Baik',
  several: 'Yang terjadi sejak terakhir',
} as const;

/** A SOP whose stored content is not whole. */
export const mendWords = {
  mend: 'Pulihkan keadaan utuh terakhir',
  toBackups: 'Buka Cadangan',
} as const;
