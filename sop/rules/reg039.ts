import { isPrinted } from '../sets/documentSet.ts';
import type { SetRule } from './setRule.ts';
import { quoted } from './words.ts';

/** REG-039: generic SOPs are set by a Peraturan, specific ones by the head of their unit. */
export const reg039: SetRule = {
  id: 'REG-039',
  severity: 'warning',
  page: {
    title: 'Bentuk penetapan sesuai jenis SOP',
    why: 'SOP generik berlaku untuk banyak unit, sehingga ditetapkan dengan Peraturan kepala daerah. SOP spesifik hanya mengatur satu unit dan cukup ditetapkan pimpinan unit itu dengan Keputusan.',
    wrong: 'SOP generik tentang surat masuk ditetapkan dengan Keputusan.',
    right: 'SOP generik dengan Peraturan, SOP spesifik dengan Keputusan.',
    source: 'Permenpan 35/2012, BAB II.D.',
  },
  check: ({ set, sops }) => {
    if (!isPrinted(set, 'decree')) return [];
    const isRegulation = set.decree.instrument === 'peraturan';
    const wrong = isRegulation ? 'specific' : 'generic';
    const misfits = sops.filter(({ classification }) => classification.generality === wrong);
    const [first] = misfits;
    if (first === undefined) return [];
    const others = misfits.length === 1 ? '' : ` dan ${misfits.length - 1} SOP lain`;
    const named = `${quoted(first.identity.title)}${others}`;
    const message = isRegulation
      ? `SOP spesifik ${named} ditetapkan dengan Peraturan, padahal cukup dengan Keputusan pimpinan unit.`
      : `SOP generik ${named} ditetapkan dengan Keputusan, seharusnya dengan Peraturan.`;
    const where = { at: 'part', part: 'decree', field: 'instrument' } as const;
    const known = sops.filter(({ classification }) => classification.generality !== null);
    // Where both kinds are bound together no instrument fits all: that is for the office to part.
    if (misfits.length < known.length)
      return [{ where, message, hint: 'Pisahkan SOP generik dan SOP spesifik ke dua dokumen.' }];
    const instrument = isRegulation ? 'keputusan' : 'peraturan';
    const label = isRegulation ? 'Peraturan → Keputusan' : 'Keputusan → Peraturan';
    return [{ where, message, fix: { label, set: { ...set, decree: { ...set.decree, instrument } } } }];
  },
};
