import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readZip, unpack } from '../../../electron/services/exchange/readZip.ts';
import { writeZip } from '../../../electron/services/exchange/writeZip.ts';
import { zipLimits } from '../../../electron/services/exchange/zipForm.ts';
import { rawZip } from './rawZip.ts';
import type { RawEntry } from './rawZip.ts';

const full = process.env['LAJUR_FULL'] === '1';
const text = Buffer.from('isi sebuah entri, isi sebuah entri, isi sebuah entri');
const mebibyte = 1024 * 1024;

/** What becomes of an archive: the code of its refusal, or all its contents. */
function outcome(bytes: Uint8Array): string | ReadonlyMap<string, Buffer> {
  const read = readZip(bytes);
  if (!read.ok) return read.error.code;
  const contents = new Map<string, Buffer>();
  for (const [name, entry] of read.value) {
    const content = unpack(entry);
    if (!content.ok) return content.error.code;
    contents.set(name, content.value);
  }
  return contents;
}

const one = (entry: Partial<RawEntry>): Buffer => rawZip([{ name: 'a.json', bytes: text, ...entry }]);

describe('what Lajur writes', () => {
  const name = fc.stringMatching(/^(?:[a-z]{1,8}\/)?[A-Za-z0-9_-]{1,20}(?:\.[a-z]{1,4})?$/);
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.record({ length: fc.nat(120_000), byte: fc.nat(255) }).map(({ length, byte }) => Buffer.alloc(length, byte)),
  );

  test('is read back, byte for byte, and is the same every time', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ name, bytes }), { selector: (entry) => entry.name, minLength: 1, maxLength: 8 }),
        (entries) => {
          fc.pre(
            entries.every(
              ({ bytes: content }) => content.length < 4 || Buffer.from(content).readUInt32LE(0) !== 0x04034b50,
            ),
          );
          const written = writeZip(entries);
          expect(writeZip(entries).equals(written)).toBe(true);
          const read = outcome(written);
          if (typeof read === 'string') throw new Error(read);
          expect([...read]).toEqual(entries.map((entry) => [entry.name, Buffer.from(entry.bytes)]));
        },
      ),
      { seed: 8, numRuns: full ? 300 : 25 },
    );
  }, 600_000);

  test('is never taken for a bomb, however often it repeats itself', () => {
    const content = Buffer.alloc(5 * mebibyte, 'a');
    expect(outcome(writeZip([{ name: 'a.json', bytes: content }]))).toEqual(new Map([['a.json', content]]));
  });

  test('is read by another reader of ZIP', async () => {
    const { unzipSync } = await import('fflate');
    const written = writeZip([
      { name: 'a.json', bytes: text },
      { name: 'sop/b.json', bytes: Buffer.from('b') },
    ]);
    expect(Object.keys(unzipSync(written))).toEqual(['a.json', 'sop/b.json']);
    expect(Buffer.from(unzipSync(written)['a.json'] ?? []).equals(text)).toBe(true);
  });

  test('cut at any byte, or longer by one, is refused', () => {
    const written = writeZip([{ name: 'a.json', bytes: text }]);
    for (let length = 0; length < written.length; length += 1)
      expect(typeof outcome(written.subarray(0, length)), String(length)).toBe('string');
    expect(outcome(Buffer.concat([written, Buffer.alloc(1)]))).toBe('damaged');
    expect(outcome(Buffer.concat([Buffer.alloc(1), written]))).toBe('foreign');
  });
});

describe('a bomb is refused before it is unpacked', () => {
  /** Runs the reader and says how much memory it took. */
  function refusal(bytes: Uint8Array): { readonly code: unknown; readonly grown: number } {
    const before = process.memoryUsage().arrayBuffers;
    const code = outcome(bytes);
    return { code, grown: process.memoryUsage().arrayBuffers - before };
  }

  const zeros = Buffer.alloc(8 * mebibyte);

  test.each<readonly [string, () => Buffer, string]>([
    ['one entry that grows a thousandfold', () => one({ bytes: zeros }), 'tooLarge'],
    [
      'one entry of 200 MiB',
      () => one({ bytes: text, unpacked: 200 * mebibyte, data: deflateRawSync(Buffer.alloc(200 * mebibyte)) }),
      'tooLarge',
    ],
    [
      'one that declares a thousand bytes and holds 200 MiB',
      () => one({ bytes: text, unpacked: 1000, data: deflateRawSync(Buffer.alloc(200 * mebibyte)) }),
      'damaged',
    ],
    [
      'many entries that are too much together',
      () => {
        const bytes = Buffer.alloc(9 * mebibyte, 'x');
        const data = Buffer.alloc(mebibyte / 2);
        return rawZip(Array.from({ length: 15 }, (_, at) => ({ name: `a${at}.json`, bytes, data, crc: 0 })));
      },
      'tooLarge',
    ],
    [
      'more entries than there may be',
      () => rawZip(Array.from({ length: zipLimits.entries + 1 }, (_, at) => ({ name: `a${at}.json`, bytes: text }))),
      'tooLarge',
    ],
    ['a file above 64 MiB', () => Buffer.concat([one({}), Buffer.alloc(64 * mebibyte)]), 'tooLarge'],
    [
      'entries that overlap: many lines of the directory for one piece of data',
      () => {
        const shared = { name: 'a.json', bytes: Buffer.alloc(mebibyte), method: 0, at: 0 };
        const whole = rawZip([shared, { ...shared, name: 'b.json' }]);
        const end = whole.length - 22;
        const directory = whole.subarray(whole.readUInt32LE(end + 16), end);
        const first = whole.subarray(0, whole.readUInt32LE(end + 16) / 2);
        const tail = Buffer.from(whole.subarray(end));
        tail.writeUInt32LE(first.length, 16);
        return Buffer.concat([first, directory, tail]);
      },
      'damaged',
    ],
    [
      'an archive in an archive, as 42.zip and the quines are',
      () => one({ bytes: rawZip([{ name: 'a.json', bytes: text }]), method: 0 }),
      'damaged',
    ],
    ['the same, packed', () => one({ bytes: rawZip([{ name: 'lib 0.zip', bytes: zeros }]) }), 'damaged'],
  ])('%s', (_name, make, code) => {
    const bytes = make();
    const refused = refusal(bytes);
    expect(refused.code).toBe(code);
    expect(refused.grown).toBeLessThan(64 * mebibyte);
  });

  test('overlapping data within the entries themselves', () => {
    // The second local header stands inside the data of the first, as in the bombs without nesting.
    const inner = rawZip([{ name: 'b.json', bytes: text }]);
    const innerLocal = inner.subarray(0, inner.length - 22 - 52);
    const outer = rawZip([
      { name: 'a.json', bytes: innerLocal, method: 0 },
      { name: 'b.json', bytes: text, at: 36 },
    ]);
    expect(outcome(outer)).toBe('damaged');
  });
});

