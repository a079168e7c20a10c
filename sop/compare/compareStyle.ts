import { sameData } from '../model/sameData.ts';
import type { Sop } from '../model/sop.ts';
import { statusNames } from '../model/statusNames.ts';
import type { StyleOverrides } from '../model/style.ts';
import type { Aspect, Difference } from './difference.ts';
import { listed, quoted } from './names.ts';
import { wordDiff } from './wordDiff.ts';

type StyleKey = keyof StyleOverrides;

/** What a setting of print is called. */
export const settingNames: Readonly<Record<StyleKey, string>> = {
  paper: 'kertas',
  orientation: 'arah kertas',
  margins: 'tepi halaman',
  font: 'huruf',
  fontSize: 'ukuran huruf',
  labels: 'kata pada formulir',
  labelPunctuation: 'titik dua sesudah label',
  colonMode: 'letak titik dua',
  numberRow: 'baris nomor kolom',
  numberSuffix: 'bentuk nomor langkah',
  noteColumn: 'kolom keterangan',
  twoColumnBoxes: 'daftar dua kolom',
  terminator: 'bentuk mulai dan selesai',
  terminatorText: 'tulisan dalam kapsul',
  branchLabels: 'jawaban keputusan',
  connectorLabels: 'tanda sambungan',
  identityPlacement: 'letak bagian identitas',
  headerRepeat: 'judul tabel di setiap halaman',
  proposerBlock: 'blok pengusul',
  rankLine: 'pangkat di bawah nama',
  fitOnePage: 'muat satu halaman',
  pageNumber: 'nomor halaman',
  signature: 'ruang tanda tangan',
  footerBandMm: 'pita kosong di kaki halaman',
  annexes: 'lampiran',
};

/** What differs in how a SOP is printed and in what is known of it beside the sheet. */
export function compareStyle(before: Sop, after: Sop): Difference[] {
  const keys = changedSettings(before.style, after.style);
  return [
    ...(before.profile === after.profile
      ? []
      : [whole('profile', 'style', 'Gaya cetak', null, wordDiff(before.profile, after.profile))]),
    ...(keys.length === 0
      ? []
      : [whole('style', 'style', 'Pengaturan cetak', `Diubah: ${listed(keys.map((key) => settingNames[key]))}.`)]),
    ...(sameData(before.classification, after.classification)
      ? []
      : [whole('classification', 'classification', 'Jenis SOP', 'Pilihan jenis SOP diubah.')]),
    ...(before.status === after.status
      ? []
      : [
          whole('status', 'status', 'Status', null, [
            { text: statusNames[before.status], is: 'removed' },
            { text: statusNames[after.status], is: 'added' },
          ]),
        ]),
    ...skippedDifferences(before, after),
  ];
}

/** The settings whose value is not the same; a setting without a value counts as not set. */
export function changedSettings(before: StyleOverrides, after: StyleOverrides): readonly StyleKey[] {
  // The keys of the table are those of the type: it does not compile otherwise.
  const keys = Object.keys(settingNames) as StyleKey[];
  return keys.filter((key) => !sameData(before[key], after[key]));
}

function skippedDifferences(before: Sop, after: Sop): Difference[] {
  const [one, other] = [before.skipped ?? [], after.skipped ?? []];
  if (sameData(one, other)) return [];
  const come = other.filter((problem) => !one.some((former) => sameData(former, problem)));
  const reasons = come.map(({ rule, reason }) => `${rule} (${quoted(reason)})`);
  const detail =
    reasons.length === 0 ? 'Ada masalah yang tidak lagi dilewati.' : `Dilewati dengan alasan: ${listed(reasons)}.`;
  return [whole('skipped', 'skipped', 'Masalah yang dilewati', detail)];
}

function whole(
  id: string,
  aspect: Aspect,
  title: string,
  detail: string | null,
  words: Difference['words'] = [],
): Difference {
  return { id, kind: 'changed', aspect, before: [{ at: 'sop' }], after: [{ at: 'sop' }], title, detail, words };
}
