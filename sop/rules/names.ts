import { isActiveVerb } from './verbs.ts';
import { wordsOf } from './words.ts';

/** Spellings of one post or body, longest first in use. The key is how the words are compared, not how they are printed. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  kasubag: [
    'kasubag',
    'kasubbag',
    'ka subag',
    'ka subbag',
    'kepala sub bagian',
    'kepala subbagian',
    'kepala subbag',
    'kepala subag',
    'kasub bag',
  ],
  kabag: ['kabag', 'ka bag', 'kepala bagian'],
  kasi: ['kasi', 'kasie', 'ka si', 'kepala seksi'],
  kasubbid: ['kasubbid', 'kasubid', 'kepala sub bidang', 'kepala subbidang'],
  kabid: ['kabid', 'ka bid', 'kepala bidang'],
  kadis: ['kadis', 'ka dinas', 'kepala dinas'],
  kaban: ['kaban', 'kepala badan'],
  sekda: ['sekda', 'sekretaris daerah'],
  sekdis: ['sekdis', 'sekretaris dinas'],
  sekcam: ['sekcam', 'sekretaris camat', 'sekretaris kecamatan'],
  seklur: ['seklur', 'sekretaris lurah', 'sekretaris kelurahan'],
  asisten: ['asda', 'asisten', 'assisten', 'asissten', 'assissten', 'asissten daerah', 'asisten daerah'],
  staf: ['staf', 'staff'],
  walikota: ['walikota', 'wali kota'],
  pptk: ['pptk', 'pejabat pelaksana teknis kegiatan'],
  ppk: ['ppk', 'pejabat pembuat komitmen'],
  kpa: ['kpa', 'kuasa pengguna anggaran'],
  opd: ['opd', 'organisasi perangkat daerah', 'perangkat daerah'],
  skpd: ['skpd', 'satuan kerja perangkat daerah'],
};

/** First words that name a doer even when no column carries exactly this name. */
const roles = new Set([
  ...Object.keys(aliases),
  'bupati',
  'gubernur',
  'camat',
  'lurah',
  'sekretaris',
  'bendahara',
  'pelaksana',
  'petugas',
  'pemohon',
  'operator',
  'verifikator',
  'pengadministrasi',
  'caraka',
  'kurir',
  'helpdesk',
  'analis',
  'analisis',
  'arsiparis',
  'pejabat',
  'pengelola',
  'masyarakat',
  'warga',
  'tim',
  'panitia',
  'pimpinan',
  'atasan',
  'penyedia',
  'resepsionis',
  'satpam',
  'penyuluh',
  'auditor',
  'inspektur',
  'ajudan',
  'sopir',
  'pengguna',
  'kepala',
  'wakil',
  'ketua',
  'anggota',
  'koordinator',
]);

/** Whether a word names a doer by itself. */
export function isRole(word: string): boolean {
  return roles.has(nameWords(word)[0] ?? '');
}

interface Spelling {
  readonly words: readonly string[];
  readonly name: string;
}

/** The spellings by their first word, the longest first. */
const spellingsByFirstWord: ReadonlyMap<string, readonly Spelling[]> = indexSpellings();

function indexSpellings(): ReadonlyMap<string, readonly Spelling[]> {
  const index = new Map<string, Spelling[]>();
  for (const [name, spellings] of Object.entries(aliases))
    for (const spelling of spellings) {
      const words = spelling.split(' ');
      const first = words[0] ?? '';
      index.set(
        first,
        [...(index.get(first) ?? []), { words, name }].sort((a, b) => b.words.length - a.words.length),
      );
    }
  return index;
}

/** A subject is among the first words; the rest of a long activity need not be read. */
const openingWords = 20;

/** A word of a name, and how many words of the source it stands for. */
interface NameWord {
  readonly word: string;
  readonly span: number;
}

/** The words of a name with the known spellings brought to one: "Kepala Sub Bagian Umum" → kasubag, umum. */
export function nameWords(text: string): readonly string[] {
  return readName(wordsOf(text)).map((found) => found.word);
}

