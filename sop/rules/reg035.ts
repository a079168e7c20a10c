import { isPrinted } from '../sets/documentSet.ts';
import type { SetFinding, SetRule } from './setRule.ts';
import { withPart } from './setParts.ts';
import { isBlank, isPlaceholder } from './words.ts';

const parts = [
  { field: 'title', name: 'Judul dokumen' },
  { field: 'institution', name: 'Nama instansi' },
  { field: 'year', name: 'Tahun pembuatan' },
] as const;

/** REG-035: the set has a cover with title, institution and year. */
export const reg035: SetRule = {
  id: 'REG-035',
  severity: 'error',
  page: {
    title: 'Halaman judul',
    why: 'Dokumen SOP dibuka dengan halaman judul, supaya jelas dokumen apa ini, milik instansi mana, dan dibuat tahun berapa.',
    wrong: 'Dokumen yang langsung dimulai dari lembar SOP pertama, atau halaman judul tanpa tahun.',
    right: 'Halaman judul dengan judul dokumen, nama instansi, dan tahun pembuatan.',
    source: 'Permenpan 35/2012, unsur dokumentasi: halaman judul.',
  },
  check: ({ set }) => {
    if (!isPrinted(set, 'cover'))
      return [
        {
          where: { at: 'part', part: 'cover' },
          message: 'Dokumen dicetak tanpa halaman judul.',
          fix: { label: 'Sertakan halaman judul', set: withPart(set, 'cover') },
        },
      ];
    const texts = { title: set.title, institution: set.cover.institution, year: set.year };
    return parts.flatMap(({ field, name }): SetFinding[] =>
      isBlank(texts[field]) || isPlaceholder(texts[field])
        ? [{ where: { at: 'part', part: 'cover', field }, message: `${name} di halaman judul belum diisi.` }]
        : [],
    );
  },
};
