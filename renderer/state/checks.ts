import { create } from 'zustand';
import { call, saveBlob } from '../desk/call.ts';
import type { CheckedFile, Failure } from '../desk/contract.ts';
import { chooseFiles, readBytes, readFile } from '../desk/readFiles.ts';

/** A file that was checked; it stays where it lies, and is gone from here when the app is closed. */
export interface Check {
  readonly id: string;
  readonly file: File;
  /** ISO instant; null = it is being checked. */
  readonly checkedAt: string | null;
  readonly result: CheckedFile | null;
  readonly failure: Failure | null;
}

interface Checks {
  /** The newest first. */
  readonly checks: readonly Check[];
  readonly chosen: string | null;
}

export const useChecks = create<Checks>(() => ({ checks: [], chosen: null }));

let count = 0;

/** Asks for files and checks them. */
export async function chooseChecks(): Promise<void> {
  const accept = '.pdf,.docx,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await checkFiles(await chooseFiles(accept, true));
}

/** Checks files one after the other; each shows its result as soon as it is there. */
export async function checkFiles(files: readonly File[]): Promise<void> {
  const added = files.map((file): Check => {
    count += 1;
    return { id: `check${count}`, file, checkedAt: null, result: null, failure: null };
  });
  const [first] = added;
  if (first === undefined) return;
  useChecks.setState(({ checks }) => ({ checks: [...added, ...checks], chosen: first.id }));
  for (const check of added) await run(check);
}

/** Checks all files once more, as they lie there now: somebody is trusted who was not, or no more. */
export async function checkAgain(): Promise<void> {
  for (const check of useChecks.getState().checks) await run(check);
}

async function run({ id, file }: Check): Promise<void> {
  const patch = (change: Partial<Check>): void =>
    useChecks.setState(({ checks }) => ({
      checks: checks.map((check) => (check.id === id ? { ...check, ...change } : check)),
    }));
  const read = await readFile(file);
  if (!read.ok) {
    patch({ failure: read.error });
    return;
  }
  const reply = await call('signature.verify', { files: [read.value] });
  if (!reply.ok) patch({ failure: reply.error });
  else patch({ checkedAt: reply.value.checkedAt, result: reply.value.results[0] ?? null, failure: null });
}

export function showCheck(id: string): void {
  useChecks.setState({ chosen: id });
}

/** Takes a file out of the list; the one after it is shown. */
export function forgetCheck(id: string): void {
  useChecks.setState(({ checks }) => {
    const index = checks.findIndex((check) => check.id === id);
    const rest = checks.filter((check) => check.id !== id);
    return { checks: rest, chosen: rest[Math.min(index, rest.length - 1)]?.id ?? null };
  });
}

/** Hands out the first bytes of a file: what a signature covers, as its own file. The failure when the file is gone. */
export async function saveSigned(file: File, bytes: number, name: string): Promise<Failure | null> {
  const read = await readBytes(file);
  if (!read.ok) return read.error;
  saveBlob(name, new Blob([read.value.subarray(0, bytes)], { type: 'application/pdf' }));
  return null;
}
