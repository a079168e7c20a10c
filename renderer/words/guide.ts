/** Words of the guide of the first minutes. */
export const guideWords = {
  label: 'Panduan lima langkah',
  steps: {
    title: { name: 'Tulis nama SOP', how: 'Klik kotak Nama SOP di halaman, lalu ketik.' },
    step: { name: 'Tambah langkah', how: 'Tekan Enter di baris terakhir, atau tombol Langkah di atas.' },
    performer: {
      name: 'Tempatkan pelaksana',
      how: 'Klik kolom pelaksana pada baris langkah, atau tekan Enter di sana.',
    },
    target: {
      name: 'Atur arah keputusan',
      how: 'Tekan Spasi pada simbol agar menjadi keputusan, lalu ketik t1 dan Enter: Tidak ke langkah 1.',
    },
    export: { name: 'Ekspor', how: 'Tekan Ctrl+E, lalu Ekspor: berkas PDF dan Word dibuat.' },
  },
  done: 'sudah',
  allDone: 'Kelima langkah sudah Anda lakukan. SOP berikutnya berjalan sama.',
  close: 'Tutup panduan',
  show: 'Panduan lima langkah',
  shown: 'Panduan tampil di atas halaman saat sebuah SOP dibuka.',
} as const;
