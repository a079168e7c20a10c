import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../sop/file/canonicalJson.ts';
import { openParcel } from '../../../electron/services/exchange/openParcel.ts';
import { readImage } from '../../../electron/services/images/readImage.ts';
import { hashBytes } from '../../../electron/services/store/hash.ts';
import { writeZip } from '../../../electron/services/exchange/writeZip.ts';
import { randomSop } from '../../support/randomSops.ts';
import { archive, draftParcel, entriesOf, forged, looseKey, relist, replaceSop, verdictOn } from './parcels.ts';

const full = process.env['LAJUR_FULL'] === '1';
const key = looseKey();
const sop = { ...randomSop(5), id: 'sop-1' };
const sound = draftParcel(key, [sop]);
const sopEntry = 'sop/sop-1.json';

type Keys = readonly (string | number)[];

/** The paths of all single values in JSON data. */
function leaves(json: unknown, keys: Keys = []): Keys[] {
  if (typeof json !== 'object' || json === null) return [keys];
  return Object.entries(json).flatMap(([name, part]) =>
    leaves(part, [...keys, Array.isArray(json) ? Number(name) : name]),
  );
}

/** The same data with one value put through `change`. */
function changedAt(json: unknown, [name, ...rest]: Keys, change: (value: unknown) => unknown): unknown {
  if (name === undefined) return change(json);
  if (Array.isArray(json)) return json.map((part: unknown, at) => (at === name ? changedAt(part, rest, change) : part));
  return Object.fromEntries(
    Object.entries(json as object).map(([inner, part]) => [
      inner,
      inner === name ? changedAt(part, rest, change) : part,
    ]),
  );
}

/** Another value of the same kind, so that nothing but the content speaks against it. */
function otherValue(value: unknown): unknown {
  if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) ? hashBytes(Buffer.from(value)) : `${value} lain`;
  if (typeof value === 'number') return value + 1;
  return typeof value === 'boolean' ? !value : 'lain';
}

test('what was packed opens, and holds what was put in', () => {
  const opened = openParcel(sound);
  if (!opened.ok) throw new Error(opened.error.detail);
  expect(opened.value.sops.map((inside) => inside.sop)).toEqual([sop]);
  expect(opened.value.manifest.sender.key).toBe(key.key);
  expect(opened.value.id).toBe(hashBytes(entriesOf(sound).get('manifest.json') ?? Buffer.alloc(0)));
  expect([...entriesOf(sound).keys()]).toEqual(['manifest.json', 'manifest.sig', sopEntry]);
});

describe('a draft that somebody changed on its way', () => {
  const entries = entriesOf(sound);
  const inSop = leaves(JSON.parse(String(entries.get(sopEntry)))).map((keys) => [sopEntry, keys] as const);
  const inManifest = leaves(JSON.parse(String(entries.get('manifest.json'))))
    .filter(([first]) => first !== 'format' && first !== 'version')
    .map((keys) => ['manifest.json', keys] as const);
  const runs = full ? 10_000 : 500;

  test(`says so: ${runs} changes of one field, none goes unnoticed`, () => {
    fc.assert(
      fc.property(fc.constantFrom(...inSop, ...inManifest), fc.boolean(), ([name, keys], fitting) => {
        const altered = entriesOf(sound);
        const json: unknown = JSON.parse(String(altered.get(name)));
        altered.set(name, Buffer.from(canonicalJson(changedAt(json, keys, otherValue))));
        if (fitting) {
          // The one who changed it puts the hashes right as well; the signature he cannot.
          const manifest = JSON.parse(String(altered.get('manifest.json'))) as Record<string, unknown>;
          relist(altered, manifest);
          altered.set('manifest.json', Buffer.from(canonicalJson(manifest)));
        }
        const kept = altered.get('manifest.json')?.equals(entries.get('manifest.json') ?? Buffer.alloc(0)) === true;
        const same = kept && altered.get(sopEntry)?.equals(entries.get(sopEntry) ?? Buffer.alloc(0)) === true;
        expect(same).toBe(fitting && name === 'manifest.json' && keys[0] === 'entries');
        expect(verdictOn(archive(altered))).toBe(same ? 'ok' : 'altered');
      }),
      { seed: 10_000, numRuns: runs },
    );
  }, 300_000);

  test('in any byte of the file is refused, or, in the bits that end packed data, exactly what was sent', () => {
    const original = openParcel(sound);
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const altered = Buffer.from(sound);
        altered[at] = (altered[at] ?? 0) ^ mask;
        const opened = openParcel(altered);
        if (opened.ok) expect(opened).toEqual(original);
      }),
      { seed: 3, numRuns: full ? 20_000 : 500 },
    );
  }, 300_000);

  test('or signed by somebody else under the same name is another key', () => {
    const stranger = looseKey();
    const opened = openParcel(forged(sound, stranger, () => undefined));
    expect(opened.ok && opened.value.manifest.sender.key).toBe(stranger.key);
    const mixed = entriesOf(sound);
    mixed.set('manifest.sig', stranger.sign(mixed.get('manifest.json') ?? Buffer.alloc(0)));
    expect(verdictOn(archive(mixed))).toBe('altered');
  });

  test('with the signature of another parcel of the same sender is refused', () => {
    const mixed = entriesOf(sound);
    const other = entriesOf(draftParcel(key, [{ ...sop, flowTitle: 'lain' }]));
    mixed.set('manifest.sig', other.get('manifest.sig') ?? Buffer.alloc(0));
    expect(verdictOn(archive(mixed))).toBe('altered');
  });
});

