import { call } from '../desk/call.ts';
import type { Register, Settings, SopStatus } from '../desk/contract.ts';
import { say } from '../state/desk.ts';
import { roleViewWords as words } from '../words/roles.ts';
import { settingsWords } from '../words/settings.ts';
import type { Filter } from './asking.ts';
import { changeFilter, noFilter } from './view.ts';

type Role = Settings['user']['role'];

/** What the list begins with, and the sentence that says so; null = everything, as always. */
export interface StartView {
  readonly filter: Pick<Filter, 'status' | 'sort'>;
  readonly sentence: string;
}

/** The statuses that wait for a role, the most urgent first. */
const waitingFor: Readonly<Record<Role, readonly SopStatus[]>> = {
  writer: [],
  head: ['awaitingApproval', 'compliant'],
  organisation: ['submitted'],
};

/**
 * The list as a role needs it first: the SOPs that wait for it. When none does, the Kasubag sees those nearest to
 * an export on top, Organisasi all units in order.
 */
export function startViewOf(role: Role, counts: Register['counts']): StartView | null {
  if (role === 'writer') return null;
  const status = waitingFor[role].find((waiting) => counts[waiting] > 0);
  if (status !== undefined)
    return {
      filter: { status, sort: noFilter.sort },
      sentence: words.waiting(settingsWords.user.roles[role].label, status),
    };
  const by = role === 'head' ? 'problems' : 'unit';
  return { filter: { status: null, sort: { by, descending: false } }, sentence: words.sorted[role] };
}

/** Shows the list as the role needs it first, and says what is shown. A list that cannot be asked is shown whole. */
export async function showStart(role: Role): Promise<void> {
  if (role === 'writer') return;
  const reply = await call('register.list', { ...noFilter, offset: 0, limit: 1 });
  if (!reply.ok || reply.value.total === 0) return;
  const view = startViewOf(role, reply.value.counts);
  if (view === null) return;
  changeFilter(view.filter);
  say(view.sentence);
}
