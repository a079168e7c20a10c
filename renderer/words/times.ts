/** Words of the sums of time. */
export const timesWords = {
  title: 'Waktu penyelesaian',
  shortest: (time: string) => `Waktu terpendek ${time}`,
  noPath: 'Waktu belum dapat dihitung',
  noPathWhy: 'Belum ada jalur dari awal sampai akhir. Periksa arah langkah pada tabel.',
  ways: 'Jalur',
  way: 'Jalur',
  time: 'Waktu',
  steps: 'Langkah',
  wayNames: { shortest: 'Terpendek', longest: 'Terpanjang' },
  performers: 'Per pelaksana',
  performer: 'Pelaksana',
  onShortest: 'Terpendek',
  onLongest: 'Terpanjang',
  all: 'Semua langkah',
  loops: (count: number) => `${count} pengulangan tidak dihitung`,
  loop: (steps: string, time: string) => `Langkah ${steps}: sekali ulang ${time}`,
  unread: 'Waktu tidak terbaca, dihitung nol',
  unreadStep: (number: number, text: string) =>
    text.trim() === '' ? `Langkah ${number}: belum diisi` : `Langkah ${number}: “${text.trim()}”`,
  basis: 'Dasar hitungan',
  together: 'Langkah beberapa pelaksana dihitung sekali pada jalur, dan penuh untuk setiap pelaksananya.',
  hoursPerDay: 'Jam kerja sehari',
  daysPerWeek: 'Hari kerja seminggu',
  daysPerMonth: 'Hari kerja sebulan',
  workTimeHint: 'Berlaku untuk semua SOP di komputer ini.',
  copy: 'Salin tabel',
  copied: 'Tabel waktu disalin. Tempel di Word atau Excel.',
  copyRefused: 'Tabel tidak dapat disalin. Tidak ada yang berubah. Simpan sebagai berkas Excel.',
  save: 'Simpan Excel',
  saved: (name: string) => `${name} dibuat.`,
} as const;

/** Words of the flow in sentences. */
export const sentenceWords = {
  title: 'Alur dalam kalimat',
  empty: 'Belum ada langkah. Kalimat muncul setelah tabel diisi.',
  copy: 'Salin kalimat',
  copied: 'Alur dalam kalimat disalin.',
  copyRefused: 'Kalimat tidak dapat disalin. Tidak ada yang berubah. Coba sekali lagi.',
  hint: 'Pilih kalimat untuk menuju langkahnya.',
} as const;
