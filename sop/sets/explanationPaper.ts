import type { PaperBlock } from '../paper/paper.ts';
import type { Explanation } from './documentSet.ts';

export const explanationTitle = 'PENJELASAN SINGKAT PENGGUNAAN';

/** Penjelasan singkat penggunaan: scope, summary, definitions (spec 2.1, part 4). What is empty has dots to write on. */
export function explanationBlocks({ scope, summary, definitions }: Explanation): PaperBlock[] {
  const written = (text: string): PaperBlock[] =>
    text.trim() === ''
      ? [dots]
      : text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line): PaperBlock => ({ kind: 'paragraph', text: line.trim(), indent: 7, spaceAfter: 2 }));
  const terms = definitions.filter(({ term, meaning }) => term.trim() !== '' || meaning.trim() !== '');
  return [
    { kind: 'heading', level: 1, text: explanationTitle, spaceAfter: 8 },
    heading('A.', 'Ruang Lingkup'),
    ...written(scope),
    heading('B.', 'Ringkasan'),
    ...written(summary),
    heading('C.', 'Definisi'),
    ...(terms.length === 0 ? [dots] : []),
    ...terms.map(({ term, meaning }, index): PaperBlock => ({
      kind: 'paragraph',
      text: [
        { text: term.trim(), bold: true },
        { text: meaning.trim() === '' ? '' : `${term.trim() === '' ? '' : ' adalah '}${meaning.trim()}` },
      ],
      indent: 7,
      marker: `${index + 1}.`,
      spaceAfter: 2,
    })),
  ];
}

/** A line to write on. */
const dots: PaperBlock = { kind: 'paragraph', indent: 7, text: '.'.repeat(110), spaceAfter: 2 };

function heading(marker: string, text: string): PaperBlock {
  return { kind: 'heading', level: 2, marker, text, size: 11.5, spaceAfter: 2 };
}