describe('what a sender with a key of his own cannot make', () => {
  const stranger = looseKey();
  /** The parcel with its SOP as other text, all hashes, names and the signature put right. */
  const withSop = (change: (json: Record<string, unknown>) => unknown): string =>
    verdictOn(
      forged(sound, stranger, (entries, manifest) => {
        const json = JSON.parse(String(entries.get(sopEntry))) as Record<string, unknown>;
        const changed = change(json);
        const text = Buffer.isBuffer(changed) ? changed : Buffer.from(canonicalJson(changed));
        replaceSop(entries, manifest, text);
      }),
    );

  test('the way it is forged here is sound in itself', () => {
    expect(withSop((json) => json)).toBe('ok');
    expect(withSop((json) => ({ ...json, sop: { ...sop, flowTitle: 'lain' } }))).toBe('ok');
  });

  test.each<readonly [string, (json: Record<string, unknown>) => unknown]>([
    ['an unknown field', (json) => ({ ...json, sop: { ...sop, extra: 1 } })],
    ['an unknown field beside the SOP', (json) => ({ ...json, extra: 1 })],
    ['a SOP of another id', (json) => ({ ...json, sop: { ...sop, id: 'sop-2' } })],
    ['a wrong type', (json) => ({ ...json, sop: { ...sop, flowTitle: ['x'] } })],
    ['a broken reference', (json) => ({ ...json, sop: { ...sop, lanes: [] } })],
    ['too long a text', (json) => ({ ...json, sop: { ...sop, flowTitle: 'x'.repeat(20_001) } })],
    ['501 steps', (json) => ({ ...json, sop: { ...sop, steps: Array.from({ length: 501 }, () => sop.steps[0]) } })],
    ['another spelling of the same JSON', (json) => Buffer.from(`${canonicalJson(json)} `)],
    ['a key written twice', (json) => Buffer.from(canonicalJson(json).replace('{', '{"format":"lajur-sop",'))],
    ['a prototype key', (json) => Buffer.from(canonicalJson(json).replace('{', '{"__proto__":{"dicemari":1},'))],
    ['text that is no UTF-8', () => Buffer.from([0x7b, 0xff, 0x7d])],
    ['a byte order mark', (json) => Buffer.from(`\uFEFF${canonicalJson(json)}`)],
    ['200 000 levels', () => Buffer.from('['.repeat(200_000))],
    ['nothing', () => Buffer.alloc(0)],
    ['a list', () => []],
  ])('a SOP with %s', (_name, change) => {
    expect(withSop(change)).toBe('damaged');
  });

  test('a SOP of a newer Lajur is told apart from a damaged one', () => {
    expect(withSop((json) => ({ ...json, version: 99 }))).toBe('newer');
  });

  test('a parcel of a newer Lajur says that it is newer, whatever else it holds', () => {
    const newer = forged(sound, stranger, (_entries, manifest) => {
      manifest['version'] = 2;
      manifest['somethingNew'] = true;
    });
    const opened = openParcel(newer);
    expect(opened.ok || opened.error).toEqual({
      code: 'newer',
      detail: 'dibuat oleh Lajur yang lebih baru (format versi 2; di sini versi 1)',
    });
  });

  test('ten million keys are refused by the size of their entry', () => {
    const most = Buffer.from(`{${'"a":1,'.repeat(2_000_000)}"z":1}`);
    expect(withSop(() => most)).toBe('tooLarge');
  });

  type Change = (entries: Map<string, Buffer>, manifest: Record<string, unknown>) => void;
  const sentOf = (manifest: Record<string, unknown>): Record<string, unknown> =>
    (manifest['sops'] as Record<string, unknown>[])[0] ?? {};

  test.each<readonly [string, Change]>([
    ['an entry nobody calls for', (entries) => void entries.set('sop/other.json', Buffer.from('{}'))],
    ['a picture no SOP names', (entries) => void entries.set(`assets/${'0'.repeat(64)}`, Buffer.from('x'))],
    ['a program beside the SOP', (entries) => void entries.set('setup.exe', Buffer.from('MZ'))],
    ['the review of a SOP that is not in it', (entries) => void entries.set('review/x.json', Buffer.from('[]'))],
    ['no SOP where one is promised', (entries) => void entries.delete(sopEntry)],
    ['the same SOP twice', (_entries, manifest) => void (manifest['sops'] as unknown[]).push(sentOf(manifest))],
    ['an id that leads elsewhere', (_entries, manifest) => void (sentOf(manifest)['id'] = '../../sop-1')],
    ['a version of another name', (_entries, manifest) => void (sentOf(manifest)['version'] = '0'.repeat(64))],
    ['a line without its version', (_entries, manifest) => void (sentOf(manifest)['lineage'] = [])],
    ['an unknown kind', (_entries, manifest) => void (manifest['kind'] = 'program')],
    ['an unknown field', (_entries, manifest) => void (manifest['run'] = 'setup.exe')],
    ['no time', (_entries, manifest) => void (manifest['made'] = 'kemarin')],
    ['a review that is no list', (entries) => void entries.set('review/sop-1.json', Buffer.from('{}'))],
  ])('a parcel with %s', (_name, change) => {
    const made = forged(sound, stranger, (entries, manifest) => {
      change(entries, manifest);
      relist(entries, manifest);
    });
    expect(verdictOn(made)).toBe('damaged');
  });

  test('a line of versions that does not count on, or that leads to another SOP', () => {
    const lined = (change: (first: Record<string, unknown>) => readonly unknown[]): string =>
      verdictOn(
        forged(sound, stranger, (entries, manifest) => {
          const sent = sentOf(manifest);
          const [first] = sent['lineage'] as Record<string, unknown>[];
          const lineage = change(structuredClone(first ?? {}));
          sent['lineage'] = lineage;
          sent['version'] = hashBytes(Buffer.from(canonicalJson(lineage[0])));
          relist(entries, manifest);
        }),
      );
    const nameOf = (facts: object): string => hashBytes(Buffer.from(canonicalJson(facts)));
    const parent = { sop: 'sop-1', number: 1, parents: [], body: '1'.repeat(64), formatVersion: 1 };
    expect(lined((first) => [{ ...first, number: 2, parents: [nameOf(parent)] }, parent])).toBe('ok');
    expect(lined((first) => [{ ...first, number: 2, parents: [nameOf(parent)] }])).toBe('ok');
    expect(lined((first) => [{ ...first, number: 3, parents: [nameOf(parent)] }, parent])).toBe('damaged');
    expect(lined((first) => [{ ...first, number: 1, parents: [nameOf(parent)] }, parent])).toBe('damaged');
    expect(lined((first) => [{ ...first, number: 2 }])).toBe('damaged');
    expect(lined((first) => [{ ...first, sop: 'sop-2' }])).toBe('damaged');
    expect(lined((first) => [first, parent])).toBe('damaged');
  });
});

