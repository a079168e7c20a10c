import type { OwnFontName } from '../../../../sop/model/style.ts';
import { call } from '../../../desk/call.ts';
import type { Failure } from '../../../desk/contract.ts';
import { chooseFiles, fileLimit, readFiles } from '../../../desk/readFiles.ts';
import { canDraw, refreshOffered, takeFont } from '../../../state/fonts.ts';
import { failureText } from '../../../words/failures.ts';
import { fontWords as words } from '../../../words/fonts.ts';

/** What came of an action on fonts: a sentence of success or of refusal, and the font that was added. */
export interface FontOutcome {
  readonly said: string;
  readonly refused: string;
  readonly font: OwnFontName | null;
}

/** Lets the user choose the files of one font and takes it in; null when nothing was chosen. */
export async function addChosenFont(onStart: () => void): Promise<FontOutcome | null> {
  const chosen = await chooseFiles('.ttf,.otf', true);
  if (chosen.length === 0) return null;
  onStart();
  return addFont(chosen);
}

async function addFont(chosen: readonly File[]): Promise<FontOutcome> {
  if (chosen.length > 4) return refusal(words.tooMany);
  const large = chosen.find(({ size }) => size > fileLimit);
  if (large !== undefined) return refused({ code: 'fontTooLarge', detail: large.name });
  const read = await readFiles(chosen);
  if (!read.ok) return refused(read.error);
  const files = read.value;
  const checked = await call('font.check', { files });
  if (!checked.ok) return refused(checked.error);
  const { font, faces } = checked.value;
  if (!(await canDraw(font.hash, faces))) return refusal(words.screenRefuses(font.name));
  const added = await call('font.add', { files });
  if (!added.ok) return refused(added.error);
  await takeFont(font.name, font.hash, faces);
  await refreshOffered();
  const { name, hash } = font;
  return { said: words.added(name), refused: '', font: { name, hash } };
}

/** Offers a font no more. */
export async function removeFont({ name, hash }: OwnFontName): Promise<FontOutcome> {
  const reply = await call('font.remove', { hash });
  await refreshOffered();
  return reply.ok ? { said: words.removed(name), refused: '', font: null } : refused(reply.error);
}

function refused({ code, detail }: Failure): FontOutcome {
  return refusal(`${words.about(code, detail)}${failureText(code, detail)}`);
}

function refusal(text: string): FontOutcome {
  return { said: '', refused: text, font: null };
}
