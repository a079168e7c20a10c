/** Words of working in the table: rows selected together, clipboard, filling. */
export const gridWords = {
  menu: {
    cut: 'Potong',
    copy: 'Salin',
    paste: 'Tempel',
    fillDown: 'Isi ke bawah',
    wholePage: 'Satu halaman',
    pages: 'Halaman',
    nextPage: 'Halaman berikutnya',
    previousPage: 'Halaman sebelumnya',
  },
  strip: 'Halaman',
  thumbnail: (page: number, holds: string) => `${page} · ${holds}`,
  holdsIdentity: 'Identitas',
  holdsSteps: (from: string, to: string) => (from === to ? `Langkah ${from}` : `Langkah ${from}–${to}`),
  holdsRest: 'Lanjutan',
  print: {
    menu: 'Cetak',
    preparing: 'Menyiapkan cetakan',
    notSaved:
      'Belum dicetak karena tulisan terakhir belum tersimpan. SOP tetap ada di layar. Tunggu sampai tersimpan, lalu cetak lagi.',
    shown: 'Cetakan dibuka di jendela cetak',
    opened: 'PDF dibuka di program PDF. Tekan Ctrl+P di sana untuk mencetak.',
    saved: 'Peramban ini tidak dapat mencetak PDF, jadi berkasnya diunduh. Buka berkas itu, lalu cetak.',
  },
  rowsSelected: (from: number, to: number) =>
    from === to ? `Langkah ${from} dipilih` : `Langkah ${from} sampai ${to} dipilih`,
  rowsRemoved: (count: number) => `${count} langkah dihapus. Ctrl+Z mengembalikannya.`,
  rowsMoved: (from: number, to: number) => `Menjadi langkah ${from} sampai ${to}`,
  rowsCopied: (count: number) => `${count} langkah disalin`,
  rowsCut: (count: number) => `${count} langkah siap dipindah. Pilih tempatnya, lalu Ctrl+V. Esc membatalkan.`,
  cutEnded: 'Pemindahan dibatalkan',
  rowsPasted: (count: number) => `${count} langkah ditempel`,
  cellCopied: 'Isi sel disalin',
  cellCut: 'Isi sel dipotong',
  nothingToCopy: 'Sel ini kosong. Papan klip tidak berubah.',
  pasteRefused:
    'Isi papan klip tidak dapat ditempel di sel ini. Isi SOP tidak berubah. Pilih sel lain, lalu tempel lagi.',
  tooManyRows: 'Langkah menjadi terlalu banyak untuk satu SOP. Isi SOP tidak berubah. Tempel lebih sedikit langkah.',
  textRefused:
    'Teks ini tidak dapat dimasukkan. Isi SOP tidak berubah. Paling banyak 20.000 huruf dalam satu isian, 1.000 butir dalam satu daftar, dan 20 baris unit kerja.',
  pressPaste: 'Lajur tidak boleh membaca papan klip dari menu. Pilih selnya, lalu tekan Ctrl+V.',
  nothingAbove: 'Tidak ada sel di atasnya untuk disalin',
} as const;
