import { create, type Font } from 'fontkit';

const parsed = new WeakMap<Uint8Array, Font>();

/** The font in these bytes, parsed once however many documents use it. Throws when they are no single font. */
export function parsedFont(bytes: Uint8Array): Font {
  const known = parsed.get(bytes);
  if (known !== undefined) return known;
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (font.type !== 'TTF') throw new Error('Not a font file of one face');
  parsed.set(bytes, font);
  return font;
}
