import type { Evidence } from './evidence.ts';

/** The result in three values (ETSI EN 319 102-1), and 'none' where nothing is signed. */
export type Outcome = 'passed' | 'undetermined' | 'failed' | 'none';
export type VerdictColour = 'green' | 'yellow' | 'red' | 'grey';

export type VerdictCode =
  | 'valid'
  | 'revocationUnknown'
  | 'issuerUnknown'
  | 'certificateMisused'
  | 'expiredUnproven'
  | 'expiredStampUnproven'
  | 'notYetValid'
  | 'revoked'
  | 'weakMethod'
  | 'unsupportedMethod'
  | 'signerNotBound'
  | 'laterAdditions'
  | 'certificationBroken'
  | 'contentChanged'
  | 'broken'
  | 'unsigned'
  | 'encrypted'
  | 'unreadable';

/** What is said about a signature or a file, in the fixed words of the safety notes. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly code: VerdictCode;
  readonly colour: VerdictColour;
  /** Short form for lists. */
  readonly title: string;
  readonly sentence: string;
  /** Sentences of the other findings, the weightiest first: one reason never hides another. */
  readonly further: readonly string[];
}

/** Who signed and when, for the sentence of a valid signature. Texts are ready to be shown. */
export interface SignedBy {
  readonly name: string;
  /** Day and time in words; null = no time is known. */
  readonly when: string | null;
}

interface Wording {
  readonly outcome: Outcome;
  readonly colour: VerdictColour;
  readonly title: string;
  readonly sentence: string;
}

const doubt = (title: string, sentence: string): Wording => ({
  outcome: 'undetermined',
  colour: 'yellow',
  title,
  sentence,
});
const failure = (title: string, sentence: string): Wording => ({ outcome: 'failed', colour: 'red', title, sentence });

/** The fixed sentences; the weightiest first. */
const wordings: { readonly [Code in Exclude<VerdictCode, 'valid'>]: Wording } = {
  contentChanged: failure('Isi berubah', 'Isi berubah setelah ditandatangani.'),
  broken: failure('Tanda tangan rusak atau palsu', 'Tanda tangan rusak atau palsu.'),
  revoked: failure(
    'Sertifikat sudah dicabut',
    'Sertifikat penandatangan sudah dicabut: tanda tangan ini tidak dapat dipakai sebagai bukti.',
  ),
  certificationBroken: failure(
    'Perubahan dilarang penandatangan',
    'Sesudah ditandatangani ada perubahan yang tidak diizinkan penandatangan pertama.',
  ),
  laterAdditions: doubt(
    'Ada tambahan sesudahnya',
    'Versi yang ditandatangani utuh; ada tambahan sesudahnya yang tidak tercakup.',
  ),
  encrypted: doubt(
    'Terkunci kata sandi',
    'Berkas terkunci kata sandi, sehingga tanda tangannya tidak dapat diperiksa di sini.',
  ),
  unreadable: doubt('Tidak terbaca', 'Susunan berkas tidak terbaca, sehingga tanda tangannya tidak dapat diperiksa.'),
  unsupportedMethod: doubt(
    'Cara penandatanganan tidak dikenal',
    'Cara penandatanganan tidak dikenal di sini: tanda tangan belum dapat diperiksa.',
  ),
  weakMethod: doubt(
    'Cara penandatanganan terlalu lemah',
    'Tanda tangan cocok, tetapi cara penandatanganannya sudah terlalu lemah untuk dijadikan bukti.',
  ),
  signerNotBound: doubt(
    'Sertifikat tidak terikat',
    'Isi utuh, tetapi tanda tangan tidak mengikat sertifikat penandatangan: identitasnya belum terbukti.',
  ),
  issuerUnknown: doubt(
    'Penerbit tidak dikenal',
    'Isi utuh, tetapi penerbit sertifikat tidak dikenal: identitas penandatangan belum terbukti.',
  ),
  certificateMisused: doubt(
    'Sertifikat bukan untuk ini',
    'Isi utuh, tetapi sertifikat tidak diterbitkan untuk menandatangani dokumen: identitas penandatangan belum terbukti.',
  ),
  expiredUnproven: doubt(
    'Sertifikat sudah berakhir',
    'Sertifikat sudah berakhir dan tidak ada stempel waktu: tidak dapat dipastikan ditandatangani saat masih berlaku.',
  ),
  expiredStampUnproven: doubt(
    'Sertifikat sudah berakhir',
    'Sertifikat sudah berakhir dan stempel waktunya belum terbukti: tidak dapat dipastikan ditandatangani saat masih berlaku.',
  ),
  notYetValid: doubt(
    'Sertifikat belum berlaku',
    'Sertifikat belum berlaku pada waktu penandatanganan: periksa tanggal komputer, lalu tanyakan kepada penandatangan.',
  ),
  revocationUnknown: doubt(
    'Sebagian belum dapat diperiksa',
    'Isi utuh dan tanda tangan cocok, tetapi status pencabutan sertifikat belum dapat diperiksa (luring). Periksa di Komdigi/BSrE sebelum dipakai sebagai bukti.',
  ),
  unsigned: {
    outcome: 'none',
    colour: 'grey',
    title: 'Tidak ada tanda tangan elektronik',
    sentence: 'Tidak ada tanda tangan elektronik.',
  },
};

