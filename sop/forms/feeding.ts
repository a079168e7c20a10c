import { cellOf, fieldOf, rowsOf } from './form.ts';
import type { Form } from './form.ts';

/** What a new SOP takes from a form. */
export interface FedSop {
  readonly title: string;
  /** Activities of its first steps. */
  readonly steps: readonly string[];
}

/** The SOP that a row of a need identification, or a worksheet, asks for; null where it names no title. */
export function fedBy(form: Form, row: string | null): FedSop | null {
  if (form.kind === 'worksheet') return fed(fieldOf(form, 'title'), worksheetSteps(form));
  const need = rowsOf(form, 'needs').find(({ id }) => id === row);
  return need === undefined
    ? null
    : fed(neededTitle(cellOf(need, 'title'), cellOf(need, 'aspect'), cellOf(need, 'output')), []);
}

function fed(title: string, steps: readonly string[]): FedSop | null {
  return title.trim() === '' && steps.length === 0 ? null : { title: title.replaceAll('\n', ' ').trim(), steps };
}

/** A title that nobody wrote is aspect and output: "Penyusunan" and "Renstra" (spec 11.4). */
export function neededTitle(title: string, aspect: string, output: string): string {
  if (title.trim() !== '') return title;
  return aspect.trim() === '' || output.trim() === '' ? '' : `${aspect.trim()} ${output.trim()}`;
}

/** The steps of part C in their order, else the activities of part B; numbers of the sheet's own are left out. */
function worksheetSteps(form: Form): string[] {
  const groups = ['Initial', 'Main', 'Final'];
  const textsOf = (part: 'steps' | 'activities'): string[] =>
    groups
      .flatMap((group) => rowsOf(form, `${part}${group}`))
      .map((row) =>
        cellOf(row, 'text')
          .trim()
          .replace(/^\d{1,3}[.)]\s+/, ''),
      )
      .filter((text) => text !== '');
  const steps = textsOf('steps');
  return steps.length > 0 ? steps : textsOf('activities');
}
