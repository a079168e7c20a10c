import { describe, expect, test } from 'vitest';
import { standardProfile } from '../../../sop/model/defaultStyle.ts';
import { corpusNames, corpusText } from '../../support/corpus.ts';
import { shippedFiles, shippedProfiles } from '../../support/shipped.ts';

const profiles = shippedProfiles();

describe('the profiles that ship', () => {
  test('are the five offices and the standard one, each under its own name', () => {
    expect(new Set(profiles.map((profile) => profile.name)).size).toBe(6);
    expect(profiles.find((profile) => profile.name === standardProfile.name)).toEqual(standardProfile);
  });
});

test('no name or NIP of a real official is shipped', () => {
  const shipped = [...shippedFiles('profiles'), ...shippedFiles('templates')]
    .map((file) => file.text.toUpperCase())
    .join('\n');
  const officials = corpusNames.flatMap((name) => {
    const source: Record<string, { name?: string | null; nip?: string | null } | null> = JSON.parse(corpusText(name));
    return [source['approved_by'], source['sign_block']].flatMap((official) => [
      official?.name ?? '',
      official?.nip ?? '',
    ]);
  });
  const known = [...new Set(officials)].filter((text) => text.length > 3);
  expect(known.length).toBeGreaterThan(3);
  expect(known.filter((text) => shipped.includes(text.toUpperCase()))).toEqual([]);
  // Made-up officials of the templates: born in 1900, so that nobody's NIP can be meant, and all of one name.
  const nips = shipped.match(/\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}/g) ?? [];
  expect(nips.filter((nip) => !nip.startsWith('1900'))).toEqual([]);
  const names = [...shipped.matchAll(/"NAME": "([^"]+)",\s+"RANK"/g)].map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => !/ CONTOH, [A-Z.,\s]+$/.test(name))).toEqual([]);
});
