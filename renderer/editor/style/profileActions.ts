import type { StyleProfile } from '../../../sop/model/style.ts';
import { call, saveFiles } from '../../desk/call.ts';
import type { Failure } from '../../desk/contract.ts';
import { chooseFiles, readFile } from '../../desk/readFiles.ts';
import type { FileBytes } from '../../desk/readFiles.ts';
import { takeLibrary } from '../../state/profiles.ts';
import { failureText } from '../../words/failures.ts';
import { styleWords as words } from '../../words/styles.ts';

/** What came of an action on profiles, in a sentence; `name` is the profile it was about when it succeeded. */
export interface ProfileOutcome {
  readonly text: string;
  readonly name: string | null;
  /** A file whose name is taken, so that the user may choose what becomes of it. */
  readonly asks?: { readonly file: FileBytes; readonly name: string };
}

/** Saves a profile of the office's own. */
export async function saveProfile(profile: StyleProfile, replace: boolean): Promise<ProfileOutcome> {
  const { name, government, unitLines, style } = profile;
  const reply = await call('profile.save', { profile: { name, government, unitLines, style }, replace });
  if (!reply.ok) return refused(reply.error);
  takeLibrary(reply.value);
  return { text: words.saved(name.trim()), name: name.trim() };
}

/** Gives an own profile another name. */
export async function renameProfile(name: string, to: string): Promise<ProfileOutcome> {
  const reply = await call('profile.rename', { name, to });
  if (!reply.ok) return refused(reply.error);
  takeLibrary(reply.value);
  return { text: words.renamed(to.trim()), name: to.trim() };
}

/** Takes an own profile out of the choices. */
export async function removeProfile(name: string): Promise<ProfileOutcome> {
  const reply = await call('profile.remove', { name });
  if (!reply.ok) return refused(reply.error);
  takeLibrary(reply.value);
  return { text: words.removed(name), name };
}

/** Hands a profile to the user as a file. */
export async function exportProfile(name: string): Promise<ProfileOutcome> {
  const reply = await call('profile.export', { name });
  if (!reply.ok) return refused(reply.error);
  saveFiles([reply.value.file]);
  return { text: words.exported(reply.value.file.name), name };
}

/** Lets the user choose a profile file and brings it in; null when nothing was chosen. */
export async function importChosenProfile(): Promise<ProfileOutcome | null> {
  const [file] = await chooseFiles('.json,application/json', false);
  if (file === undefined) return null;
  const read = await readFile(file);
  return read.ok ? importProfile(read.value, 'refuse') : refused(read.error);
}

/** Brings a profile file in. */
export async function importProfile(
  file: FileBytes,
  ifTaken: 'refuse' | 'replace' | 'rename',
): Promise<ProfileOutcome> {
  const reply = await call('profile.import', { file, ifTaken });
  if (reply.ok) {
    takeLibrary(reply.value);
    return { text: words.imported(reply.value.name), name: reply.value.name };
  }
  const { code, detail } = reply.error;
  if (code === 'profileNameTaken' && ifTaken === 'refuse')
    return { text: words.taken(detail), name: null, asks: { file, name: detail } };
  return code === 'notAProfile'
    ? { text: `${failureText(code)} ${words.reason(detail)}`, name: null }
    : refused(reply.error);
}

function refused({ code, detail }: Failure): ProfileOutcome {
  return { text: failureText(code, detail), name: null };
}
