import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseFolder } from '../../../electron/main/folderDialog.ts';
import { guardsSecrets, keyVault } from '../../../electron/main/keyVault.ts';
import type { SecretStore } from '../../../electron/main/keyVault.ts';
import { keyFacts } from '../../../electron/services/exchange/keyStatus.ts';
import { ownKey, ownPublicKey, renewKey } from '../../../electron/services/exchange/ownKey.ts';
import type { KeyVault } from '../../../electron/services/exchange/ownKey.ts';
import { fingerprintOf, isSignedBy } from '../../../electron/services/exchange/publicKey.ts';
import { newFolder } from '../workspaceFixture.ts';
import { somebody } from './parcels.ts';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const keyFile = (): string => path.join(folder, 'kunci', 'kunci-ruang-kerja.json');

async function opened(vault?: KeyVault) {
  const key = await ownKey(folder, vault);
  if (!key.ok) throw new Error(key.error);
  return key.value;
}

/** A store of the system that turns every byte round. */
const turned: KeyVault = {
  wrap: async (secret) => secret.map((byte) => byte ^ 0xff),
  unwrap: async (wrapped) => wrapped.map((byte) => byte ^ 0xff),
};

describe("a workspace's own key", () => {
  test('is made when it is first needed, stays the same, and signs', async () => {
    expect(ownPublicKey(folder)).toBe(null);
    const key = await opened();
    expect((await opened()).key).toBe(key.key);
    expect(ownPublicKey(folder)).toBe(key.key);
    const bytes = Buffer.from('isi');
    expect(isSignedBy(key.key, bytes, key.sign(bytes))).toBe(true);
    expect(isSignedBy(key.key, Buffer.from('lain'), key.sign(bytes))).toBe(false);
    expect(fingerprintOf(key.key)).toMatch(/^[0-9A-F]{12}$/);
  });

  test('lies where only its owner reads it', async () => {
    await opened();
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(keyFile())).mode & 0o777).toBe(0o700);
  });

  test('is handed to the store of the system where there is one, and not readable without it', async () => {
    const key = await opened(turned);
    expect(key.protection).toBe('system');
    expect((await opened(turned)).key).toBe(key.key);
    expect(await ownKey(folder, undefined)).toEqual({ ok: false, error: 'keyBroken' });
    const { secret } = JSON.parse(readFileSync(keyFile(), 'utf8'));
    expect(Buffer.from(secret, 'base64').includes(Buffer.from('302e0201', 'hex'))).toBe(false);
  });

  test.each([
    ['cut', (text: string) => text.slice(0, 50)],
    ['emptied', () => ''],
    ['of another key', (text: string) => text.replace(/"key":"[0-9a-f]{8}/, '"key":"00000000')],
    ['with another secret', (text: string) => text.replace(/"secret":"[^"]{8}/, '"secret":"AAAAAAAA')],
    ['with more in it', (text: string) => text.replace('{', '{"extra":1,')],
  ])('whose file was %s is not replaced by itself', async (_name, damage) => {
    await opened();
    const text = damage(readFileSync(keyFile(), 'utf8'));
    writeFileSync(keyFile(), text);
    expect(await ownKey(folder, undefined)).toEqual({ ok: false, error: 'keyBroken' });
    expect(readFileSync(keyFile(), 'utf8')).toBe(text);
    const renewed = await renewKey(folder, undefined, new Date(0));
    expect((await opened()).key).toBe(renewed.key);
    expect(readdirSync(path.dirname(keyFile()))).toHaveLength(2);
  });

  test('is not made in passing: asking for the public part makes none', () => {
    ownPublicKey(folder);
    expect(existsSync(keyFile())).toBe(false);
  });
});

describe('the store of the system', () => {
  const store = (available: boolean, backend: ReturnType<SecretStore['getSelectedStorageBackend']>): SecretStore => ({
    isEncryptionAvailable: () => available,
    encryptString: (text) => Buffer.from([...Buffer.from(text)].toReversed()),
    decryptString: (bytes) => Buffer.from([...bytes].toReversed()).toString(),
    getSelectedStorageBackend: () => backend,
  });

  test.each([
    ['win32', true, 'unknown', true],
    ['darwin', true, 'unknown', true],
    ['win32', false, 'unknown', false],
    ['linux', true, 'gnome_libsecret', true],
    ['linux', true, 'kwallet6', true],
    ['linux', true, 'basic_text', false],
    ['linux', true, 'unknown', false],
    ['linux', false, 'gnome_libsecret', false],
  ] as const)('%s, available %s, %s: guards %s', (platform, available, backend, guards) => {
    expect(guardsSecrets(store(available, backend), platform)).toBe(guards);
    expect(Object.keys(keyVault(store(available, backend), platform))).toHaveLength(guards ? 2 : 0);
  });

  test('gives back what it was given', async () => {
    const { wrapSecret, unwrapSecret } = keyVault(store(true, 'unknown'), 'win32');
    const secret = Uint8Array.from({ length: 256 }, (_, at) => at);
    const wrapped = await wrapSecret?.(secret);
    expect(Buffer.from((await unwrapSecret?.(wrapped ?? secret)) ?? []).equals(secret)).toBe(true);
  });
});

test('the dialog for the folder answers with the one that was chosen, or with none', async () => {
  expect(await chooseFolder({ showOpenDialog: async () => ({ canceled: true, filePaths: [] }) }, 'shared')).toBe(null);
  const chosen = { showOpenDialog: async () => ({ canceled: false, filePaths: ['/bersama'] }) };
  expect(await chooseFolder(chosen, 'everything')).toBe('/bersama');
});

describe('who sent it', () => {
  const key = (digit: string): string => digit.repeat(64);
  const known = [
    { key: key('a'), fingerprint: fingerprintOf(key('a')), name: 'Kelurahan Contoh', enrolledAt: '2026-01-03' },
    { key: key('b'), fingerprint: fingerprintOf(key('b')), name: 'Bagian Umum', enrolledAt: '2026-01-04' },
  ];
  const judge = (unit: string, digit: string) => keyFacts({ ...somebody, unit, key: key(digit) }, known, key('0'));

  test.each([
    ['Kelurahan Contoh', 'a', 'known', 'Kelurahan Contoh'],
    ['Kelurahan Contoh', 'c', 'changed', 'Kelurahan Contoh'],
    ['KELURAHAN  contoh ', 'c', 'changed', 'Kelurahan Contoh'],
    ['Kelurahan\u00a0Contoh.', 'c', 'changed', 'Kelurahan Contoh'],
    ['Ｋelurahan Contoh', 'c', 'changed', 'Kelurahan Contoh'],
    ['Kelurahan Contoh', 'b', 'otherName', 'Bagian Umum'],
    ['Bagian Umum', 'a', 'otherName', 'Kelurahan Contoh'],
    ['Kelurahan Lain', 'c', 'unknown', null],
    ['Kеlurahan Contoh', 'c', 'unknown', null],
    ['Kelurahan Contoh', '0', 'own', 'Kelurahan Contoh'],
  ])('%s with key %s: %s, enrolled name %s', (unit, digit, status, name) => {
    expect(judge(unit, digit)).toMatchObject({ status, name });
  });

  test('swapped names and keys are flagged, every one', () => {
    const units = ['Kelurahan Contoh', 'Bagian Umum', 'Kecamatan Lain', ''];
    for (const unit of units)
      for (const digit of ['a', 'b', 'c', 'd']) {
        const right = known.some((one) => one.name === unit && one.key === key(digit));
        expect(judge(unit, digit).status === 'known', `${unit} ${digit}`).toBe(right);
      }
  });
});
