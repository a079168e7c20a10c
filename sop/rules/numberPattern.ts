import { numberParts } from '../model/numberGaps.ts';

/** What each token of a numbering template stands for (spec, section 9). */
const tokens: Readonly<Record<string, string>> = {
  klasifikasi: '[\\d.]+',
  unit: '.+?',
  kode: '[^/\\s]+',
  bulanRomawi: '(?:I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII)',
  bulan: '(?:0?[1-9]|1[0-2])',
  tahun: '(?:19|20)\\d{2}',
};

/** Whether a number fits the template. `blankRun` lets the running number stay empty, as in a draft. An unknown token stands for itself. */
export function fitsNumberPattern(number: string, template: string, blankRun: boolean): boolean {
  const parts = template.trim().split(/(\{[a-zA-Z]+(?::\d+)?\})/);
  const source = parts.map((part) => tokenSource(part, blankRun)).join('');
  return new RegExp(`^${source}$`, 'i').test(number.trim());
}

function tokenSource(part: string, blankRun: boolean): string {
  const [, name, width] = /^\{([a-zA-Z]+)(?::(\d+))?\}$/.exec(part) ?? [];
  if (name === 'urut') return blankRun ? '(?:\\s*|[._…]+|\\d+)' : `\\d{${width ?? '1'},}`;
  return (
    (name === undefined ? undefined : tokens[name]) ??
    part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s*')
  );
}

/** A place between separators that waits for a number: "068.2/ /SOP", "…/SOP/2022", "___/SOP". */
export function hasBlankRun(number: string): boolean {
  return numberParts(number).some(({ kind }) => kind === 'gap');
}
