import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive with everything in it free to lie. */
export interface RawEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly method?: number;
  /** Instead of the bytes as they pack. */
  readonly data?: Uint8Array;
  readonly crc?: number;
  readonly packed?: number;
  readonly unpacked?: number;
  readonly flags?: number;
  readonly extra?: Uint8Array;
  readonly madeBy?: number;
  readonly attributes?: number;
  /** Where the directory says that it stands. */
  readonly at?: number;
  /** Differs from the local header in the directory. */
  readonly central?: Partial<RawEntry>;
}

/** Writes an archive by the general rules of ZIP instead of ours, so that its headers can tell whatever lie a test needs. */
export function rawZip(
  entries: readonly RawEntry[],
  tail: { readonly count?: number; readonly comment?: string } = {},
): Buffer {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const local = header(entry, false, 0);
    const { data } = filled(entry);
    parts.push(local, data);
    directory.push(header({ ...entry, ...entry.central }, true, entry.at ?? at));
    at += local.length + data.length;
  }
  const central = Buffer.concat(directory);
  const comment = Buffer.from(tail.comment ?? '');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(tail.count ?? entries.length, 8);
  end.writeUInt16LE(tail.count ?? entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, central, end, comment]);
}

function filled(entry: RawEntry) {
  const method = entry.method ?? 8;
  const data = entry.data ?? (method === 8 ? deflateRawSync(entry.bytes, { level: 9 }) : entry.bytes);
  return {
    method,
    data,
    crc: entry.crc ?? crc32(entry.bytes),
    packed: entry.packed ?? data.length,
    unpacked: entry.unpacked ?? entry.bytes.length,
  };
}

function header(entry: RawEntry, central: boolean, at: number): Buffer {
  const { method, crc, packed, unpacked } = filled(entry);
  const name = Buffer.from(entry.name, 'utf8');
  const extra = Buffer.from(entry.extra ?? []);
  const fixed = Buffer.alloc(central ? 46 : 30);
  fixed.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
  const from = central ? 6 : 4;
  if (central) fixed.writeUInt16LE(entry.madeBy ?? 20, 4);
  fixed.writeUInt16LE(20, from);
  fixed.writeUInt16LE(entry.flags ?? 0, from + 2);
  fixed.writeUInt16LE(method, from + 4);
  fixed.writeUInt16LE(0x21, from + 8);
  fixed.writeUInt32LE(crc, from + 10);
  fixed.writeUInt32LE(packed, from + 14);
  fixed.writeUInt32LE(unpacked, from + 18);
  fixed.writeUInt16LE(name.length, from + 22);
  fixed.writeUInt16LE(extra.length, from + 24);
  if (central) {
    fixed.writeUInt32LE(entry.attributes ?? 0, 38);
    fixed.writeUInt32LE(at, 42);
  }
  return Buffer.concat([fixed, name, extra]);
}
