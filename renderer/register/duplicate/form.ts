import { guessCode } from '../../../sop/duplicate/guessCode.ts';
import type { CopyWishes, TargetOffice } from '../../../sop/duplicate/target.ts';
import { officeOf } from '../../../sop/model/officeOf.ts';
import { templateFault } from '../../../sop/vocabulary/numberTemplate.ts';
import type { Source } from './plan.ts';

/** What is asked of one office, in the order of the columns. */
export const targetColumns = ['unit', 'code', 'position', 'name', 'rank', 'nip'] as const;
export type TargetColumn = (typeof targetColumns)[number];
export type TargetRow = Readonly<Record<TargetColumn, string>> & { readonly key: number };

export type Numbering = 'code' | 'template' | 'empty';

export interface WordRow {
  readonly key: number;
  readonly old: string;
  readonly new: string;
}

/** What is filled in before the preview. */
export interface CopyForm {
  readonly targets: readonly TargetRow[];
  readonly government: string;
  readonly oldCode: string;
  readonly numbering: Numbering;
  readonly template: string;
  readonly first: string;
  readonly clearDates: boolean;
  readonly words: readonly WordRow[];
}

export function emptyTarget(key: number): TargetRow {
  return { key, unit: '', code: '', position: '', name: '', rank: '', nip: '' };
}

/** The form as it begins: what can be known of the chosen SOPs is filled in. */
export function beginForm(sources: readonly Source[]): CopyForm {
  const governments = new Set(sources.map(({ sop }) => sop.identity.issuer.government));
  const offices = new Set(sources.map(({ sop }) => officeOf(sop.identity.issuer.unitLines)));
  const [government = ''] = governments;
  return {
    targets: [emptyTarget(0)],
    government: governments.size === 1 ? government : '',
    oldCode: offices.size === 1 ? guessCode(sources.map(({ sop }) => sop.identity.number)) : '',
    numbering: 'code',
    template: '{urut:3}/SOP/{unit}/{tahun}',
    first: '1',
    clearDates: true,
    words: [],
  };
}

/** Rows with a pasted table put in from one row on: one line a row, its cells in the order of the columns. */
export function withPasted(rows: readonly TargetRow[], at: number, text: string): readonly TargetRow[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  let key = Math.max(...rows.map((row) => row.key)) + 1;
  const pasted = lines.map((line, index) => {
    const cells = line.split('\t');
    const former = rows[at + index] ?? emptyTarget(key++);
    const filled = targetColumns.map((column, cell) => [column, cells[cell]?.trim() ?? former[column]] as const);
    return { ...former, ...Object.fromEntries(filled) };
  });
  return [...rows.slice(0, at), ...pasted, ...rows.slice(at + pasted.length)];
}

/** The offices that are named. */
export function targetsOf({ targets, government }: CopyForm): readonly TargetOffice[] {
  return targets
    .filter(({ unit }) => unit.trim() !== '')
    .map(({ unit, code, position, name, rank, nip }) => ({
      government: government.trim(),
      unit: unit.trim(),
      code: code.trim(),
      approval: { prefix: '', position, name, rank, nip },
    }));
}

/** What the form asks for all copies. `today` is ISO. */
export function wishesOf(form: CopyForm, today: string): CopyWishes {
  const numbers = {
    code: null,
    empty: { template: '', first: 1, date: today },
    template: { template: form.template.trim(), first: Math.max(1, Math.round(Number(form.first)) || 1), date: today },
  };
  return {
    oldCode: form.oldCode.trim(),
    number: numbers[form.numbering],
    clearDates: form.clearDates,
    words: form.words.map((pair) => ({ old: pair.old, new: pair.new })),
  };
}

/** What is wrong with the form, if anything. */
export function formFault(form: CopyForm): 'needUnit' | 'noRun' | 'severalRuns' | 'tooLong' | null {
  if (targetsOf(form).length === 0) return 'needUnit';
  return form.numbering === 'template' ? templateFault(form.template.trim()) : null;
}
