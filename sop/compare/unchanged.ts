import type { Sop } from '../model/sop.ts';
import type { Aspect, Difference } from './difference.ts';
import { capital, listed } from './names.ts';

/** The parts of the identity page, each with its name. */
const identityParts: readonly (readonly [Aspect, string])[] = [
  ['header', 'kepala identitas'],
  ['dates', 'tanggal'],
  ['approval', 'pengesahan'],
  ['boxes', 'kotak isian'],
];

/**
 * What is the same in both, in words: "Urutan langkah, arah Ya dan Tidak, waktu, dan seluruh halaman identitas." `null` when
 * every part of the SOP differs somewhere.
 */
export function unchangedWords(after: Sop, differences: readonly Difference[]): string | null {
  const changed = new Set(differences.map(({ aspect }) => aspect));
  const same = ([aspect]: readonly [Aspect, string]): boolean => !changed.has(aspect);
  const hasDecision = after.steps.some(({ kind }) => kind === 'decision');
  const table: readonly (readonly [Aspect, string])[] = [
    ['order', 'urutan langkah'],
    ['lanes', 'kolom pelaksana'],
    ['performers', 'pelaksana setiap langkah'],
    ['routes', hasDecision ? 'arah Ya dan Tidak' : 'arah panah'],
    ['activity', 'kegiatan'],
    ['inputs', 'kelengkapan'],
    ['times', 'waktu'],
    ['outputs', 'output'],
    ['notes', 'keterangan'],
  ];
  const identity = identityParts.filter(same).map(([, name]) => name);
  const parts = [
    ...table.filter(same).map(([, name]) => name),
    ...(identity.length === identityParts.length ? ['seluruh halaman identitas'] : identity),
    ...(changed.has('style') ? [] : ['gaya cetak']),
  ];
  return parts.length === 0 ? null : `${capital(listed(parts))}.`;
}
