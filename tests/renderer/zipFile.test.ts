import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { beginZip, freeName } from '../../renderer/exporting/zipFile.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

test('a ZIP file holds every file under a name of its own', async () => {
  const zip = beginZip(new Date(2026, 10, 22));
  zip.add('SOP Surat.pdf', bytes('satu'));
  zip.add('SOP Surat.pdf', bytes('dua'));
  zip.add('Tidak Mampu – é.docx', bytes(''));
  const files = unzipSync(new Uint8Array(await zip.finish().arrayBuffer()));
  expect(Object.entries(files).map(([name, content]) => [name, new TextDecoder().decode(content)])).toEqual([
    ['SOP Surat.pdf', 'satu'],
    ['SOP Surat (2).pdf', 'dua'],
    ['Tidak Mampu – é.docx', ''],
  ]);
});

test('names that differ in capitals only are the same file on Windows', () => {
  const taken = new Set<string>();
  expect(['a.pdf', 'A.pdf', 'a (2).pdf', 'tanpa', 'tanpa'].map((name) => freeName(name, taken))).toEqual([
    'a.pdf',
    'A (2).pdf',
    'a (2) (2).pdf',
    'tanpa',
    'tanpa (2)',
  ]);
});
