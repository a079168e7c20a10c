import { readProfileFile, writeProfileFile } from '../../../sop/file/profileFile.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { StyleProfile } from '../../../sop/model/style.ts';
import type { Failure, Output } from '../../contract/commands.ts';
import type { Handlers } from '../../contract/dispatcher.ts';
import { fileBaseName } from '../exporting/fileName.ts';
import { decodeText } from '../plainText.ts';
import type { Workspace } from '../ports.ts';
import type { ProfileLibrary } from './profileLibrary.ts';
import { forgetLook } from '../store/looks.ts';
import { hideProfile, putProfile, renameProfile, sopsNaming, isUnreadable } from '../store/profiles.ts';
import type { OwnProfile } from '../store/profiles.ts';
import { write } from '../writing.ts';
import type { WriteFailure } from '../writing.ts';

type ProfileHandlers = Pick<Handlers, Extract<keyof Handlers, `profile.${string}`>>;
type Library = Output<'profile.list'>;

/** How offices print: shipped profiles and the workspace's own. */
export function profileService(workspace: Workspace, library: ProfileLibrary): ProfileHandlers {
  const { db } = workspace;
  const ownNamed = (name: string): OwnProfile | undefined =>
    library.own().find((profile) => profile.name === name && !profile.own.isRemoved);
  const isTaken = (name: string, except?: OwnProfile): boolean =>
    library.all().some((profile) => profile !== except && !isGone(profile) && answersTo(profile, name));
  /** Runs a change; what it changes is printed otherwise from now on, so what was seen of those SOPs is forgotten. */
  const change = (names: readonly string[], work: () => void): Result<Library, WriteFailure> => {
    const written = write<null, never>(workspace, () => {
      work();
      for (const { id } of sopsNaming(db, names)) forgetLook(db, id);
      return ok(null);
    });
    if (!written.ok) return written;
    library.refresh();
    return ok(listed());
  };
  const listed = (): Library => ({
    profiles: library.all(),
    uses: library.own().map((profile) => {
      const sops = sopsNaming(db, namesOf(profile));
      return {
        name: profile.name,
        sops: sops.length,
        inForce: sops.filter(({ status }) => status === 'inForce').length,
      };
    }),
  });
  const save = (
    profile: StyleProfile,
    replace: boolean,
  ): Result<Library, Failure<'profileNameTaken'> | WriteFailure> => {
    const former = ownNamed(profile.name);
    const isFree = former === undefined ? !isTaken(profile.name) && !isUnreadable(db, profile.name) : replace;
    if (!isFree) return refuse(taken(profile.name));
    return change([profile.name, ...(former?.own.formerNames ?? [])], () => putProfile(db, profile));
  };
  return {
    'profile.list': () => ok(listed()),
    'profile.save': ({ profile, replace }) => save(profile, replace),
    'profile.rename': ({ name, to }) => {
      const profile = ownNamed(name);
      if (profile === undefined) return refuse({ code: 'notFound', detail: name });
      if (isTaken(to, profile) || library.own().some((other) => other !== profile && other.name === to))
        return refuse(taken(to));
      return change([], () => renameProfile(db, profile, to));
    },
    'profile.remove': ({ name }) => {
      const profile = ownNamed(name);
      if (profile === undefined) return refuse({ code: 'notFound', detail: name });
      const { length } = sopsNaming(db, namesOf(profile));
      if (length > 0) return refuse({ code: 'profileInUse', detail: String(length) });
      return change([], () => hideProfile(db, name));
    },
    'profile.export': ({ name }) => {
      const profile = library.all().find((other) => other.name === name && !isGone(other));
      if (profile === undefined) return refuse({ code: 'notFound', detail: name });
      const base64 = Buffer.from(writeProfileFile(profile)).toString('base64');
      const fileName = `Gaya ${fileBaseName({ number: '', title: profile.name })}.json`;
      return ok({ file: { name: fileName, mediaType: 'application/json', base64 } });
    },
    'profile.import': ({ file, ifTaken }) => {
      const read = readProfile(Buffer.from(file.base64, 'base64'));
      if (!read.ok) return read;
      const profile = ifTaken === 'rename' ? { ...read.value, name: freeName(read.value.name, isTaken) } : read.value;
      const saved = save(profile, ifTaken === 'replace');
      return saved.ok ? ok({ ...saved.value, name: profile.name }) : saved;
    },
  };
}

/** A profile out of the bytes of a file; refused with the first reason. */
export function readProfile(bytes: Uint8Array): Result<StyleProfile, Failure<'notAProfile' | 'newerProfile'>> {
  const text = decodeText(bytes);
  if (!text.ok) return refuse({ code: 'notAProfile', detail: text.error.message });
  const read = readProfileFile(text.value);
  if (read.ok) return read;
  const { code, faults } = read.error;
  const detail = faults.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; ');
  return refuse({ code: code === 'newer' ? 'newerProfile' : 'notAProfile', detail });
}

function taken(name: string): Failure<'profileNameTaken'> {
  return { code: 'profileNameTaken', detail: name };
}

function isGone({ own }: StyleProfile): boolean {
  return own?.isRemoved === true;
}

function namesOf({ name, own }: OwnProfile): readonly string[] {
  return [name, ...own.formerNames];
}

/** Whether SOPs may know the profile by this name; case and spaces at the ends do not make another name. */
function answersTo({ name, own }: StyleProfile, wanted: string): boolean {
  return [name, ...(own?.formerNames ?? [])].some((one) => folded(one) === folded(wanted));
}

function folded(name: string): string {
  return name.trim().toLocaleLowerCase('id');
}

/** "Kelurahan Contoh 2" where "Kelurahan Contoh" is taken. */
function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name.slice(0, 190)} ${count}`;
    if (!isTaken(candidate)) return candidate;
  }
}
