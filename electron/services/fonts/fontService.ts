import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { StyleProfile } from '../../../sop/model/style.ts';
import type { Output } from '../../contract/commands.ts';
import type { Handlers } from '../../contract/dispatcher.ts';
import type { FontFailure } from './fontFailure.ts';
import type { FontLibrary } from './fontLibrary.ts';
import { readFamily } from './readFamily.ts';
import type { FontFamily } from './readFamily.ts';
import type { Workspace } from '../ports.ts';
import { hideFont, listFonts, putFont, sopsInFont } from '../store/fonts.ts';
import { hashBytes } from '../store/hash.ts';
import { forgetLook } from '../store/looks.ts';
import { sopsNaming } from '../store/profiles.ts';
import { write } from '../writing.ts';

type FontHandlers = Pick<Handlers, Extract<keyof Handlers, `font.${string}`>>;
type FilesInput = readonly { readonly name: string; readonly base64: string }[];

/** Fonts that the office brought itself, beside those that are shipped. */
export function fontService(workspace: Workspace, library: FontLibrary): FontHandlers {
  const { db } = workspace;
  const profilesIn = (hash: string): readonly StyleProfile[] =>
    workspace.profiles.filter(
      ({ own, style: { font } }) => own?.isRemoved === false && typeof font !== 'string' && font.hash === hash,
    );
  /** The SOPs printed with it, by a setting of their own or by their profile. */
  const usersOf = (hash: string): ReadonlySet<string> =>
    new Set([
      ...sopsInFont(db, hash),
      ...profilesIn(hash).flatMap(({ name, own }) =>
        sopsNaming(db, [name, ...(own?.formerNames ?? [])]).map(({ id }) => id),
      ),
    ]);
  const familyOf = lastFamily();
  return {
    'font.list': () =>
      ok({
        fonts: listFonts(db).map((font) => ({
          ...font,
          sops: usersOf(font.hash).size,
          profiles: profilesIn(font.hash).length,
        })),
      }),
    'font.read': ({ hash }) => {
      const family = library.find({ name: '', hash });
      if (family === null) return refuse({ code: 'notFound', detail: hash });
      return ok({ name: family.font.name, hash, faces: facesOf(family) });
    },
    'font.check': ({ files }) => {
      const family = familyOf(files);
      return family.ok ? ok({ font: told(family.value), faces: facesOf(family.value) }) : family;
    },
    'font.add': ({ files }) => {
      const family = familyOf(files);
      if (!family.ok) return family;
      const { value } = family;
      const written = write<Output<'font.add'>, never>(workspace, () => {
        putFont(db, value);
        // SOPs that name this font were printed with a stand-in until now.
        for (const id of usersOf(value.font.hash)) forgetLook(db, id);
        return ok({ font: told(value) });
      });
      return written;
    },
    'font.remove': ({ hash }) => {
      if (!listFonts(db).some((font) => font.hash === hash)) return refuse({ code: 'notFound', detail: hash });
      if (usersOf(hash).size + profilesIn(hash).length > 0) return refuse({ code: 'fontInUse', detail: hash });
      return write<Output<'font.remove'>, never>(workspace, () => {
        hideFont(db, hash);
        return ok({});
      });
    },
  };
}

/** Reads families and remembers the last: what was checked is added a moment later, and trying out a font takes its time. */
function lastFamily(): (files: FilesInput) => Result<FontFamily, FontFailure> {
  let last: { readonly key: string; readonly family: Result<FontFamily, FontFailure> } | null = null;
  return (files) => {
    const read = files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
    const key = read.map(({ name, bytes }) => `${name} ${hashBytes(bytes)}`).join('\n');
    if (last?.key !== key) last = { key, family: readFamily(read) };
    return last.family;
  };
}

function told({ font, faces, lacking, inWord }: FontFamily): Output<'font.add'>['font'] {
  const { name, hash } = font;
  return { name, hash, lacking, hasItalic: faces.italic !== undefined, inWord };
}

function facesOf({ faces }: FontFamily): Output<'font.read'>['faces'] {
  const { regular, bold, italic, boldItalic } = faces;
  const crossing = ({ table, bytes }: typeof regular) => ({ table, base64: Buffer.from(bytes).toString('base64') });
  return {
    regular: crossing(regular),
    bold: crossing(bold),
    ...(italic === undefined ? {} : { italic: crossing(italic) }),
    ...(boldItalic === undefined ? {} : { boldItalic: crossing(boldItalic) }),
  };
}
