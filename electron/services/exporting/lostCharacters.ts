import type { Problem } from '../../../sop/rules/problem.ts';
import type { ExportFormat } from './exportSop.ts';

/** Rules about what a file cannot show, and the formats that lose it. DOCX keeps what only lacks a glyph. */
const losingFormats: Readonly<Record<string, readonly ExportFormat[]>> = {
  'LAJUR-GLIF': ['pdf', 'svg'],
  'LAJUR-CHARACTER': ['docx', 'svg', 'bpmn'],
  'LAJUR-BPMN': ['bpmn'],
};

/** The problems that name characters or steps, and where they stand, which files of these formats will not show. */
export function lostCharacters(problems: readonly Problem[], formats: readonly ExportFormat[]): Problem[] {
  return problems.filter(({ rule }) => (losingFormats[rule] ?? []).some((format) => formats.includes(format)));
}
