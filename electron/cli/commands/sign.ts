import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../../services/folders.ts';
import { writeSafely } from '../../services/safeWrite.ts';
import { signInChild } from '../../services/signing/forkSigner.ts';
import { timeZones } from '../../services/signing/signingTypes.ts';
import type { SignerRole, SigningRefusal, TimeZone } from '../../services/signing/signingTypes.ts';
import { codeOf } from '../../services/store/errorCode.ts';
import { parseOptions } from '../options.ts';
import { exitCodes, OutputFailed, WrongUsage } from '../streams.ts';
import type { ExitCode, Streams } from '../streams.ts';

const roles: readonly SignerRole[] = ['paraf', 'signature'];

/** What is asked for besides the files. */
interface Wanted {
  readonly instant: Date;
  readonly zone: TimeZone;
  readonly field: string | null;
  readonly role: SignerRole;
  readonly appearance: {
    readonly name: string;
    readonly position: string;
    readonly nip: string;
    readonly qrText: null;
  };
}

/** `lajur sign`: one signature on a PDF or a Word file, with a certificate of the signer's own. */
export async function runSign(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    p12: { type: 'string' },
    'passphrase-file': { type: 'string' },
    field: { type: 'string' },
    role: { type: 'string', default: 'signature' },
    name: { type: 'string', default: '' },
    position: { type: 'string', default: '' },
    nip: { type: 'string', default: '' },
    zone: { type: 'string', default: 'WIB' },
    output: { type: 'string', short: 'o' },
  });
  const [input, ...more] = positionals;
  const { p12, 'passphrase-file': passphraseFile, output } = values;
  if (input === undefined || more.length > 0) throw new WrongUsage('Sebutkan satu berkas PDF atau Word.');
  if (p12 === undefined) throw new WrongUsage('Sebutkan berkas sertifikat dengan --p12 <berkas>.');
  if (passphraseFile === undefined)
    throw new WrongUsage('Sebutkan berkas berisi kata sandi dengan --passphrase-file <berkas>.');
  if (output === undefined) throw new WrongUsage('Sebutkan berkas tujuan dengan -o <berkas>.');
  if ([input, p12, passphraseFile].some((one) => isSameFile(one, output)))
    throw new WrongUsage('Berkas tujuan harus lain dari berkas yang dibaca.');
  const role = oneOf(roles, values.role, '--role');
  const zone = oneOf(timeZones, values.zone, '--zone');
  const { name, position, nip } = values;
  const wanted: Wanted = {
    instant: new Date(),
    zone,
    field: values.field ?? null,
    role,
    appearance: { name, position, nip, qrText: null },
  };
  const signed = await signedFile({ input, p12, passphraseFile }, wanted);
  if ('refused' in signed) {
    streams.err(`${input}: ${signed.refused}\n`);
    const { code, refused: message } = signed;
    streams.out(`${JSON.stringify({ input, refused: [{ path: '', message, code }] }, null, 2)}\n`);
    return exitCodes.inputRefused;
  }
  const { bytes, field, signer } = signed;
  write(output, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  streams.out(
    `${JSON.stringify({ input, output: { path: output, bytes: bytes.length, sha256 }, field, signer }, null, 2)}\n`,
  );
  return exitCodes.done;
}

function oneOf<Value extends string>(known: readonly Value[], value: string, option: string): Value {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new WrongUsage(`${option} harus ${known.join(' atau ')}.`);
  return found;
}

type Signed =
  | { readonly bytes: Uint8Array; readonly field: string | null; readonly signer: object }
  | { readonly code: string; readonly refused: string };

async function signedFile(
  files: { readonly input: string; readonly p12: string; readonly passphraseFile: string },
  { appearance, field, ...wanted }: Wanted,
): Promise<Signed> {
  const [document, container, phrase] = [files.input, files.p12, files.passphraseFile].map(readWhole);
  for (const read of [document, container, phrase])
    if (typeof read === 'string') return { code: 'unreadable', refused: read };
  if (!(document instanceof Uint8Array) || !(container instanceof Uint8Array) || !(phrase instanceof Uint8Array))
    throw new Error('A file that is neither read nor refused');
  // Editors end a file with a line end, which is no part of the passphrase.
  const passphrase = Buffer.from(phrase)
    .toString('utf8')
    .replace(/\r?\n$/u, '');
  const isWord = document[0] === 0x50 && document[1] === 0x4b;
  if (isWord && field !== null) throw new WrongUsage('--field hanya untuk PDF.');
  if (isWord) {
    const answered = await signInChild.docx({ docx: document, container, passphrase, ...wanted });
    return answered.ok ? { ...answered.value, field: null } : refusedBy(answered.error);
  }
  const answered = await signInChild.pdf({ pdf: document, container, passphrase, field, appearance, ...wanted });
  return answered.ok ? answered.value : refusedBy(answered.error);
}

function refusedBy({ code, detail }: SigningRefusal): Signed {
  return { code, refused: detail };
}

/** Whether two names lead to one file, through links and other spellings too. */
function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((file) => statSync(file, { bigint: true, throwIfNoEntry: false }));
  return first !== undefined && second !== undefined && first.dev === second.dev && first.ino === second.ino;
}

/** The bytes of a file, or why they cannot be read. */
function readWhole(file: string): Uint8Array | string {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    return code === 'ENOENT' ? `Berkas ${file} tidak ada.` : `Berkas ${file} tidak dapat dibaca (${code}).`;
  }
}

function write(target: string, bytes: Uint8Array): void {
  try {
    makeFolder(path.dirname(path.resolve(target)));
    writeSafely(target, bytes);
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    throw new OutputFailed(`${target} tidak dapat ditulis (${code}).`);
  }
}
