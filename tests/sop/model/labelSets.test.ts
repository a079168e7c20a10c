import { describe, expect, test } from 'vitest';
import { standardLabels } from '../../../sop/model/defaultStyle.ts';
import { identityLabels, labelSetNames, labelSetOf, labelSets } from '../../../sop/model/labelSets.ts';
import { nextPaper, paperNames } from '../../../sop/model/papers.ts';
import { shippedProfiles } from '../../support/shipped.ts';

describe('label sets', () => {
  test.each(labelSetNames)('%s names every label of the identity part and is known again', (name) => {
    for (const key of identityLabels) expect(labelSets[name][key]).toMatch(/\S/);
    expect(labelSetOf({ ...standardLabels, ...labelSets[name] })).toBe(name);
  });

  test('a label of their own makes an office own labels', () => {
    expect(labelSetOf({ ...standardLabels, number: 'NOMOR POS' })).toBeNull();
    expect(labelSetOf({ ...standardLabels, number: null })).toBeNull();
  });

  test('offices of the shipped profiles print one of them or labels of their own', () => {
    const named = Object.fromEntries(shippedProfiles().map(({ name, style }) => [name, labelSetOf(style.labels)]));
    expect(named).toMatchObject({
      'Lajur standar': 'standar',
      'Kota Pekalongan – Sekretariat Daerah': 'kapital',
      'Kota Bontang – Kelurahan Belimbing': 'ringkas',
    });
  });
});

describe('walking the papers', () => {
  test('comes around both ways', () => {
    let paper = paperNames[0] as (typeof paperNames)[number];
    const seen: string[] = [];
    for (const _ of paperNames) {
      seen.push(paper);
      paper = nextPaper(paper, 1);
    }
    expect(seen).toEqual([...paperNames]);
    expect(paper).toBe('A4');
    expect(nextPaper('A4', -1)).toBe('Letter');
  });

  test('begins at an end from a sheet of its own size', () => {
    const own = { widthMm: 200, heightMm: 300 };
    expect(nextPaper(own, 1)).toBe('A4');
    expect(nextPaper(own, -1)).toBe('Letter');
  });
});
