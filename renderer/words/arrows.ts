import type { ExitName } from '../../sop/model/exits.ts';
import type { Side } from '../../sop/model/sop.ts';

const branchWords = { next: '', yes: ' Ya', no: ' Tidak' } satisfies Readonly<Record<ExitName, string>>;

const sideWords = {
  top: 'atas',
  right: 'kanan',
  bottom: 'bawah',
  left: 'kiri',
} satisfies Readonly<Record<Side, string>>;

/** Words for arrows that are bent by hand. */
export const arrowWords = {
  name: (branch: ExitName, step: number) => `Panah${branchWords[branch]} dari langkah ${step}`,
  layer: (page: number) => `Lekuk panah, halaman ${page}`,
  handles: {
    run: (column: string) => `bagian tegak di kolom ${column}`,
    other: (column: string) => `bagian tegak kedua di kolom ${column}`,
    source: 'bagian datar di pangkal',
    target: 'bagian datar di ujung',
  },
  hint: 'Tombol panah memindahkan bagian ini. Delete mengembalikan panah otomatis. P berpindah ke panah berikutnya. Escape kembali ke sel.',
  dragHint: 'Seret untuk memindahkan. Klik dua kali untuk mengembalikan panah otomatis.',
  mark: 'Panah ini dilekukkan dengan tangan',
  runs: (name: string, leave: Side | null, column: string | null, enter: Side | null) =>
    [
      `${name}: keluar dari ${leave === null ? 'simbol' : `sisi ${sideWords[leave]}`}`,
      ...(column === null ? [] : [`lewat kolom ${column}`]),
      `masuk dari ${enter === null ? 'simbol' : `sisi ${sideWords[enter]}`}`,
    ].join(', '),
  refused: (reason: string) => `Panah tidak dapat lewat di situ karena ${reason}.`,
  noFurther: 'Tidak ada jalur lain ke arah itu.',
  otherBend: (arrow: string) => `lekuk ${arrow} tidak akan mungkin lagi`,
  noArrow: 'Langkah ini tidak mempunyai panah keluar.',
  reset: (name: string) => `${name} kembali otomatis. Ctrl+Z mengembalikan lekuknya.`,
  notBent: (name: string) => `${name} sudah otomatis.`,
  resetAll: 'Semua panah kembali otomatis. Ctrl+Z mengembalikan lekuknya.',
  menu: {
    bend: 'Atur lekuk panah',
    reset: 'Kembalikan panah otomatis',
    resetAll: 'Kembalikan semua panah otomatis',
  },
} as const;