describe('a header that lies is refused', () => {
  const lies: readonly (readonly [string, Partial<RawEntry>])[] = [
    ['longer than it is', { unpacked: text.length + 1 }],
    ['shorter than it is', { unpacked: text.length - 1 }],
    ['empty', { unpacked: 0 }],
    ['a wrong checksum', { crc: 1 }],
    ['no checksum, as with a data descriptor', { crc: 0, packed: 0, unpacked: 0, flags: 8 }],
    ['a data descriptor announced', { flags: 8 }],
    ['encrypted', { flags: 1 }],
    ['a name in UTF-8', { flags: 0x800 }],
    ['another method', { method: 9, data: text }],
    ['stored, with another length', { method: 0, unpacked: 5 }],
    ['extra fields', { extra: Buffer.from([1, 0, 0, 0]) }],
    ['made on Unix', { central: { madeBy: 0x0314 } }],
    ['a symbolic link', { central: { madeBy: 0x0314, attributes: 0xa1ff0000 } }],
    ['another name in the directory', { central: { name: 'b.json' } }],
    ['another length in the directory', { central: { unpacked: 5 } }],
    ['another checksum in the directory', { central: { crc: 5 } }],
    ['another place in the directory', { at: 1 }],
    ['bytes behind the packed data', { data: Buffer.concat([deflateRawSync(text), Buffer.from('x')]) }],
    ['data that are no deflate', { data: Buffer.from('bukan deflate') }],
  ];

  test.each(lies)('%s', (_name, lie) => {
    expect(outcome(one(lie))).toBe('damaged');
  });

  test('two entries of one name, another count, a remark', () => {
    const entry = { name: 'a.json', bytes: text };
    expect(outcome(rawZip([entry, entry]))).toBe('damaged');
    expect(outcome(rawZip([entry], { count: 2 }))).toBe('damaged');
    expect(outcome(rawZip([entry], { comment: 'PK' }))).toBe('damaged');
  });

  test('any field of any header changed: none accepted', () => {
    const sound = writeZip([
      { name: 'a.json', bytes: text },
      { name: 'b.json', bytes: Buffer.from('b') },
    ]);
    const original = outcome(sound);
    expect(original).toBeInstanceOf(Map);
    // Every byte that is not packed data belongs to a header, the directory or the end.
    const data = deflateRawSync(text, { level: 9 }).length;
    const headers = [...sound.keys()].filter((at) => at < 36 || at >= 36 + data);
    const runs = full ? 20_000 : 1000;
    fc.assert(
      fc.property(fc.constantFrom(...headers), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const altered = Buffer.from(sound);
        altered[at] = (altered[at] ?? 0) ^ mask;
        expect(typeof outcome(altered)).toBe('string');
      }),
      { seed: 2024, numRuns: runs },
    );
  });
});

describe('a name that leads elsewhere is refused', () => {
  test.each([
    '../a.json',
    '..\\a.json',
    'sop/../../a.json',
    '/etc/passwd',
    'C:\\Windows\\a.json',
    'C:a.json',
    '\\\\server\\share\\a.json',
    './a.json',
    'sop//a.json',
    'sop/',
    '',
    '.json',
    'a.json\u0000.txt',
    'a\u202egnosj.json',
    'á.json',
    'sop/a b.json',
    'a/b/c.json',
    '~/a.json',
    '%2e%2e/a.json',
    'a.json:stream',
    'a.json.',
    `${'a'.repeat(65)}.json`,
  ])('%j', (name) => {
    expect(outcome(rawZip([{ name, bytes: text }]))).toBe('damaged');
  });
});

test('what is no archive at all is told by its first bytes', () => {
  const shortcut = Buffer.from('4c0000000114020000000000c000000000000046', 'hex');
  for (const bytes of [
    shortcut,
    Buffer.from('MZ\u0090\u0000'),
    Buffer.from('%PDF-1.7'),
    Buffer.from('{}'),
    Buffer.alloc(0),
  ])
    expect(outcome(bytes)).toBe('foreign');
});