/** Everything that stands against a signature, the weightiest first; none = everything was checked and is good. */
export function findings(evidence: Evidence): readonly VerdictCode[] {
  const { form, content, match, chain, validity, later } = evidence;
  if (form !== null || match === 'wrong') return ['broken'];
  if (content === 'changed') return ['contentChanged'];
  if (match === 'unsupported') return ['unsupportedMethod'];
  if (content === 'unknown' || match === 'unknown') return ['unreadable'];
  const found: VerdictCode[] = [];
  if (evidence.revocation === 'revoked') found.push('revoked');
  if (evidence.breaksCertification) found.push('certificationBroken');
  if (later === 'other') found.push('laterAdditions');
  if (evidence.isWeak) found.push('weakMethod');
  if (!evidence.isBound) found.push('signerNotBound');
  if (chain === 'unknown' || chain === 'selfSigned') found.push('issuerUnknown');
  if (chain === 'misused') found.push('certificateMisused');
  if (validity === 'expired')
    found.push(evidence.time === 'unprovenStamp' ? 'expiredStampUnproven' : 'expiredUnproven');
  if (validity === 'notYetValid') found.push('notYetValid');
  if (evidence.revocation === 'unknown' || validity === 'unknown') found.push('revocationUnknown');
  return found;
}

/** The verdict on one signature. Only a signature without any finding is green (safety notes, 2.5). */
export function judge(evidence: Evidence, by: SignedBy): Verdict {
  const [first, ...others] = findings(evidence);
  if (first === undefined || first === 'valid') return validVerdict(evidence, by);
  const further = others.flatMap((code) => (code === 'valid' ? [] : [wordings[code].sentence]));
  return { code: first, ...wordings[first], further };
}

/** The verdict on a file in which no signature could be looked at. */
export function fileVerdict(code: 'unsigned' | 'encrypted' | 'unreadable'): Verdict {
  return { code, ...wordings[code], further: [] };
}

/** The verdict that a file as a whole gets: that of its worst signature, the earlier one among equals. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  const order: readonly VerdictCode[] = [...codesByWeight, 'valid'];
  const sorted = verdicts.toSorted((one, other) => order.indexOf(one.code) - order.indexOf(other.code));
  return sorted[0] ?? fileVerdict('unsigned');
}

// The keys of `wordings` stand in the order of their weight.
const codesByWeight = Object.keys(wordings) as readonly VerdictCode[];

function validVerdict({ time }: Evidence, { name, when }: SignedBy): Verdict {
  const at = when === null ? '' : ` pada ${when}`;
  const source = time === 'timeStamp' ? ' (waktu dari stempel waktu)' : '';
  const sentence = `Tanda tangan sah. Dokumen tidak berubah sejak ditandatangani oleh ${name}${at}${source}.`;
  return { outcome: 'passed', code: 'valid', colour: 'green', title: 'Tanda tangan sah', sentence, further: [] };
}
