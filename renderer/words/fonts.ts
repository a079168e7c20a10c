/** Words about the fonts that an office brings. */
export const fontWords = {
  open: 'Huruf kantor…',
  notHere: ' (tidak ada di komputer ini)',
  title: 'Huruf kantor',
  subtitle: 'Huruf milik kantor, di samping Arial dan Bookman Old Style.',
  list: 'Huruf yang sudah ditambahkan',
  none: 'Belum ada huruf yang ditambahkan.',
  howTo:
    'Pilih berkas .ttf atau .otf dari satu keluarga huruf sekaligus: biasa dan tebal, boleh juga miring dan tebal miring. Pastikan kantor berhak memakai huruf itu.',
  add: 'Tambah huruf…',
  checking: 'Memeriksa berkas huruf…',
  close: 'Tutup',
  remove: 'Hapus',
  removeNamed: (name: string) => `Hapus huruf ${name}`,
  added: (name: string) => `Huruf ${name} ditambahkan dan dipilih.`,
  removed: (name: string) => `Huruf ${name} dihapus dari pilihan.`,
  sample: 'Menerima berkas permohonan 1234567890',
  boldSample: 'Disahkan oleh',
  used: (sops: number, profiles: number) => {
    if (sops + profiles === 0) return 'Belum dipakai.';
    const parts = [...(sops === 0 ? [] : [`${sops} SOP`]), ...(profiles === 0 ? [] : [`${profiles} gaya cetak`])];
    return `Dipakai ${parts.join(' dan ')}.`;
  },
  inWord: 'Ikut di dalam berkas Word.',
  notInWord: 'Tidak ikut di dalam berkas Word: komputer lain memerlukan huruf yang sama.',
  noItalic: 'Tanpa huruf miring; tulisan miring dicetak tegak.',
  lacking: (signs: string) => `Tanpa tanda ${signs}.`,
  tooMany: 'Satu keluarga huruf paling banyak empat berkas. Huruf yang ada tidak berubah. Pilih lagi.',
  screenRefuses: (name: string) =>
    `Huruf ${name} tidak dapat ditampilkan di layar ini, jadi tidak ditambahkan. Huruf yang ada tidak berubah. Pilih huruf lain.`,
  /** What a refusal is about, before its sentence. */
  about: (code: string, detail: string): string => {
    if (code === 'fontIncomplete') return detail === 'bold' ? 'Huruf tebal belum ada. ' : 'Huruf biasa belum ada. ';
    if (code === 'fontLacksLetters') return `Yang tidak ada: ${[...detail].join(' ')}. `;
    return /^(?:notAFont|font(?:TooLarge|Kind|Forbidden|Mixed))$/.test(code) ? `${detail}: ` : '';
  },
} as const;
