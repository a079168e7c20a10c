/** XML written in canonical form (C14N 1.0) at once, so that what is hashed is what stands in the file. */

export function canonicalText(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/\r/gu, '&#xD;');
}

export function canonicalAttribute(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/"/gu, '&quot;')
    .replace(/\t/gu, '&#x9;')
    .replace(/\n/gu, '&#xA;')
    .replace(/\r/gu, '&#xD;');
}
