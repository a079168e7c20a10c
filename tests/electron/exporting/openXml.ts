/** The Open XML SDK of Microsoft as a judge of our files, in one process for all of them. */
import validate, { OFFICE_VERSIONS, type OfficeVersion } from '@ooxml-tools/validate';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The version of the daily run first, which knows all of Word's namespaces; the long run asks every one. */
export const officeVersions: readonly OfficeVersion[] =
  process.env['LAJUR_FULL'] === '1' ? OFFICE_VERSIONS : ['Microsoft365'];

/**
 * What the SDK has to say against a DOCX, one sentence an error. It does not look inside `mc:AlternateContent`, so every
 * alternative is judged in a copy that holds it as plain content (rendering, D4.7).
 */
export async function sdkErrors(bytes: Uint8Array, version: OfficeVersion): Promise<string[]> {
  const errors: string[] = [];
  for (const copy of unwrapped(bytes))
    for (const { id, description, path } of await validate(copy, 'docx', version))
      errors.push(`${id}: ${description} (${path.partUri} ${path.xpath})`);
  return errors;
}

/** The file itself and, where it offers alternatives, a copy with each first choice and one with each fallback in place. */
export function unwrapped(bytes: Uint8Array): Uint8Array[] {
  const entries = unzipSync(bytes);
  const part = strFromU8(entries['word/document.xml'] ?? new Uint8Array());
  if (!part.includes('<mc:AlternateContent')) return [new Uint8Array(bytes)];
  const copy = (kept: 'Choice' | 'Fallback'): Uint8Array =>
    zipSync({ ...entries, 'word/document.xml': strToU8(part.replace(alternative, kept === 'Choice' ? '$1' : '$2')) });
  return [new Uint8Array(bytes), copy('Choice'), copy('Fallback')];
}

const alternative =
  /<mc:AlternateContent[^>]*><mc:Choice[^>]*>([\s\S]*?)<\/mc:Choice>(?:<mc:Fallback\s*\/>|<mc:Fallback[^>]*>([\s\S]*?)<\/mc:Fallback>)?<\/mc:AlternateContent>/g;

/** A DOCX with one part changed: for broken files that a judge must see. Throws when nothing was changed. */
export function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const entries = unzipSync(bytes);
  const before = strFromU8(entries[name] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`Nothing changed in ${name}`);
  return zipSync({ ...entries, [name]: strToU8(after) });
}
