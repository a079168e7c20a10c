/**
 * The one form of ZIP that Lajur writes and takes: entries one behind the other, each a local header and its data, then the
 * directory in the same order, then its end, and not a byte besides. Every field has one spelling, so that the reader has nothing to
 * interpret: it builds the header it should see and compares.
 *
 * Own code instead of a package: packages believe what headers say (one was seen to hand out the declared 1 000 bytes of a
 * longer entry without a word, and to unpack 200 KB to 200 MB), and they read archives whose directory and headers disagree.
 */

/** Hard limits of a parcel (architecture, section 8). */
export const zipLimits = {
  fileBytes: 64 * 1024 * 1024,
  entries: 2000,
  entryBytes: 10 * 1024 * 1024,
  unpackedBytes: 128 * 1024 * 1024,
  /** How many times its packed size an entry may have, once it is longer than `freeBytes`. */
  ratio: 100,
  freeBytes: 100 * 1024,
} as const;

export const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
export const headerSizes = { local: 30, central: 46, end: 22 } as const;
export const methods = { stored: 0, deflated: 8 } as const;

/** PKZIP 2.0, the first with deflate; made on no system in particular, so that there are no attributes and no links. */
const version = 20;
/** 1 January 1980: when a parcel was made stands in its manifest. */
const date = 0x21;

/** Names of entries: folders of a parcel and plain names in them. Nothing here leads anywhere on any system. */
export const entryName = /^(?:[a-z]{1,20}\/)?[A-Za-z0-9_-]{1,64}(?:\.[a-z]{1,8})?$/;

/** What the headers of an entry say. `packed`, `unpacked` in bytes; `at` = where its local header stands. */
export interface EntryFacts {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

/** Whether an entry would grow more than is allowed. */
export function growsTooMuch(packed: number, unpacked: number): boolean {
  return unpacked > zipLimits.freeBytes && unpacked > packed * zipLimits.ratio;
}

/** The header in front of an entry's data, its name included. */
export function localHeader(facts: EntryFacts): Buffer {
  const header = Buffer.alloc(headerSizes.local);
  header.writeUInt32LE(signatures.local, 0);
  writeShared(header, 4, facts);
  return Buffer.concat([header, Buffer.from(facts.name, 'latin1')]);
}

/** The entry's line in the directory, its name included. */
export function centralHeader(facts: EntryFacts): Buffer {
  const header = Buffer.alloc(headerSizes.central);
  header.writeUInt32LE(signatures.central, 0);
  header.writeUInt16LE(version, 4);
  writeShared(header, 6, facts);
  header.writeUInt32LE(facts.at, 42);
  return Buffer.concat([header, Buffer.from(facts.name, 'latin1')]);
}

/** The fields that both headers hold, in the same order. What is not written stays zero: flags, extra fields, remarks, attributes. */
function writeShared(header: Buffer, at: number, { name, method, crc, packed, unpacked }: EntryFacts): void {
  header.writeUInt16LE(version, at);
  header.writeUInt16LE(method, at + 4);
  header.writeUInt16LE(date, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(packed, at + 14);
  header.writeUInt32LE(unpacked, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

/** The end of the archive. */
export function endRecord(entries: number, directoryBytes: number, directoryAt: number): Buffer {
  const end = Buffer.alloc(headerSizes.end);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(directoryAt, 16);
  return end;
}
