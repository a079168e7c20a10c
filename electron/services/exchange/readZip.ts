import { crc32, inflateRawSync } from 'node:zlib';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { codeOf } from '../store/openDatabase.ts';
import {
  centralHeader,
  endRecord,
  entryName,
  growsTooMuch,
  headerSizes,
  localHeader,
  methods,
  signatures,
  zipLimits,
} from './zipForm.ts';
import type { EntryFacts } from './zipForm.ts';

/**
 * Why an archive is not read. `foreign`: no archive by its first bytes; `tooLarge`: beyond a limit; `damaged`: cut, altered, or
 * of another form than the one that Lajur writes.
 */
export interface ZipRefused {
  readonly code: 'foreign' | 'tooLarge' | 'damaged';
  readonly detail: string;
}

/** An entry as its headers declare it; nothing of it has been unpacked. */
export interface FoundEntry extends EntryFacts {
  readonly data: Uint8Array;
}

/** The entries of an archive by name, in their order. Reads headers only: what is declared is judged before anything is unpacked. */
export function readZip(bytes: Uint8Array): Result<ReadonlyMap<string, FoundEntry>, ZipRefused> {
  if (bytes.length > zipLimits.fileBytes) return tooLarge('berkas lebih besar dari 64 MiB');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < 4 || file.readUInt32LE(0) !== signatures.local)
    return refuse({ code: 'foreign', detail: 'bukan berkas kiriman Lajur' });
  const found = new Map<string, FoundEntry>();
  let at = 0;
  let unpacked = 0;
  while (at + 4 <= file.length && file.readUInt32LE(at) === signatures.local) {
    const entry = entryAt(file, at);
    if (entry === null) return damaged(`entri ke-${found.size + 1} tidak utuh`);
    if (found.has(entry.name)) return damaged(`entri ${entry.name} ada dua kali`);
    unpacked += entry.unpacked;
    const beyond = beyondLimits(entry, found.size + 1, unpacked);
    if (beyond !== null) return tooLarge(beyond);
    found.set(entry.name, entry);
    at += headerSizes.local + entry.name.length + entry.packed;
  }
  const rest = file.subarray(at);
  return rest.equals(directoryOf([...found.values()], at))
    ? ok(found)
    : damaged('daftar isi berkas tidak cocok dengan isinya');
}

/** The entry whose local header stands at `at`; null when a field says something else than Lajur writes, or its data are cut. */
function entryAt(file: Buffer, at: number): FoundEntry | null {
  if (at + headerSizes.local > file.length) return null;
  const nameEnd = at + headerSizes.local + file.readUInt16LE(at + 26);
  const name = file.toString('latin1', at + headerSizes.local, nameEnd);
  const facts: EntryFacts = {
    name,
    method: file.readUInt16LE(at + 8),
    crc: file.readUInt32LE(at + 14),
    packed: file.readUInt32LE(at + 18),
    unpacked: file.readUInt32LE(at + 22),
    at,
  };
  const sound =
    facts.method === methods.deflated || (facts.method === methods.stored && facts.packed === facts.unpacked);
  if (!sound || !entryName.test(name) || nameEnd + facts.packed > file.length) return null;
  if (!file.subarray(at, nameEnd).equals(localHeader(facts))) return null;
  return { ...facts, data: file.subarray(nameEnd, nameEnd + facts.packed) };
}

function beyondLimits({ name, packed, unpacked }: FoundEntry, count: number, total: number): string | null {
  if (count > zipLimits.entries) return `lebih dari ${zipLimits.entries} entri`;
  if (unpacked > zipLimits.entryBytes) return `entri ${name} lebih besar dari 10 MiB`;
  if (total > zipLimits.unpackedBytes) return 'isinya lebih besar dari 128 MiB';
  return growsTooMuch(packed, unpacked) ? `entri ${name} membesar lebih dari ${zipLimits.ratio} kali` : null;
}

/** What must follow the entries: their directory and the end, byte for byte. */
function directoryOf(entries: readonly EntryFacts[], at: number): Buffer {
  const directory = Buffer.concat(entries.map(centralHeader));
  return Buffer.concat([directory, endRecord(entries.length, directory.length, at)]);
}

/** The content of an entry: exactly as long as declared, with its checksum, and no archive itself. */
export function unpack(entry: FoundEntry): Result<Buffer, ZipRefused> {
  const content = entry.method === methods.stored ? Buffer.from(entry.data) : inflated(entry);
  if (content === null || content.length !== entry.unpacked || crc32(content) !== entry.crc)
    return damaged(`entri ${entry.name} tidak utuh`);
  if (content.length >= 4 && content.readUInt32LE(0) === signatures.local)
    return damaged(`entri ${entry.name} adalah arsip di dalam arsip`);
  return ok(content);
}

/** Stops at the declared length. Null for what is no deflate data, longer than declared, or followed by other bytes. */
function inflated({ data, unpacked }: FoundEntry): Buffer | null {
  try {
    // With `info` Node answers with the engine too (zlib, "info"), which the types leave out.
    const { buffer, engine } = inflateRawSync(data, {
      maxOutputLength: Math.max(1, unpacked),
      info: true,
    }) as unknown as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    return engine.bytesWritten === data.length ? buffer : null;
  } catch (error) {
    if (codeOf(error).startsWith('Z_') || codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
}

function tooLarge(detail: string): Result<never, ZipRefused> {
  return refuse({ code: 'tooLarge', detail });
}

function damaged(detail: string): Result<never, ZipRefused> {
  return refuse({ code: 'damaged', detail });
}
