/** Words of the first start. */
export const startWords = {
  title: 'Siapkan Lajur',
  intro: 'Empat isian, sekitar tiga menit. Semua dapat diubah nanti.',
  steps: {
    user: { title: 'Anda', summary: 'Nama, jabatan, dan peran' },
    office: { title: 'Instansi', summary: 'Nama, unit, dan lambang' },
    approval: { title: 'Pejabat dan kertas', summary: 'Yang mengesahkan, gaya, dan kertas' },
    first: { title: 'SOP pertama', summary: 'Templat atau kosong' },
  },
  headings: {
    user: { title: 'Siapa yang memakai Lajur di sini', intro: 'Tercatat di riwayat setiap perubahan SOP.' },
    office: { title: 'Instansi Anda', intro: 'Tercetak di kiri atas setiap SOP.' },
    approval: { title: 'Pejabat dan kertas', intro: 'Yang mengesahkan SOP, dan kertas yang dipakai kantor Anda.' },
    first: { title: 'SOP pertama Anda', intro: 'Pilih contoh yang paling mirip; isinya dapat diubah semua.' },
  },
  stepsLabel: 'Bagian persiapan',
  done: 'selesai',
  offline: 'Data tersimpan di komputer ini. Lajur tidak memakai internet.',
  later: 'Tutup, isi nanti',
  skip: 'Lewati',
  back: 'Kembali',
  next: (title: string): string => `Lanjut: ${title}`,
  open: 'Buka SOP pertama',
  page: 'Hasil di halaman',
  templates: 'Contoh untuk memulai',
  blank: 'Lembar kosong',
  blankSummary: 'Hanya kop instansi; semua diisi sendiri',
} as const;
