import { call } from '../desk/call.ts';
import type { Register, Settings, SopStatus } from '../desk/contract.ts';
import { goTo, say } from '../state/desk.ts';
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

/** The statuses that wait for the Kasubag, the most urgent first. */
const waitingFor: readonly SopStatus[] = ['awaitingApproval', 'compliant'];

/**
 * The list as a role needs it first: the SOPs that wait for it. When none does, the Kasubag sees those nearest to
 * an export on top. Organisasi begins at what others sent.
 */
export function startViewOf(role: Role, counts: Register['counts']): StartView | null {
  if (role !== 'head') return null;
  const status = waitingFor.find((waiting) => counts[waiting] > 0);
  if (status !== undefined)
    return {
      filter: { status, sort: noFilter.sort },
      sentence: words.waiting(settingsWords.user.roles[role].label, status),
    };
  return { filter: { status: null, sort: { by: 'problems', descending: false } }, sentence: words.sorted.head };
}

/** Shows what the role needs first, and says what is shown. A list that cannot be asked is shown whole. */
export async function showStart(role: Role): Promise<void> {
  if (role === 'organisation') goTo('inbox');
  if (role !== 'head') return;
  const reply = await call('register.list', { ...noFilter, offset: 0, limit: 1 });
  if (!reply.ok || reply.value.total === 0) return;
  const view = startViewOf(role, reply.value.counts);
  if (view === null) return;
  changeFilter(view.filter);
  say(view.sentence);
}
