import type { Fix } from './problem.ts';
import type { Workspace } from './workspace.ts';

/** Writes the next free number of the unit, where it is known and holds what is asked of it. */
export function numberFix({ nextNumber }: Workspace, isGood: (next: string) => boolean): { readonly fix?: Fix } {
  if (nextNumber === null || !isGood(nextNumber)) return {};
  return { fix: { label: `Tulis ${nextNumber}`, change: { kind: 'setText', field: 'number', text: nextNumber } } };
}
