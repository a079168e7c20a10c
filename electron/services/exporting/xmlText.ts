/**
 * The one place that turns a person's text into XML text. XML cannot hold control characters other than tab and line
 * breaks, nor halves of a surrogate pair, nor U+FFFE and U+FFFF: these are left out, and named to the author.
 */
const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text without the characters that XML cannot hold. */
export function writableText(text: string): string {
  return text.replace(unwritable, '');
}

/** The characters XML cannot hold, as `U+000B`, each once, in order of appearance. */
export function unwritableCharacters(text: string): string[] {
  const names = [...text.matchAll(unwritable)].map(
    ([character]) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return [...new Set(names)];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Writable text with the signs of XML escaped; safe in elements and in double-quoted attributes. */
export function escapeXml(text: string): string {
  return writableText(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
