import { crc32, deflateRawSync } from 'node:zlib';
import { centralHeader, endRecord, growsTooMuch, localHeader, methods } from './zipForm.ts';
import type { EntryFacts } from './zipForm.ts';

/** One entry of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Writes entries in their order. The same entries give the same bytes. Names and limits are for the caller to keep. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const directory: Buffer[] = [];
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const { method, data } = packedData(bytes);
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
function packedData(bytes: Uint8Array): { readonly method: number; readonly data: Uint8Array } {
  const deflated = deflateRawSync(bytes, { level: 9 });
  return deflated.length >= bytes.length || growsTooMuch(deflated.length, bytes.length)
    ? { method: methods.stored, data: bytes }
    : { method: methods.deflated, data: deflated };
}
