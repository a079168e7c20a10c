import { wordsOf } from './words.ts';

/** Words that say nothing about the subject of a SOP. */
const empty = new Set([
  'dan',
  'atau',
  'di',
  'ke',
  'dari',
  'yang',
  'untuk',
  'pada',
  'dengan',
  'oleh',
  'dalam',
  'tentang',
  'bagi',
  'sebagai',
  'serta',
  'telah',
  'sudah',
  'akan',
  'tidak',
  'ada',
  'sesuai',
  'terkait',
  'para',
  'setiap',
  'agar',
  'hasil',
  'sop',
  'kegiatan',
  'mekanisme',
  'prosedur',
  'langkah',
  'kota',
  'kabupaten',
  'daerah',
  'bagian',
  'pelaksanaan',
  'melaksanakan',
  'melakukan',
  'dilakukan',
  'membuat',
  'pembuatan',
  'penyusunan',
  'menyusun',
  'menerima',
  'penerimaan',
  'pelayanan',
  'layanan',
]);

/** Stems of the words that carry meaning. */
export function contentStems(text: string): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => word.length > 1 && !/^\d+$/.test(word) && !empty.has(word))
      .map(stem),
  );
}

/**
 * A rough stem, enough to see that "Pendataan" and "mendata" are kin: affixes off, and the sounds that a nasal prefix
 * swallows brought to one (p/b/f → m, t/d/s → n by dropping the first consonant).
 */
export function stem(word: string): string {
  const bare = word
    .replace(/(?:lah|kah|nya)$/, '')
    .replace(/^(?:di|ke|se)(?=\p{L}{4})/u, '')
    .replace(/^(?:me|pe)(?:ng|ny|m|n|r|l)?(?=\p{L}{3})/u, '')
    .replace(/^(?:ber|ter|per)(?=\p{L}{3})/u, '')
    .replace(/(?:kan|an|i)$/, (suffix, at: number) => (at >= 3 ? '' : suffix));
  return /^[ptksbdf]/.test(bare) && bare.length > 3 ? bare.slice(1) : bare;
}
