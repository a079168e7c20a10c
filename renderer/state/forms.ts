import { create } from 'zustand';
import type { Form, FormKind } from '../../sop/forms/form.ts';
import { call, saveFiles } from '../desk/call.ts';
import type { Failure, FormList } from '../desk/contract.ts';
import { openSop } from './desk.ts';

/** A form on the screen. */
export interface OpenForm {
  readonly form: Form;
  /** What it was before each edit of this visit, the newest last. */
  readonly former: readonly Form[];
  /** The cell that was typed in last, while further letters there are one step to take back; '' = none. */
  readonly run: string;
  /** The newest stored revision. */
  readonly revision: number;
  readonly changedAt: string;
  readonly work: 'saved' | 'waiting' | 'refused';
}

interface Forms {
  readonly listed: FormList | null;
  readonly open: OpenForm | null;
  readonly failure: Failure | null;
  /** The form that was removed last, while that can be undone. */
  readonly removed: { readonly id: string; readonly name: string } | null;
}

/** The forms of the workspace, and the one that is open. */
export const useForms = create<Forms>(() => ({ listed: null, open: null, failure: null, removed: null }));

/** How long typing rests before a form is stored, in ms. */
const restMs = 400;
/** Steps of one visit that can be taken back. */
const mostFormer = 200;

let timer: ReturnType<typeof setTimeout> | undefined;
let saving: Promise<boolean> = Promise.resolve(true);

/** Reads the list of forms and the days on which SOPs have to be monitored. */
export async function refreshForms(): Promise<void> {
  const reply = await call('form.list', {});
  useForms.setState(reply.ok ? { listed: reply.value } : { failure: reply.error });
}

/** Begins a form about these SOPs and opens it. */
export async function createForm(kind: FormKind, sops: readonly string[]): Promise<void> {
  show(await call('form.create', { kind, sops: [...sops] }));
}

export async function openForm(id: string): Promise<void> {
  show(await call('form.open', { id }));
}

function show(
  reply:
    | { readonly ok: true; readonly value: Pick<OpenForm, 'form' | 'revision' | 'changedAt'> }
    | { readonly ok: false; readonly error: Failure },
): void {
  if (reply.ok)
    useForms.setState({ open: { ...reply.value, former: [], run: '', work: 'saved' }, failure: null, removed: null });
  else useForms.setState({ failure: reply.error });
}

/** An edit: shown at once, stored when typing rests. Edits of one cell (`run`) that follow each other are one step to take back. */
export function changeForm(form: Form, run: string): void {
  const { open } = useForms.getState();
  if (open === null) return;
  const former = run !== '' && run === open.run ? open.former : [...open.former, open.form].slice(-mostFormer);
  useForms.setState({ open: { ...open, form, former, run, work: 'waiting' } });
  later();
}

/** Takes the last step back. */
export function undoForm(): void {
  const { open } = useForms.getState();
  const before = open?.former.at(-1);
  if (open === null || before === undefined) return;
  useForms.setState({ open: { ...open, form: before, former: open.former.slice(0, -1), run: '', work: 'waiting' } });
  later();
}

function later(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void saveForm(), restMs);
}

/** Stores what waits; true when everything is stored then. */
export function saveForm(): Promise<boolean> {
  clearTimeout(timer);
  saving = saving.then(async () => {
    const { open } = useForms.getState();
    if (open === null || open.work === 'saved') return true;
    const { form, revision } = open;
    const reply = await call('form.save', { revision, form });
    const now = useForms.getState().open;
    if (now === null || now.form.id !== form.id) return reply.ok;
    if (!reply.ok) {
      useForms.setState({ open: { ...now, work: 'refused' }, failure: reply.error });
      return false;
    }
    const isNewest = now.form === form;
    useForms.setState({ open: { ...now, ...reply.value, work: isNewest ? 'saved' : 'waiting' }, failure: null });
    return isNewest;
  });
  return saving;
}

/** Back to the list, when everything is stored. */
export async function closeForm(): Promise<void> {
  if (!(await saveForm())) return;
  useForms.setState({ open: null, failure: null });
  await refreshForms();
}

/** Takes a form out of the list, or puts it back. */
export async function removeForm(id: string, name: string, removed: boolean): Promise<void> {
  const reply = await call('form.remove', { id, removed });
  useForms.setState(reply.ok ? { removed: removed ? { id, name } : null, failure: null } : { failure: reply.error });
  await refreshForms();
}

/** Writes the open form as a file; its name when that was done. */
export async function exportForm(format: 'pdf' | 'docx'): Promise<string | null> {
  const { open } = useForms.getState();
  if (open === null || !(await saveForm())) return null;
  const reply = await call('form.export', { id: open.form.id, formats: [format] });
  if (!reply.ok) {
    useForms.setState({ failure: reply.error });
    return null;
  }
  saveFiles(reply.value.files);
  return reply.value.files[0]?.name ?? null;
}

/** Makes the SOP that a row, or the whole worksheet, asks for, and opens it. */
export async function feedSop(row: string | null): Promise<void> {
  const { open } = useForms.getState();
  if (open === null || !(await saveForm())) return;
  const reply = await call('form.feed', { id: open.form.id, row });
  if (reply.ok) openSop(reply.value.sop);
  else useForms.setState({ failure: reply.error });
}
