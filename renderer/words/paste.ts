import type { ColumnRole } from '../../sop/paste/columnRoles.ts';
import type { Doubt, LeftOut } from '../../sop/paste/draft.ts';
import type { PasteRefused } from '../../sop/paste/limits.ts';
import type { ListRole } from '../../sop/paste/listPaste.ts';

const number = new Intl.NumberFormat('id-ID');

/** Words of the dialog that shows a pasted table before it is inserted. */
export const pasteWords = {
  command: 'Tempel tabel',
  menu: 'Tempel tabel…',
  titles: {
    word: 'Tempel tabel dari Word',
    excel: 'Tempel tabel dari Excel',
    libreOffice: 'Tempel tabel dari LibreOffice',
    google: 'Tempel tabel dari Google',
    html: 'Tempel tabel',
    text: 'Tempel tabel dari teks',
    wait: 'Tempel tabel',
    list: 'Tempel ke daftar',
  },
  size: (rows: number, columns: number) =>
    `${number.format(rows)} baris dan ${number.format(columns)} kolom terbaca. Periksa nama kolom di atas tabel, lalu sisipkan.`,
  listSize: (rows: number, columns: number) =>
    `${number.format(rows)} baris dan ${number.format(columns)} kolom terbaca. Periksa kolom yang menjadi butir, lalu sisipkan.`,
  waitHint: 'Salin tabel langkah di Word, Excel, LibreOffice, atau Google Dokumen, lalu tempel di sini.',
  field: 'Tekan Ctrl+V di sini',
  fieldHint: 'Tabel belum disisipkan. Isinya diperlihatkan dulu dan masih dapat diperbaiki.',
  noTable:
    'Yang ditempel bukan tabel. SOP tidak berubah. Salin seluruh tabel langkah dari Word atau Excel, lalu tempel lagi.',
  preview: 'Pratinjau tabel yang ditempel',
  firstIsHeading: 'Baris pertama adalah judul kolom',
  place: 'Letakkan',
  places: {
    after: (step: number) => `Setelah langkah ${step}`,
    fill: (step: number) => `Isi mulai langkah ${step}`,
    end: 'Di akhir',
    all: 'Ganti semua langkah',
    only: 'Di tabel langkah',
    list: (name: string) => `Ke daftar ${name}`,
  },
  cancel: 'Batal',
  insert: (steps: number) => `Sisipkan ${number.format(steps)} langkah`,
  fill: (steps: number) => `Isi ${number.format(steps)} langkah`,
  filled: (steps: number) => `${number.format(steps)} langkah diisi. Ctrl+Z mengurungkan semuanya.`,
  insertItems: (items: number) => `Sisipkan ${number.format(items)} butir`,
  inserted: (steps: number) => `${number.format(steps)} langkah disisipkan. Ctrl+Z mengurungkan semuanya.`,
  insertedItems: (items: number) => `${number.format(items)} butir disisipkan. Ctrl+Z mengurungkan semuanya.`,
  nothing: 'Belum ada langkah yang terbaca. Pilih kolom Kegiatan di atas tabel.',
  nothingInList: 'Belum ada butir yang terbaca. Pilih kolom Butir di atas tabel.',
  roles: {
    no: 'No',
    activity: 'Kegiatan',
    lane: 'Pelaksana',
    performer: 'Nama pelaksana',
    inputs: 'Kelengkapan',
    time: 'Waktu',
    output: 'Output',
    note: 'Keterangan',
    skip: 'Tidak dipakai',
  } satisfies Readonly<Record<ColumnRole, string>>,
  listRoles: { item: 'Butir', more: 'Sambungan butir', skip: 'Tidak dipakai' } satisfies Readonly<
    Record<ListRole, string>
  >,
  column: (index: number) => `Isi kolom ${index}`,
  laneName: (index: number) => `Nama pelaksana kolom ${index}`,
  rows: 'Langkah',
  cell: (column: string, step: number, text: string) => `${column}, langkah ${step}: ${text === '' ? 'kosong' : text}`,
  itemCell: (row: number, text: string) => `Butir dari baris ${row}: ${text === '' ? 'kosong' : text}`,
  symbols: { none: 'kosong', process: 'proses', decision: 'keputusan', start: 'mulai', end: 'selesai' },
  yesTo: (step: number) => `Ya → ${step}`,
  noTo: (step: number) => `Tidak → ${step}`,
  was: (text: string) => `sebelumnya ${text}`,
  lookAt: 'perlu dilihat',
  edit: (column: string, step: number) => `Ubah ${column}, langkah ${step}`,
  keys: 'Panah: pindah sel. Enter: ubah isi atau ganti simbol. F8: sel berikutnya yang perlu dilihat.',
  editingKeys: 'Enter: simpan. Ctrl+Enter: baris baru. Esc: batal.',
  doubts: (count: number) => `${number.format(count)} sel perlu dilihat.`,
  next: 'Lihat berikutnya',
  more: (count: number) => `Dan ${number.format(count)} lagi.`,
  noPerformers: (count: number) => `${number.format(count)} langkah belum ada pelaksananya.`,
  noPerformersWhy:
    'Simbol yang digambar tidak ikut tersalin. Klik kolom pelaksana untuk menempatkannya, di sini atau nanti di halaman.',
  /** One reason for several steps. */
  doubtGroup: (code: Doubt['code'], steps: readonly number[]): string | null => {
    const where = joined(steps.map(String));
    switch (code) {
      case 'sentence':
        return `Pelaksana langkah ${where} diambil dari awal kalimat.`;
      case 'timeUnread':
        return `Waktu langkah ${where} tidak terbaca sebagai lama waktu, disisipkan apa adanya.`;
      case 'joined':
        return `Isi langkah ${where} disambung dari beberapa baris.`;
      case 'merged':
        return `Waktu langkah ${where} dari sel gabungan.`;
      case 'shape':
        return `Gambar simbol di langkah ${where} dibaca sebagai pelaksana.`;
      case 'manyShapes':
        return `Simbol langkah ${where} ada di beberapa kolom, pelaksananya tidak pasti.`;
      case 'numberInLane':
        return `Angka di kolom pelaksana langkah ${where} dibaca sebagai simbol.`;
      case 'textInLane':
        return `Teks di kolom pelaksana langkah ${where} dibaca sebagai simbol, teksnya tidak ikut.`;
      case 'branches':
      case 'branchNearby':
      case 'words':
        return `Langkah ${where} dibaca sebagai keputusan.`;
      case 'timeRepaired':
        return `Satuan waktu langkah ${where} dibetulkan.`;
      case 'noPerformer':
      case 'noSuchTarget':
        return null;
    }
  },
  doubt: ({ code, detail }: Doubt, step: number, text: string): string => {
    const where = `Langkah ${step}`;
    switch (code) {
      case 'timeRepaired':
        return `“${detail}” dibaca ${text}.`;
      case 'timeUnread':
        return `${where}: waktu “${shortened(detail)}” disisipkan apa adanya, tidak terbaca sebagai lama waktu.`;
      case 'merged':
        return `${where}: waktu di sel gabungan ${detail} baris, diletakkan di langkah ini.`;
      case 'joined':
        return `${where}: disambung dari ${detail} baris.`;
      case 'branches':
        return `${where} berisi ${detail}, dibaca sebagai keputusan.`;
      case 'branchNearby':
        return `${where} di dekat ${detail}, dibaca sebagai keputusan.`;
      case 'words':
        return `${where} menyebut “${shortened(detail)}”, dibaca sebagai keputusan.`;
      case 'shape':
        return `${where}: gambar simbol dibaca sebagai pelaksana.`;
      case 'manyShapes':
        return `${where}: simbol di beberapa kolom, pelaksananya tidak pasti.`;
      case 'textInLane':
        return `${where}: teks “${shortened(detail)}” di kolom pelaksana dibaca sebagai simbol, teksnya tidak ikut.`;
      case 'numberInLane':
        return `${where}: “${detail}” di kolom pelaksana dibaca sebagai simbol.`;
      case 'sentence':
        return `${where}: pelaksana diambil dari awal kalimat.`;
      case 'noPerformer':
        return `${where} belum ada pelaksananya.`;
      case 'noSuchTarget':
        return `${where} menunjuk langkah ${detail} yang tidak ada.`;
    }
  },
  leftOut: ({ what, count, texts }: LeftOut): string => {
    const rows = number.format(count);
    switch (what) {
      case 'headings':
        return `${rows} baris judul yang berulang`;
      case 'numbers':
        return `${rows} baris nomor kolom`;
      case 'furniture':
        return `${rows} baris di luar langkah (${listed(texts)})`;
      case 'connectors':
        return `${rows} baris penghubung halaman`;
      case 'numbering':
        return `nomor lama dari ${rows} langkah`;
      case 'column':
        return `${rows} sel di kolom ${texts[0] === undefined || texts[0] === '' ? 'tanpa judul' : texts[0]}`;
      case 'shapes':
        return `${rows} gambar di luar kolom pelaksana`;
    }
  },
  leftOutAll: (parts: readonly string[]) => `Tidak disisipkan: ${parts.join(', ')}.`,
  otherTables: (count: number) => `${number.format(count)} tabel lain di salinan ini`,
  leftOutCells: (count: number) => `${number.format(count)} sel di kolom yang tidak dipakai`,
  emptyLanes: (names: readonly string[]) => `Kolom ${joined(names)} kosong, tidak disisipkan.`,
  emptyLanesToo: (names: readonly string[]) => `Kolom ${joined(names)} kosong, tetap disisipkan.`,
  insertToo: 'Sisipkan juga',
  leaveOut: 'Jangan sisipkan',
  newLanes: (names: readonly string[]) => `Pelaksana baru: ${joined(names)}.`,
  unnamedLanes: 'Kolom pelaksana tidak berjudul. Periksa namanya di bawah pilihan kolom.',
  timeUnit: (unit: string) => `Angka di kolom Waktu diberi satuan ${unit}, dari judul kolom.`,
  noteColumn: 'Kolom Keterangan ikut dicetak karena ada isinya.',
  replaced: (steps: number) => `${number.format(steps)} langkah yang ada sekarang diganti.`,
  refused: ({ code, found }: PasteRefused): string => {
    const count = number.format(found);
    switch (code) {
      case 'tooLarge':
        return 'Yang disalin lebih dari 10 MB. SOP tidak berubah. Salin tabel langkahnya saja, tanpa gambar.';
      case 'tooManyRows':
        return `Tabel berisi ${count} baris, terlalu banyak untuk satu SOP. SOP tidak berubah. Salin sebagian tabel saja.`;
      case 'tooManyColumns':
        return `Kolom menjadi ${count}, paling banyak 40. SOP tidak berubah. Salin kolom yang diperlukan saja.`;
      case 'tooManySteps':
        return `Langkah menjadi ${count}, paling banyak 500. SOP tidak berubah. Bagi prosedur menjadi beberapa SOP.`;
      case 'tooManyItems':
        return `Daftar menjadi ${count} butir, paling banyak 1.000. SOP tidak berubah. Salin sebagian daftar saja.`;
      case 'textTooLong':
        return `Satu sel berisi ${count} huruf, paling banyak 20.000. SOP tidak berubah. Pecah isinya, lalu salin lagi.`;
      case 'nothing':
        return 'Tidak ada tabel atau teks yang dapat ditempel. SOP tidak berubah. Salin tabel langkahnya, lalu tempel lagi.';
    }
  },
} as const;

function joined(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} dan ${names.at(-1) ?? ''}`;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, 2).map((text) => `“${shortened(text)}”`);
  return texts.length > 2 ? `${shown.join(', ')}, …` : shown.join(', ');
}
