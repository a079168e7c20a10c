import { expect, test } from 'vitest';
import { apply } from '../../../sop/model/apply.ts';
import { checkSop } from '../../../sop/rules/check.ts';
import { box } from './fixtures/edits.ts';
import { surroundingFixtures } from './fixtures/surroundings.ts';
import { soundSop, styleOf } from './soundSop.ts';

test('a SOP that is not in the register is named as the author wrote it', () => {
  const around = surroundingFixtures
    .find(({ rule }) => rule === 'UNV-004')
    ?.broken.find(({ name }) => name === 'an unknown name in a large register')?.around;
  const edited = apply(soundSop(), box('relatedSops', 'SOP Penataan Arsip DPMPTSP;'));
  if (around === undefined || !edited.ok) throw new Error('no fixture');
  const { sop } = edited.value;
  expect(checkSop({ sop, style: styleOf(sop), ...around }).map(({ message }) => message)).toEqual([
    'Keterkaitan menyebut SOP yang tidak ada di daftar: “SOP Penataan Arsip DPMPTSP;”.',
  ]);
});
