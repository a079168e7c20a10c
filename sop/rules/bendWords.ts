import type { Branch } from '../flow/graph.ts';
import type { BendReason } from '../flow/grid.ts';
import { unreachable } from '../model/result.ts';
import type { Sop, StepId } from '../model/sop.ts';
import { targetName } from './stepNames.ts';

/** "panah dari langkah 4", "panah Tidak dari langkah 4". */
export function arrowName(sop: Pick<Sop, 'steps'>, step: StepId, branch: Branch): string {
  const word = branch === 'next' ? '' : branch === 'yes' ? 'Ya ' : 'Tidak ';
  return `panah ${word}dari ${targetName(sop, step)}`;
}

/** Why an arrow cannot run as it was bent, as what follows "karena". */
export function bendReason(sop: Pick<Sop, 'steps' | 'lanes'>, reason: BendReason): string {
  switch (reason.code) {
    case 'cut':
      return 'panah itu terpotong pergantian halaman';
    case 'symbol':
      return `akan mengenai simbol ${targetName(sop, reason.step)}`;
    case 'side':
      return `sisi simbol ${targetName(sop, reason.step)} itu sudah dipakai panah lain`;
    case 'arrow':
      return `akan menumpang pada panah dari ${targetName(sop, reason.step)}`;
    case 'label':
      return 'tidak tersisa tempat untuk kata di samping panah';
    case 'narrow':
      return `kolom ${sop.lanes.find((lane) => lane.id === reason.lane)?.name ?? ''} terlalu sempit untuk panah di sisi itu`;
    case 'turn':
      return 'panah harus berbalik arah untuk lewat di situ';
    case 'others':
      return 'panah lain tidak akan mendapat jalur';
    default:
      return unreachable(reason);
  }
}
