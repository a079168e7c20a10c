import { create } from 'zustand';
import type { Form } from '../../sop/forms/form.ts';
import type { Sop, SopId } from '../../sop/model/sop.ts';
import { sopsOf } from '../../sop/sets/documentSet.ts';
import type { DocumentSet } from '../../sop/sets/documentSet.ts';
import { newSet } from '../../sop/sets/newSet.ts';
import { call, saveFiles } from '../desk/call.ts';
import type { Failure, SetList } from '../desk/contract.ts';
import { newId } from './ids.ts';
import { useSettings } from './settings.ts';

/** A document set on the screen. */
export interface OpenSet {
  readonly set: DocumentSet;
  /** What it was before each edit of this visit, the newest last; and what was taken back. */
  readonly former: readonly DocumentSet[];
  readonly undone: readonly DocumentSet[];
  /** The field that was typed in last, while further letters there are one step to take back; '' = none. */
  readonly run: string;
  /** The newest stored revision. */
  readonly revision: number;
  readonly changedAt: string;
  readonly work: 'saved' | 'waiting' | 'refused';
}

interface Sets {
  readonly listed: SetList | null;
  readonly open: OpenSet | null;
  /** SOPs and forms that the open set names, as they are now. */
  readonly sops: ReadonlyMap<SopId, Sop>;
  readonly forms: ReadonlyMap<string, Form>;
  /** What is chosen in the outline, by the name of its place. */
  readonly chosen: string;
  readonly failure: Failure | null;
  /** The set that was removed last, while that can be undone. */
  readonly removed: { readonly id: string; readonly name: string } | null;
  readonly exporting: { readonly work: string; readonly done: number; readonly total: number } | null;
}

const closed = { open: null, sops: new Map<SopId, Sop>(), forms: new Map<string, Form>(), chosen: 'part-cover' };

/** The document sets of the workspace, and the one that is open. */
export const useSets = create<Sets>(() => ({ listed: null, ...closed, failure: null, removed: null, exporting: null }));

/** How long typing rests before a set is stored, in ms. */
const restMs = 400;
/** Steps of one visit that can be taken back. */
const mostFormer = 200;
/** How often the host is asked how far an export is, in ms. */
const askMs = 150;

let timer: ReturnType<typeof setTimeout> | undefined;
let saving: Promise<boolean> = Promise.resolve(true);

export async function refreshSets(): Promise<void> {
  const reply = await call('set.list', {});
  useSets.setState(reply.ok ? { listed: reply.value } : { failure: reply.error });
}

/** Begins a set of this office for a year and opens it. */
export async function createSet(year: string): Promise<void> {
  const { office } = useSettings.getState();
  const unit = office.unitLines.findLast((line) => line.trim() !== '') ?? '';
  const set = newSet({ government: office.government, unit, year }, newId);
  const reply = await call('set.save', { revision: 0, set });
  if (reply.ok) await show(set, reply.value);
  else useSets.setState({ failure: reply.error });
}

export async function openSet(id: string): Promise<void> {
  const reply = await call('set.open', { id });
  if (reply.ok) await show(reply.value.set, reply.value);
  else useSets.setState({ failure: reply.error });
}

async function show(set: DocumentSet, stored: Pick<OpenSet, 'revision' | 'changedAt'>): Promise<void> {
  useSets.setState({ ...closed, failure: null, removed: null });
  await fetchMaterial(set);
  const { revision, changedAt } = stored;
  useSets.setState({ open: { set, revision, changedAt, former: [], undone: [], run: '', work: 'saved' } });
}

/** Fetches what a set names and is not here yet. */
export async function fetchMaterial(set: DocumentSet): Promise<void> {
  const { sops, forms } = useSets.getState();
  const wanted = sopsOf(set).filter((id) => !sops.has(id));
  const annexes = set.annexes.map(({ form }) => form).filter((id) => !forms.has(id));
  if (wanted.length === 0 && annexes.length === 0) return;
  const reply = await call('set.material', { sops: wanted, forms: annexes });
  if (!reply.ok) {
    useSets.setState({ failure: reply.error });
    return;
  }
  const found = reply.value;
  useSets.setState((state) => ({
    sops: new Map([...state.sops, ...found.sops.map((sop) => [sop.id, sop] as const)]),
    forms: new Map([...state.forms, ...found.forms.map((form) => [form.id, form] as const)]),
  }));
}