/** One comparable text for a name: case, dots, spacing and known spellings do not count. */
export function foldName(name: string): string {
  return nameWords(name).join(' ');
}

function readName(words: readonly string[]): readonly NameWord[] {
  const found: NameWord[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? '';
    const match = spellingsByFirstWord
      .get(word)
      ?.find((spelling) => spelling.words.every((part, offset) => words[at + offset] === part));
    found.push({ word: match?.name ?? word, span: match?.words.length ?? 1 });
    at += match?.words.length ?? 1;
  }
  return found;
}

/** The doer an activity text begins with. */
export interface Subject {
  /** How many words of the text name the doer. */
  readonly words: number;
  /** Index of the lane with this name; null when the text names a role that no single lane carries. */
  readonly lane: number | null;
}

/**
 * Finds a doer at the start of an activity: the name of a lane, or a role with a verb within the next few words
 * ("Asisten Pemerintahan menyetujui …"). Null = the text begins with something else.
 */
export function leadingSubject(text: string, laneNames: readonly string[]): Subject | null {
  const read = readName(wordsOf(text).slice(0, openingWords));
  const lanes = laneNames
    .map((name, lane) => ({ lane, name: nameWords(name) }))
    .filter(({ name }) => name.length > 0 && name.every((word, index) => read[index]?.word === word))
    .sort((a, b) => b.name.length - a.name.length);
  const [longest] = lanes;
  if (longest !== undefined && isDoer(longest.name, read))
    return { words: spanOf(read, longest.name.length), lane: longest.lane };
  const first = read[0];
  if (first === undefined || !roles.has(first.word)) return null;
  const verbAt = read.slice(1, 6).findIndex(({ word }) => isActiveVerb(word) || modals.has(word));
  const standsAlone = read.length === 1;
  if (verbAt < 0 && !standsAlone) return null;
  return { words: spanOf(read, verbAt < 0 ? 1 : verbAt + 1), lane: onlyLaneOf(first.word, laneNames) };
}

const modals = new Set(['akan', 'harus', 'wajib', 'dapat', 'segera', 'telah', 'sudah']);

/** A lane's name is the doer when it is a role, or when a verb follows; a lane called like a thing may be the object. */
function isDoer(name: readonly string[], read: readonly NameWord[]): boolean {
  const next = read[name.length]?.word;
  return roles.has(name[0] ?? '') || next === undefined || isActiveVerb(next) || modals.has(next);
}

function spanOf(read: readonly NameWord[], count: number): number {
  return read.slice(0, count).reduce((total, { span }) => total + span, 0);
}

/** The one lane whose name begins with this role, when there is exactly one. */
function onlyLaneOf(role: string, laneNames: readonly string[]): number | null {
  const matching = laneNames.flatMap((name, lane) => (nameWords(name)[0] === role ? [lane] : []));
  return matching.length === 1 ? (matching[0] ?? null) : null;
}

/** Academic degrees and titles that mark the name of a person: "S.E.", "M.Si", "Drs.", "Ir.". */
const degree =
  /(?:^|\s)(?:Drs|Dra|Ir|Hj|H|Dr|Prof|drg|dr)\.\s?\p{Lu}|\bS\.\s?(?:E|H|T|Kom|Sos|Pd|Ag|Si|STP|IP|AP|Kep|KM|Ak)\b|\b(?:M\.\s?(?:Si|M|Pd|H|T|Kom|AP|Kes|Ag)|A\.\s?Md)\b|,\s*(?:SE|SH|ST|SKM|SSTP|S(?:Kom|Sos|Pd|Ag))\b/u;

/** Whether a text reads like a person rather than a post: a degree, or the digits of a NIP. */
export function looksLikePerson(name: string): boolean {
  return degree.test(name) || /\d{18}/.test(name.replace(/[\s.-]/g, ''));
}
