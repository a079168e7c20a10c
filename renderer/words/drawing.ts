import type { ExitName } from '../../sop/model/exits.ts';

const branchNames = { next: 'Lanjut', yes: 'Ya', no: 'Tidak' } satisfies Readonly<Record<ExitName, string>>;

/** Words for what is drawn by hand: branches, rows and columns that are dragged, and the choices beside a row. */
export const drawingWords = {
  branch: (branch: ExitName) => branchNames[branch],
  dragBranch: (branch: ExitName) => `Seret ke langkah tujuan ${branchNames[branch]}, atau klik untuk mengetik nomornya`,
  missingBranch: (branch: ExitName) => `${branchNames[branch]} belum bertujuan. Seret ke langkah tujuannya`,
  notATarget: 'Arah tidak dapat kembali ke langkah itu sendiri.',
  dragRow: (number: number) => `Seret untuk memindahkan langkah ${number}`,
  rowMoved: (from: number, to: number) => `Langkah ${from} menjadi langkah ${to}`,
  targetsFollow: (count: number) => `${count} arah disesuaikan`,
  laneMoved: (name: string, to: number) => `${name} menjadi pelaksana ke-${to}`,
  lanesSorted: 'Pelaksana diurutkan menurut langkah. Ctrl+Z mengembalikannya.',
  lanesInOrder: 'Pelaksana sudah urut menurut langkah.',
  sortLanes: 'Urutkan menurut langkah',
  sortAllLanes: 'Urutkan pelaksana menurut langkah',
  renameLane: 'Ganti nama',
  laneLeft: 'Pindah ke kiri',
  laneRight: 'Pindah ke kanan',
  addLaneBefore: 'Pelaksana di kiri',
  addLaneAfter: 'Pelaksana di kanan',
  removeLane: 'Hapus pelaksana',
  cooperation: 'Cara bekerja sama',
  joint: 'Bersama',
  handover: 'Serah terima',
  chooseOther: 'Pilih lain',
  cellMenu: 'Perintah untuk sel ini',
} as const;
