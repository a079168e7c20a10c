import type { Change } from '../model/change.ts';
import type { LaneId, Sop } from '../model/sop.ts';
import type { Rule } from './rule.ts';

/** UNV-001: lanes in the order in which the steps first use them */
export const unv001: Rule<'sop'> = {
  id: 'UNV-001',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Urutan kolom pelaksana',
    why: 'Kolom pelaksana disusun menurut urutan bekerja, bukan menurut jabatan, sehingga alur bermula di kolom paling kiri dan panah tidak bolak-balik.',
    wrong: 'Kolom Lurah paling kiri, padahal langkah pertama dikerjakan Pemohon.',
    right: 'Pemohon, Kasi, Lurah: menurut siapa yang lebih dahulu bekerja.',
    source: 'Kebiasaan penyusunan SOP; belum ditemukan pada bagian peraturan yang terbaca.',
  },
  check: ({ sop }) => {
    const wanted = lanesByAppearance(sop);
    // A column without a symbol stands in nobody's way: it is PRA-005's.
    const performing = new Set(sop.steps.flatMap((step) => step.performers));
    const standing = sop.lanes.filter((lane) => performing.has(lane.id));
    const index = standing.findIndex((lane, at) => lane.id !== wanted[at]);
    const [misplaced, expected] = [standing[index], sop.lanes.find((lane) => lane.id === wanted[index])];
    if (misplaced === undefined || expected === undefined) return [];
    return [
      {
        where: { at: 'lane', lane: misplaced.id },
        message: `Kolom ${misplaced.name.trim()} berdiri sebelum ${expected.name.trim()}, padahal ${expected.name.trim()} lebih dahulu bekerja.`,
        fix: {
          label: 'Urutkan kolom pelaksana menurut langkah',
          change: { kind: 'batch', changes: movesTo(sop, wanted) },
          safe: true,
        },
      },
    ];
  },
};

/** Lanes in use by first appearance; lanes without a symbol keep their order behind them. */
function lanesByAppearance(sop: Sop): readonly LaneId[] {
  return [...new Set([...sop.steps.flatMap((step) => step.performers), ...sop.lanes.map((lane) => lane.id)])];
}

/** One move per lane that is not yet where it belongs, from left to right. */
function movesTo(sop: Sop, wanted: readonly LaneId[]): readonly Change[] {
  const order = sop.lanes.map((lane) => lane.id);
  return wanted.flatMap((lane, to): readonly Change[] => {
    if (order[to] === lane) return [];
    order.splice(order.indexOf(lane), 1);
    order.splice(to, 0, lane);
    return [{ kind: 'moveLane', lane, to }];
  });
}
