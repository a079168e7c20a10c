import type { Sop, SopId } from '../../sop/model/sop.ts';
import type { StyleProfile } from '../../sop/model/style.ts';
import { call } from '../desk/call.ts';
import type { Failure, Moment, MomentList } from '../desk/contract.ts';
import { announce } from '../editor/announce.ts';
import { flushDocument } from '../state/document.ts';
import { answersOf, changeComparison, selectDifference, showComparison, useComparing } from '../state/comparing.ts';
import type { ComparedSide, WaitingIn } from '../state/comparing.ts';
import { compareWords as words, mergeWords } from '../words/compare.ts';
import { failureText } from '../words/failures.ts';
import { readSide, versionNote } from './sides.ts';

/** How many revisions of a history are read at once for the list of states. */
const revisionsRead = 2000;

/** A state that is in nobody's history here, such as a SOP that came in a parcel. */
export interface GivenSide {
  readonly label: string;
  /** What is known of it: "Bagian Pemerintahan, 18 Februari 2022"; '' = nothing. */
  readonly note: string;
  readonly sop: Sop;
}

/** Compares two SOPs that are at hand: ours and one that was received, with the profiles that came along. Nothing is stored. */
export async function compareGiven(
  id: SopId,
  before: GivenSide,
  after: GivenSide,
  brought: StyleProfile | null,
): Promise<void> {
  const ours = await profilesNow();
  if (ours === null) return;
  const profiles = brought === null ? ours : [...ours, brought];
  const side = (given: GivenSide): ComparedSide => ({ ...given, moment: null });
  showComparison({ id, before: side(before), after: side(after), list: null, merging: null, profiles, brought });
}

/** Compares a former state with the SOP as it is now; without one, the newest version that was handed on. */
export async function compareWithNow(id: SopId, moment: Moment | null = null): Promise<void> {
  const list = await historyOf(id);
  if (list === null) return;
  await openSides(id, list, moment ?? usualMoment(list), 'now');
}

/** Shows a former state as it was printed. */
export async function viewMoment(id: SopId, moment: Moment): Promise<void> {
  const list = await historyOf(id);
  if (list !== null) await openSides(id, list, moment, null);
}

/** Opens a version that lies beside ours, or still waits in a parcel, to put the two together. */
export async function openMerge(id: SopId, version: string, waiting: WaitingIn | null = null): Promise<void> {
  const list = await historyOf(id);
  const ours = list === null ? null : await profilesNow();
  if (list === null || ours === null) return;
  const brought = waiting?.brought ?? null;
  const profiles = brought === null ? ours : [...ours, brought];
  const inside = waiting === null ? {} : { parcel: waiting.parcel };
  const opened = await call('merge.open', { sop: id, version, ...inside });
  if (!opened.ok) return fail(opened.error);
  const { revision, base, mine, theirs, common, version: facts } = opened.value;
  const since = common === null ? mergeWords.unrelated : mergeWords.since(common);
  showComparison({
    id,
    before: { label: mergeWords.mine, note: since, sop: mine, moment: 'now' },
    after: {
      label: mergeWords.theirs,
      note: versionNote(facts, list.lines),
      sop: theirs,
      moment: { kind: 'version', version },
    },
    list: null,
    merging: {
      version,
      revision,
      base,
      common,
      waiting,
      answers: answersOf(id, { version, revision }),
      shown: 'theirs',
    },
    profiles,
    brought,
  });
}

/** Takes another state of the history for one of the two sides. */
export async function chooseSide(side: 'before' | 'after', moment: Moment | 'now'): Promise<void> {
  const { open } = useComparing.getState();
  if (open?.list === null || open === null) return;
  const read = await readSide(open.id, moment, open.list);
  if (!read.ok) return useComparing.setState({ failure: read.error });
  useComparing.setState({ failure: null });
  changeComparison((now) => ({ ...now, [side]: read.value }));
  selectDifference(null);
}

/** The newest version that is ours, else the state before the newest line, else the first revision. */
function usualMoment({ lines, versions }: MomentList): Moment {
  const kept = versions.find(({ beside }) => !beside);
  if (kept !== undefined) return { kind: 'version', version: kept.id };
  return { kind: 'revision', revision: lines[1]?.last ?? lines[0]?.first ?? 1 };
}

async function openSides(
  id: SopId,
  list: MomentList,
  before: Moment | 'now',
  after: Moment | 'now' | null,
): Promise<void> {
  const [profiles, one, other] = await Promise.all([
    profilesNow(),
    readSide(id, before, list),
    after === null ? null : readSide(id, after, list),
  ]);
  if (profiles === null) return;
  if (!one.ok) return fail(one.error);
  if (other !== null && !other.ok) return fail(other.error);
  showComparison({ id, before: one.value, after: other?.value ?? null, list, merging: null, profiles, brought: null });
}

/** The history of a SOP once everything typed is in it. */
async function historyOf(id: SopId): Promise<MomentList | null> {
  if (!(await flushDocument())) {
    announce(words.notSaved);
    return null;
  }
  const listed = await call('moment.list', { sop: id, beyond: null, limit: revisionsRead });
  if (listed.ok) return listed.value;
  fail(listed.error);
  return null;
}

async function profilesNow(): Promise<readonly StyleProfile[] | null> {
  const listed = await call('profile.list', {});
  if (listed.ok) return listed.value.profiles;
  fail(listed.error);
  return null;
}

function fail({ code, detail }: Failure): void {
  announce(failureText(code, detail));
}
