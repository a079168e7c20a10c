import { foldText } from './words.ts';

/** Kinds of regulation from the highest down (spec 3.5), by the words they are cited with; the first that fits counts. */
const ranks: readonly (readonly [rank: number, cited: RegExp])[] = [
  [1, /^(?:undang-? ?undang dasar|uud)\b/],
  [2, /^(?:peraturan pemerintah pengganti|perpu|perppu|undang-? ?undang|uu)\b/],
  [3, /^(?:peraturan pemerintah|pp)\b/],
  [4, /^(?:peraturan presiden|perpres|keputusan presiden|keppres|instruksi presiden|inpres)\b/],
  [
    6,
    /^(?:peraturan daerah|perda|peraturan gubernur|pergub|peraturan wali ?kota|perwali|peraturan bupati|perbup|keputusan (?:gubernur|wali ?kota|bupati))\b/,
  ],
  [
    5,
    /^(?:peraturan (?:bersama )?menteri|permen\p{L}*|keputusan menteri|kepmen\p{L}*|peraturan (?:kepala )?(?:badan|lembaga)|peraturan (?:bkn|lan|lkpp|anri|bps|bpk))\b/u,
  ],
];

/** Where a cited regulation stands in the order of laws, smaller is higher; null when its kind is not known. */
export function rankOf(citation: string): number | null {
  const text = foldText(citation);
  return ranks.find(([, cited]) => cited.test(text))?.[0] ?? null;
}

/**
 * A name for the regulation that a citation means: kind and issuer as written, number, year. Two citations with one name are the same
 * regulation. Null when number or year cannot be read.
 */
export function regulationKey(citation: string): string | null {
  const match =
    /^(.+?)[\s,]*\b(?:nomor|nomer|no\.?)\s*:?\s*([\p{L}\d./-]*\d[\p{L}\d./-]*)[\s,]*(?:tahun|th\.?)\s*(\d{4})/u.exec(
      foldText(citation),
    );
  const [, kind, number, year] = match ?? [];
  if (kind === undefined || number === undefined || year === undefined) return null;
  const spelled = kind
    .replace(/\b(?:republik indonesia|ri)\b/g, '')
    .replace(/^uu\b/, 'undang-undang')
    .replace(/^undang undang\b/, 'undang-undang')
    .replace(/^pp\b/, 'peraturan pemerintah')
    .replace(/^perpres\b/, 'peraturan presiden')
    .replace(/^permen(?=\p{L}|\b)/u, 'peraturan menteri ')
    .replace(/^perda\b/, 'peraturan daerah')
    .replace(/[\s.,]+/g, ' ')
    .trim();
  return `${spelled} ${number.replace(/^0+(?=\d)/, '')} ${year}`;
}
