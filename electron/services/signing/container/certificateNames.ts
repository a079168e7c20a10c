/** Distinguished names as Node writes them: one `TYPE=value` a line, in the order of the certificate. */

/** The last value of a type, which is the most particular; null when the name has none. */
export function namePart(name: string | undefined, type: string): string | null {
  // Node gives none for an empty name.
  if (name === undefined) return null;
  const values = name
    .split('\n')
    .filter((line) => line.startsWith(`${type}=`))
    .map((line) => unescaped(line.slice(type.length + 1)));
  return values.at(-1) ?? null;
}

/** The common name, else everything on one line. */
export function commonName(name: string | undefined): string {
  if (name === undefined) return '';
  return namePart(name, 'CN') ?? unescaped(name.split('\n').join(', '));
}

/** Node escapes characters that have a meaning in names (RFC 2253) with a backslash. */
function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/gu, '$1');
}

/** Certificates of the national authority for government: "BSRE CA DS G1", "Balai (Besar) Sertifikasi Elektronik". */
export function isBsreIssuer(issuer: string): boolean {
  return /\bbsre\b|balai (besar )?sertifikasi elektronik/iu.test(issuer);
}
