import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { replacedRegulations } from '../../../sop/rules/replacedRegulations.ts';
import { corpusNames, corpusText } from '../../support/corpus.ts';
import { shippedTemplates } from '../../support/templates.ts';

interface Source {
  readonly regulation: string;
  readonly readIn: string;
  readonly citedBy: readonly string[];
}

const sources: readonly Source[] = readFileSync(
  new URL('../../../resources/templates/SOURCES.md', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => /^\| (?!Regulation |---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, regulation = '', readIn = '', citedBy = '']) => ({ regulation, readIn, citedBy: citedBy.split('; ') }));

describe('the sources of the templates', () => {
  test('name every legal basis of every template, word for word, and nothing else', () => {
    const cited = shippedTemplates.flatMap(({ sop }) => sop.identity.boxes.legalBasis.items.map((item) => item.text));
    expect(sources.map(({ regulation }) => regulation).toSorted()).toEqual([...new Set(cited)].toSorted());
  });

  test('say which templates cite it', () => {
    for (const { regulation, citedBy } of sources) {
      const citing = shippedTemplates.filter(({ sop }) =>
        sop.identity.boxes.legalBasis.items.some((item) => item.text === regulation),
      );
      expect(citedBy.toSorted()).toEqual(citing.map(({ sop }) => sop.identity.title).toSorted());
    }
  });

  test.each(sources)('$regulation was read somewhere', ({ regulation, readIn }) => {
    const corpus = /^corpus ((?:\d{3}-\d{2}(?:, )?)+)/.exec(readIn)?.[1]?.split(', ') ?? [];
    expect(corpus.length > 0 || /^https?:\/\/\S+/.test(readIn) || /^GitHub file \d{6,}/.test(readIn)).toBe(true);
    for (const name of corpus) {
      expect(corpusNames).toContain(name);
      const { legal_basis: cited }: { legal_basis: readonly string[] } = JSON.parse(corpusText(name));
      expect(cited.map(spelledOut)).toContainEqual(expect.stringContaining(spelledOut(regulation)));
    }
  });

  test('name none that another has replaced', () => {
    const replaced = sources.filter(({ regulation }) =>
      replacedRegulations.some(({ cited }) => cited.test(regulation.toLowerCase())),
    );
    expect(replaced).toEqual([]);
  });
});

/** A citation as the long form has it: offices shorten the ministry and "Nomor", and add "Republik Indonesia". */
function spelledOut(citation: string): string {
  return citation
    .toLowerCase()
    .replace(/permen ?pan(?: dan)? ?rb/, 'peraturan menteri pendayagunaan aparatur negara dan reformasi birokrasi')
    .replaceAll('permen pan dan rb', 'peraturan menteri pendayagunaan aparatur negara dan reformasi birokrasi')
    .replaceAll(' republik indonesia', '')
    .replaceAll(/\bno\.\s*/g, 'nomor ')
    .replaceAll(/\s*\/\s*/g, '/')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
