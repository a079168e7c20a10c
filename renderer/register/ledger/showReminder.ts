import type { Reminder } from '../../desk/contract.ts';
import { changeFilter, noFilter, useRegisterView } from '../view.ts';

/** Lists the SOPs of a reminder and no others. */
export function showReminder({ kind, sops }: Pick<Reminder, 'kind' | 'sops'>): void {
  const { query, unit, status, withProblems } = noFilter;
  changeFilter({ query, unit, status, withProblems, among: sops });
  useRegisterView.setState({ reminder: kind });
}
