import type { RulePage } from './rule.ts';

/** Prose for what is no rule of the spec: findings of the layout, notes of the import, and a rule that failed. */
export const reportPages: Readonly<Record<string, RulePage>> = {
  'LAJUR-GLIF': {
    title: 'Huruf tidak tersedia',
    why: 'Huruf cetak yang disertakan tidak memuat semua lambang di dunia. Lambang yang tidak ada dicetak sebagai kotak kosong di layar dan PDF, tetapi tetap tersimpan apa adanya.',
    wrong: 'Lambang bergambar atau aksara asing di dalam kalimat kegiatan.',
    right: 'Huruf Latin, angka, dan tanda baca yang lazim.',
    source: 'Aturan tata letak Lajur.',
  },
  'LAJUR-PANAH': {
    title: 'Panah tanpa jalur',
    why: 'Setiap panah digambar tanpa menembus simbol dan tanpa menumpang pada panah lain. Bila ruang di antara kolom habis, panah itu tidak digambar sembarangan, melainkan dilaporkan di sini.',
    wrong: 'Banyak cabang yang melompat jauh melewati langkah yang sama.',
    right: 'Langkah berurutan ke bawah; cabang Tidak kembali ke langkah yang diperbaiki.',
    source: 'Aturan tata letak Lajur.',
  },
  'LAJUR-LEKUK': {
    title: 'Lekuk panah tidak dipakai',
    why: 'Panah boleh dilekukkan dengan tangan selama tidak menembus simbol, tidak menumpang pada panah lain, dan tidak keluar dari kolom pelaksana. Bila letak baris atau kolom berubah sehingga lekuk itu tidak mungkin lagi, panah digambar otomatis dan lekuknya disimpan.',
    wrong: 'Lekuk lama yang jalurnya kini ditempati simbol langkah baru.',
    right: 'Panah dikembalikan otomatis, atau dilekukkan lagi di jalur yang bebas.',
    source: 'Aturan tata letak Lajur.',
  },
  'LAJUR-LAJUR': {
    title: 'Kolom pelaksana terlalu sempit',
    why: 'Simbol yang lebih kecil dari 6 × 4 mm dan kolom di bawah 10 mm tidak lagi terbaca setelah dicetak.',
    wrong: 'Empat belas kolom pelaksana pada kertas A4.',
    right: 'Paling banyak delapan kolom, atau kertas F4 bila memang perlu lebih.',
    source: 'Aturan tata letak Lajur.',
  },
  'LAJUR-BARIS': {
    title: 'Baris lebih tinggi dari halaman',
    why: 'Satu langkah yang tidak muat di satu halaman terpaksa dipotong, sehingga simbol dan isinya terpisah.',
    wrong: 'Satu langkah dengan puluhan butir kelengkapan.',
    right: 'Beberapa langkah pendek, masing-masing dengan kelengkapannya sendiri.',
    source: 'Aturan tata letak Lajur.',
  },
  'LAJUR-TABEL': {
    title: 'Tabel langkah tidak ada di berkas asal',
    why: 'Berkas yang diimpor hanya memuat bagian identitas. Tabel langkahnya perlu ditulis sendiri.',
    wrong: 'SOP hasil impor tanpa satu langkah pun.',
    right: 'Tabel langkah ditulis ulang dari lembar aslinya.',
    source: 'Catatan impor Lajur.',
  },
  'LAJUR-PEMERINTAH': {
    title: 'Nama pemerintah daerah tidak ada di berkas asal',
    why: 'Baris nama pemerintah daerah kosong di berkas asal. Dugaan hanya disebutkan, tidak ditulis ke dalam SOP.',
    wrong: 'Lembar SOP tanpa nama pemerintah daerah.',
    right: 'Nama pemerintah daerah diisi oleh penyusun.',
    source: 'Catatan impor Lajur.',
  },
  'LAJUR-NOMOR': {
    title: 'Nomor langkah disusun ulang',
    why: 'Nomor langkah dihitung dari urutannya. Bila berkas asal bernomor lain, perbedaannya disebutkan agar dapat diperiksa.',
    wrong: '1, 3, 4, 5 di berkas asal.',
    right: '1, 2, 3, 4 setelah impor, dengan catatan.',
    source: 'Catatan impor Lajur.',
  },
  'LAJUR-KAPSUL': {
    title: 'Tanda mulai atau selesai di tengah',
    why: 'Berkas asal menandai mulai atau selesai pada langkah yang bukan pertama atau terakhir. Alurnya perlu diperiksa.',
    wrong: 'Tanda selesai pada langkah 3 dari 6.',
    right: 'Mulai pada langkah pertama, selesai pada langkah tempat prosedur berakhir.',
    source: 'Catatan impor Lajur.',
  },
  'LAJUR-PELAKSANA': {
    title: 'Pelaksana diisi otomatis',
    why: 'Berkas asal tidak menyebut pelaksana langkah ini, dan pengisian otomatis diminta. Isian itu dugaan dan perlu diperiksa.',
    wrong: 'Dugaan yang dibiarkan tanpa diperiksa.',
    right: 'Pelaksana dicocokkan dengan lembar aslinya.',
    source: 'Catatan impor Lajur.',
  },
  'RULE-ERROR': {
    title: 'Aturan gagal diperiksa',
    why: 'Satu aturan berhenti karena galat di dalam aplikasi. Isi SOP tidak berubah dan aturan lain tetap diperiksa.',
    wrong: 'Satu aturan yang galat menghentikan seluruh pemeriksaan.',
    right: 'Aturan yang galat disebut nomornya, sisanya tetap berjalan.',
    source: 'Aturan aplikasi Lajur.',
  },
};