/** An edit: shown at once, stored when typing rests. Edits of one field (`run`) that follow each other are one step to take back. */
export function changeSet(set: DocumentSet, run = ''): void {
  const { open } = useSets.getState();
  if (open === null || set === open.set) return;
  const former = run !== '' && run === open.run ? open.former : [...open.former, open.set].slice(-mostFormer);
  useSets.setState({ open: { ...open, set, former, undone: [], run, work: 'waiting' } });
  later();
}

/** Takes the last step back, or makes it again. */
export function stepSet(direction: 'undo' | 'redo'): void {
  const { open } = useSets.getState();
  if (open === null) return;
  const { set, former, undone } = open;
  const target = direction === 'undo' ? former.at(-1) : undone.at(-1);
  if (target === undefined) return;
  const moved =
    direction === 'undo'
      ? { former: former.slice(0, -1), undone: [...undone, set] }
      : { former: [...former, set], undone: undone.slice(0, -1) };
  useSets.setState({ open: { ...open, ...moved, set: target, run: '', work: 'waiting' } });
  void fetchMaterial(target);
  later();
}

export function choosePlace(target: string): void {
  useSets.setState({ chosen: target });
}

function later(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void saveSet(), restMs);
}

/** Stores what waits; true when everything is stored then. */
export function saveSet(): Promise<boolean> {
  clearTimeout(timer);
  saving = saving.then(async () => {
    const { open } = useSets.getState();
    if (open === null || open.work === 'saved') return true;
    const { set, revision } = open;
    const reply = await call('set.save', { revision, set });
    const now = useSets.getState().open;
    if (now === null || now.set.id !== set.id) return reply.ok;
    if (!reply.ok) {
      useSets.setState({ open: { ...now, work: 'refused' }, failure: reply.error });
      return false;
    }
    const isNewest = now.set === set;
    useSets.setState({ open: { ...now, ...reply.value, work: isNewest ? 'saved' : 'waiting' }, failure: null });
    if (!isNewest) later();
    return isNewest;
  });
  return saving;
}

/** Back to the list, when everything is stored; false when it is not. */
export async function closeSet(): Promise<boolean> {
  if (!(await saveSet()) && !(await saveSet())) return false;
  useSets.setState({ ...closed, failure: null });
  await refreshSets();
  return true;
}

/** Takes a set out of the list, or puts it back. */
export async function removeSet(id: string, name: string, removed: boolean): Promise<void> {
  const reply = await call('set.remove', { id, removed });
  useSets.setState(reply.ok ? { removed: removed ? { id, name } : null, failure: null } : { failure: reply.error });
  await refreshSets();
}

/** Writes the open set as a file; its name when that was done, null when it was refused or given up. */
export async function exportSet(format: 'pdf' | 'docx'): Promise<string | null> {
  const { open, exporting } = useSets.getState();
  if (open === null || exporting !== null || !(await saveSet())) return null;
  const work = newId();
  useSets.setState({ exporting: { work, done: 0, total: 1 }, failure: null });
  const asking = setInterval(() => void askProgress(work), askMs);
  const reply = await call('set.export', { id: open.set.id, format, work });
  clearInterval(asking);
  useSets.setState({ exporting: null });
  if (!reply.ok) {
    useSets.setState({ failure: reply.error });
    return null;
  }
  saveFiles(reply.value.files);
  return reply.value.files[0]?.name ?? null;
}

async function askProgress(work: string): Promise<void> {
  const reply = await call('set.progress', { work, giveUp: false });
  const now = useSets.getState().exporting;
  if (reply.ok && reply.value.progress !== null && now?.work === work)
    useSets.setState({ exporting: { work, ...reply.value.progress } });
}

/** Ends the export under way without a file. */
export async function giveUpExport(): Promise<void> {
  const { exporting } = useSets.getState();
  if (exporting !== null) await call('set.progress', { work: exporting.work, giveUp: true });
}
