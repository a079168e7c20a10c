import { crc32, deflateRawSync } from 'node:zlib';
import { centralHeader, endRecord, growsTooMuch, localHeader, methods } from './zipForm.ts';
import type { EntryFacts } from './zipForm.ts';

/** One entry of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How it stands in the file; left out = as small as it gets. */
  readonly packed?: PackedData;
}

/** The bytes of an entry as they stand in the file. */
export interface PackedData {
  readonly method: number;
  readonly data: Uint8Array;
}

/** Writes entries in their order. The same entries give the same bytes. Names and limits are for the caller to keep. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const directory: Buffer[] = [];
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes, packed } of entries) {
    const { method, data } = packed ?? packedData(bytes);
    const facts: EntryFacts = { name, method, crc: crc32(bytes), packed: data.length, unpacked: bytes.length, at };
    const header = localHeader(facts);
    parts.push(header, data);
    directory.push(centralHeader(facts));
    at += header.length + data.length;
  }
  const directoryBytes = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...parts, ...directory, endRecord(entries.length, directoryBytes, at)]);
}

/** Deflated where that helps; stored where it would grow so much that a careful reader takes it for a bomb. */
export function packedData(bytes: Uint8Array): PackedData {
  const deflated = deflateRawSync(bytes, { level: 9 });
  return deflated.length >= bytes.length || growsTooMuch(deflated.length, bytes.length)
    ? storedData(bytes)
    : { method: methods.deflated, data: deflated };
}

/** As it is: no bit of it is without a meaning. */
export function storedData(bytes: Uint8Array): PackedData {
  return { method: methods.stored, data: bytes };
}
