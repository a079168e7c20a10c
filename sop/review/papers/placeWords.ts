import { boxTitles, fieldNames, laneName } from '../../compare/names.ts';
import type { Place } from '../../model/place.ts';
import { unreachable } from '../../model/result.ts';
import type { Sop } from '../../model/sop.ts';
import { stepPosition } from '../../model/stepNumber.ts';
import { anchorPlaces } from '../anchors.ts';
import type { Anchor } from '../events.ts';

const columns = { activity: 'Kegiatan', inputs: 'Kelengkapan', time: 'Waktu', output: 'Output', note: 'Keterangan' };
const arrows = { next: 'arah lanjut', yes: 'arah Ya', no: 'arah Tidak' } as const;

/** Where a finding stands, as a review paper says it: "Langkah 4 · Kegiatan", "Kolom Lurah". What is gone is said to be. */
export function anchorWords(sop: Sop, anchor: Anchor): string {
  const there = anchorPlaces(sop, anchor);
  if (there.length === 0) return `Bagian yang sudah dihapus${anchor.text === '' ? '' : ` (“${anchor.text}”)`}`;
  return there.map((place) => placeWords(sop, place)).join(', ');
}

function placeWords(sop: Sop, place: Place): string {
  switch (place.at) {
    case 'sop':
      return 'Seluruh SOP';
    case 'issuer':
      return 'Instansi penerbit';
    case 'field':
      return fieldNames[place.field];
    case 'approval':
      return 'Disahkan oleh';
    case 'proposer':
      return 'Diusulkan oleh';
    case 'flowTitle':
      return 'Judul di atas tabel';
    case 'box':
      return boxTitles[place.box];
    case 'lane':
      return `Kolom ${laneOf(sop, place.lane)}`;
    case 'step':
      return place.column === 'no'
        ? stepName(sop, place.step)
        : `${stepName(sop, place.step)} · ${columns[place.column]}`;
    case 'symbol':
      return `${stepName(sop, place.step)} · ${laneOf(sop, place.lane)}`;
    case 'exit':
      return `${stepName(sop, place.step)} · ${arrows[place.branch]}`;
    default:
      return unreachable(place);
  }
}

function stepName(sop: Sop, step: string): string {
  return `Langkah ${stepPosition(sop, step) ?? '?'}`;
}

function laneOf({ lanes }: Sop, lane: string): string {
  return laneName(lanes.find(({ id }) => id === lane));
}
