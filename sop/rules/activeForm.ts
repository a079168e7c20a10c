import { isRole } from './names.ts';
import { isActiveVerb, nounForVerb, verbForNoun } from './verbs.ts';
import { linesOf, wordsOf } from './words.ts';

/** Words that cannot follow a verb with an object. */
const prepositions = new Set(
  'ke dari di untuk dengan oleh kepada pada bahwa dan atau antara dalam tentang sebagai selesai telah sudah'.split(' '),
);

/** Prepositions that a noun needs and its verb does not: "persetujuan atas nota" → "menyetujui nota". */
const dropped = new Set(['atas', 'terhadap']);

/** Two nouns that together stand for one verb. */
const pairs: ReadonlyMap<string, string> = new Map([
  ['tanda tangan', 'Menandatangani'],
  ['serah terima', 'Menyerahterimakan'],
]);

/**
 * An activity that begins with a noun, with the verb in its place: "Persetujuan draf" → "Menyetujui draf". Null unless it is
 * one line about one thing, whose object follows the noun at once.
 */
export function activeForm(activity: string): string | null {
  if (linesOf(activity).length !== 1) return null;
  const words = activity.trim().split(/\s+/);
  const [first = '', second = '', ...others] = words;
  const pair = pairs.get(`${first} ${second}`.toLocaleLowerCase('id'));
  const verb = pair ?? (pairsBegin(first) ? null : verbForNoun(first));
  if (verb === null) return null;
  const rest = pair === undefined ? [second, ...others] : others;
  const object = dropped.has((rest[0] ?? '').toLocaleLowerCase('id')) ? rest.slice(1) : rest;
  const head = wordsOf(object[0] ?? '')[0];
  if (head === undefined || isRole(head) || namesWorkAgain(object.join(' '))) return null;
  // "Berkoordinasi ke …" takes a preposition, "Menyetujui …" an object; "Mengadakan rapat …" brings its own.
  if (!verb.includes(' ') && prepositions.has(head) !== verb.startsWith('Ber')) return null;
  return [verb, ...object].join(' ');
}

/** A title that begins with a verb, with the noun of action in its place: "Menerbitkan Surat" → "Penerbitan Surat". */
export function nounForm(title: string): string | null {
  const [first = '', ...rest] = title.trim().split(/\s+/);
  const noun = nounForVerb(first);
  if (noun === null || rest.length === 0) return null;
  return [first === first.toLocaleUpperCase('id') ? noun.toLocaleUpperCase('id') : noun, ...rest].join(' ');
}

function pairsBegin(word: string): boolean {
  return [...pairs.keys()].some((pair) => pair.startsWith(`${word.toLocaleLowerCase('id')} `));
}

/** A second piece of work after "dan" or a comma would be left without its verb. */
function namesWorkAgain(text: string): boolean {
  return [...text.matchAll(/(?:\b(?:dan|serta|lalu|kemudian)|[,;/])\s*(?:dan\s+)?(\p{L}+)/giu)].some(
    ([, word = '']) => verbForNoun(word) !== null || isActiveVerb(word),
  );
}
