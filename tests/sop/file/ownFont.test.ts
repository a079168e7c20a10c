/** A font that an office brought crosses every kind of file by its name and content; what is no such name is refused. */
import { expect, test } from 'vitest';
import { readFile, writeFile } from '../../../sop/file/sopFile.ts';
import { readPlainText } from '../../../sop/file/readPlain.ts';
import { writePlainText } from '../../../sop/file/writePlain.ts';
import { readProfileFile, writeProfileFile } from '../../../sop/file/profileFile.ts';
import { layoutSop } from '../../../sop/layout/layoutSop.ts';
import { defaultStyle, standardProfile } from '../../../sop/model/defaultStyle.ts';
import { resolveStyle, styleDifference } from '../../../sop/model/resolveStyle.ts';
import { checkSop } from '../../../sop/rules/check.ts';
import { buildSop, countingIds } from '../../support/builders.ts';

const font = { name: 'Kantor Lama', hash: '0123456789abcdef'.repeat(4) };
const sop = { ...buildSop(['Staf', 'Lurah'], [{ by: [0], activity: 'Menerima berkas' }]), style: { font } };
const style = resolveStyle(defaultStyle, sop.style);

test('a stored SOP keeps it', () => {
  const read = readFile(writeFile(sop));
  expect(read.ok && read.value.style).toEqual({ font });
});

test('plain JSON takes it along, and equal names of equal content are no difference', () => {
  const options = { ids: countingIds(), profiles: [standardProfile], fillActors: false };
  const read = readPlainText(writePlainText(sop, style), options);
  expect(read.ok && read.value.sop.style.font).toEqual(font);
  expect(styleDifference(style, { font: { hash: font.hash, name: font.name } })).toEqual({});
});

test('an own profile takes it along', () => {
  const read = readProfileFile(writeProfileFile({ ...standardProfile, style }));
  expect(read.ok && read.value.style.font).toEqual(font);
});

test.each([
  ['no hash', { name: 'Kantor Lama' }],
  ['a hash of another kind', { name: 'Kantor Lama', hash: 'abc' }],
  ['no name', { name: '', hash: font.hash }],
  ['anything else', 'Comic Sans MS'],
])('%s is refused', (_case, wrong) => {
  const text = writeFile(sop).replace(JSON.stringify(font), JSON.stringify(wrong));
  expect(readFile(text)).toMatchObject({ ok: false });
});

test('where nobody has its files, the pages are those of Arial, and the author reads why with a way out', () => {
  const { composition, pages } = layoutSop(sop, style);
  const inArial = layoutSop(sop, defaultStyle);
  expect(composition).toEqual(inArial.composition);
  expect(pages).toEqual({ ...inArial.pages, findings: [{ code: 'fontMissing', name: 'Kantor Lama' }] });
  const found = checkSop({ sop, style, pages }).find(({ rule }) => rule === 'LAJUR-HURUF');
  expect(found?.message).toBe('Huruf Kantor Lama tidak ada di komputer ini, sehingga SOP dicetak dengan huruf Arial.');
  expect(found?.fix?.change).toEqual({ kind: 'setStyle', style: { font: 'Arial' } });
});