describe('pictures in a parcel', () => {
  const logo = readImage(readFileSync(path.join(import.meta.dirname, '../fixtures/logo.png')));
  if (!logo.ok) throw new Error(logo.error.code);
  const name = hashBytes(logo.value.bytes);
  const issuer = { ...sop.identity.issuer, logo: name };
  const withLogo = { ...sop, identity: { ...sop.identity, issuer } };
  const parcel = draftParcel(key, [withLogo], new Map([[name, logo.value.bytes]]));

  test('are drawn anew and keep their name', () => {
    const opened = openParcel(parcel);
    if (!opened.ok) throw new Error(opened.error.detail);
    expect([...opened.value.pictures]).toEqual([[name, logo.value]]);
    expect(verdictOn(draftParcel(key, [withLogo]))).toBe('ok');
  });

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
  test.each<readonly [string, Uint8Array]>([
    ['SVG', Buffer.from(svg)],
    ['HTML', Buffer.from('<html><script>alert(1)</script>')],
    ['a program', Buffer.from('MZ\u0090\u0000')],
    ['a GIF', Buffer.from('GIF89a')],
    ['an archive', writeZip([{ name: 'a.json', bytes: Buffer.from('{}') }])],
    ['half a PNG', logo.value.bytes.subarray(0, 40)],
  ])('that are %s are refused with the whole parcel', (_name, bytes) => {
    const made = forged(parcel, looseKey(), (entries, manifest) => {
      entries.set(`assets/${name}`, Buffer.from(bytes));
      relist(entries, manifest);
    });
    expect(verdictOn(made)).toBe('damaged');
  });

  test('that carry something behind their end come without it', () => {
    const made = forged(parcel, looseKey(), (entries, manifest) => {
      entries.set(`assets/${name}`, Buffer.concat([logo.value.bytes, Buffer.from(svg)]));
      relist(entries, manifest);
    });
    const opened = openParcel(made);
    expect(opened.ok && [...opened.value.pictures.values()]).toEqual([logo.value]);
  });
});
