import { describe, expect, test } from 'vitest';
import { readProfileFile, writeProfileFile } from '../../../sop/file/profileFile.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import type { StyleProfile } from '../../../sop/model/style.ts';
import { shippedProfiles } from '../../support/shipped.ts';

const profile: StyleProfile = {
  name: 'Kelurahan Contoh',
  government: 'PEMERINTAH KOTA CONTOH',
  unitLines: ['KELURAHAN CONTOH'],
  style: { ...defaultStyle, paper: { widthMm: 216, heightMm: 340 }, fontSize: 9 },
};

function faultsOf(change: (file: Record<string, unknown>) => unknown): { code: string; first: string } {
  const json: Record<string, unknown> = JSON.parse(writeProfileFile(profile));
  const read = readProfileFile(JSON.stringify(change(json)));
  if (read.ok) return { code: 'read', first: '' };
  const [fault] = read.error.faults;
  return { code: read.error.code, first: `${fault?.path ?? ''}: ${fault?.message ?? ''}` };
}

describe('a profile as a file', () => {
  test('comes back as it was, and says nothing of the workspace it was saved in', () => {
    const text = writeProfileFile({ ...profile, own: { formerNames: ['Lama'], isRemoved: false } });
    expect(text).not.toContain('Lama');
    expect(readProfileFile(text)).toEqual({ ok: true, value: profile });
    for (const shipped of shippedProfiles())
      expect(readProfileFile(writeProfileFile(shipped))).toEqual({ ok: true, value: shipped });
  });

  test.each([
    ['text that is no JSON', () => '{', 'damaged'],
    ['another program’s JSON', () => '{"name":"x"}', 'foreign'],
    ['a SOP', () => '{"format":"lajur-sop","version":2}', 'foreign'],
    ['an empty file', () => '', 'damaged'],
    ['a list', () => '[]', 'foreign'],
  ])('%s is refused', (_name, text, code) => {
    const read = readProfileFile(text());
    expect(read.ok ? 'read' : read.error.code).toBe(code);
  });

  test('a file from before there were annexes has none', () => {
    const { annexes: _annexes, ...style } = profile.style;
    const older = { format: 'lajur-gaya', version: 1, profile: { ...profile, style } };
    const read = readProfileFile(JSON.stringify(older));
    expect(read.ok && read.value.style.annexes).toEqual([]);
  });

  test('a newer file, unknown fields, missing fields and impossible values are refused with their place', () => {
    const inProfile = (part: object) => (file: Record<string, unknown>) => ({
      ...file,
      profile: { ...(file['profile'] as object), ...part },
    });
    const inStyle = (part: object) => inProfile({ style: { ...profile.style, ...part } });
    expect(faultsOf((file) => ({ ...file, version: 3 })).code).toBe('newer');
    expect(faultsOf((file) => ({ ...file, version: 0 })).code).toBe('damaged');
    expect(faultsOf((file) => ({ ...file, more: 1 }))).toEqual({
      code: 'damaged',
      first: 'more: isian ini tidak dikenal',
    });
    expect(faultsOf(inProfile({ name: '' })).first).toBe('profile.name: tidak boleh kosong');
    expect(faultsOf(inProfile({ own: { formerNames: [], isRemoved: false } })).first).toMatch(/^profile\.own: /);
    expect(faultsOf(inStyle({ paper: { widthMm: 5000, heightMm: 200 } })).code).toBe('damaged');
    expect(faultsOf(inStyle({ fontSize: 400 })).first).toBe('profile.style.fontSize: lebih besar dari 16');
    expect(faultsOf(inStyle({ terminator: 'T-D' })).first).toMatch(/^profile\.style\.terminator: harus salah satu/);
    expect(faultsOf(inStyle({ colour: 'red' })).first).toBe('profile.style.colour: isian ini tidak dikenal');
    const { fontSize: _size, ...rest } = profile.style;
    expect(faultsOf(inProfile({ style: rest })).first).toMatch(/^profile\.style\.fontSize: wajib ada/);
  });
});
