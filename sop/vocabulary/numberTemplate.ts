/** The parts of a number template that are filled in (spec, section 9). */
const templateTokens = ['urut', 'unit', 'bulanRomawi', 'bulan', 'tahun'] as const;
export type TemplateToken = (typeof templateTokens)[number];

/** A piece of a template: text as it stands, or a token; `width` = least digits of the running number. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'token'; readonly token: TemplateToken; readonly width: number };

const tokenPattern = /\{(urut|unit|bulanRomawi|bulan|tahun)(?::(\d))?\}/g;

/** Roman numerals of the months, January first. */
export const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** The pieces of a template such as `{urut:3}/SOP/{unit}/{tahun}`. Braces around anything else stay text. */
export function templateParts(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = 0;
  for (const match of template.matchAll(tokenPattern)) {
    if (match.index > at) parts.push({ kind: 'text', text: template.slice(at, match.index) });
    parts.push({ kind: 'token', token: match[1] as TemplateToken, width: Number(match[2] ?? 1) });
    at = match.index + match[0].length;
  }
  return at < template.length ? [...parts, { kind: 'text', text: template.slice(at) }] : parts;
}

/** What a template cannot do without: exactly one running number. */
export function templateFault(template: string): 'noRun' | 'severalRuns' | 'tooLong' | null {
  const runs = templateParts(template).filter((part) => part.kind === 'token' && part.token === 'urut').length;
  if (template.length > 120) return 'tooLong';
  if (runs === 0) return 'noRun';
  return runs === 1 ? null : 'severalRuns';
}

/** What fills a template. `date` is ISO. */
export interface NumberFacts {
  readonly run: number;
  readonly unit: string;
  readonly date: string;
}

/** The number that a template gives. */
export function expandTemplate(template: string, { run, unit, date }: NumberFacts): string {
  return templateParts(template)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const month = Number(date.slice(5, 7));
      switch (part.token) {
        case 'urut':
          return String(run).padStart(part.width, '0');
        case 'unit':
          return unit;
        case 'bulanRomawi':
          return romanMonths[month - 1] ?? '';
        case 'bulan':
          return String(month).padStart(2, '0');
        case 'tahun':
          return date.slice(0, 4);
      }
    })
    .join('');
}

/** What can be read back out of a number. `year` is null when the template does not print it. */
export interface ReadNumber {
  readonly run: number;
  readonly year: number | null;
}

const tokenSources: Readonly<Record<Exclude<TemplateToken, 'urut'>, string>> = {
  unit: '.+?',
  bulanRomawi: '(?:XII|XI|IX|X|VIII|VII|VI|IV|V|III|II|I)',
  bulan: '\\d{1,2}',
  tahun: '(?<tahun>(?:19|20)\\d{2})',
};

/** A reader of the numbers that a template makes; case and the width of spaces do not matter. Null = another pattern. */
export function templateReader(template: string): (number: string) => ReadNumber | null {
  let seenYear = false;
  const source = templateParts(template)
    .map((part) => {
      if (part.kind === 'text') return part.text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/\s+/g, '\\s*');
      if (part.token === 'urut') return '(?<urut>\\d{1,9})';
      // A name may stand only once in a pattern.
      if (part.token === 'tahun' && seenYear) return '(?:19|20)\\d{2}';
      seenYear ||= part.token === 'tahun';
      return tokenSources[part.token];
    })
    .join('\\s*');
  const pattern = new RegExp(`^\\s*${source}\\s*$`, 'i');
  return (number) => {
    const groups = pattern.exec(number)?.groups;
    const run = groups?.['urut'];
    if (run === undefined) return null;
    const year = groups?.['tahun'];
    return { run: Number(run), year: year === undefined ? null : Number(year) };
  };
}
