import { create } from 'zustand';
import { ownFamily } from '../../sop/layout/svgTree.ts';
import { ownFont } from '../../sop/layout/text/ownFont.ts';
import type { FontLookup, OwnFont } from '../../sop/layout/text/ownFont.ts';
import { styleOf } from '../../sop/model/profileFor.ts';
import { bytesOf, call } from '../desk/call.ts';
import type { OwnFontFaces, OwnFontSummary } from '../desk/contract.ts';
import { useDocument } from './document.ts';

/** Fonts that the office brought and that are ready to be measured and drawn, by their hash. */
export type OwnFonts = ReadonlyMap<string, OwnFont>;

export interface FontsState {
  readonly fonts: OwnFonts;
  /** Those that can be chosen. */
  readonly offered: readonly OwnFontSummary[];
}

export const useFonts = create<FontsState>(() => ({ fonts: new Map(), offered: [] }));

/** How the layout asks for a font. */
export function lookupIn(fonts: OwnFonts): FontLookup {
  return ({ hash }) => fonts.get(hash) ?? null;
}

/** The same outside of a component, with what is at hand now. */
export const fontNow: FontLookup = ({ hash }) => useFonts.getState().fonts.get(hash) ?? null;

/** Asks which fonts there are, and makes them ready: pages are drawn with them from the first moment. */
export async function loadFonts(): Promise<void> {
  const reply = await call('font.list', {});
  if (!reply.ok) return;
  useFonts.setState({ offered: reply.value.fonts });
  await Promise.all(reply.value.fonts.map(({ hash }) => loadFont(hash)));
}

/** Asks again which fonts can be chosen, and how they are used by now. */
export async function refreshOffered(): Promise<void> {
  const reply = await call('font.list', {});
  if (reply.ok) useFonts.setState({ offered: reply.value.fonts });
}

/** A font that is offered no more may still be printed with: the open SOP gets what it names, once. */
export function followFonts(): void {
  useDocument.subscribe(({ sop, profiles }, former) => {
    if (sop === null || (sop.style === former.sop?.style && sop.profile === former.sop.profile)) return;
    const { font } = styleOf(profiles, sop);
    if (typeof font !== 'string') void loadFont(font.hash);
  });
}

const asked = new Set<string>();

/** Fetches a font once; the pages are drawn anew when it is there. */
async function loadFont(hash: string): Promise<void> {
  if (asked.has(hash)) return;
  asked.add(hash);
  const reply = await call('font.read', { hash });
  if (reply.ok) await takeFont(reply.value.name, hash, reply.value.faces);
  // One that is not here may be brought later.
  else asked.delete(hash);
}

/** Makes a font ready for screen and layout. */
export async function takeFont(name: string, hash: string, faces: OwnFontFaces): Promise<void> {
  asked.add(hash);
  for (const face of await readableFaces(hash, faces)) document.fonts.add(face);
  const { regular, bold, italic, boldItalic } = faces;
  const font = ownFont(
    { name, hash },
    {
      regular: regular.table,
      bold: bold.table,
      ...(italic === undefined ? {} : { italic: italic.table }),
      ...(boldItalic === undefined ? {} : { boldItalic: boldItalic.table }),
    },
  );
  useFonts.setState(({ fonts }) => ({ fonts: new Map(fonts).set(hash, font) }));
}

/** Whether the screen can draw these files: browsers check fonts in their own way. */
export async function canDraw(hash: string, faces: OwnFontFaces): Promise<boolean> {
  return (await readableFaces(hash, faces)).length === 4;
}

/** The faces that the screen could read, out of four: a missing slanted one is the upright one, so that no browser slants it by itself. */
async function readableFaces(
  hash: string,
  { regular, bold, italic = regular, boldItalic = bold }: OwnFontFaces,
): Promise<FontFace[]> {
  const face = ({ base64 }: typeof regular, weight: string, style: string): FontFace =>
    new FontFace(ownFamily({ hash, name: '' }), bytesOf(base64), { weight, style });
  const faces = [
    face(regular, '400', 'normal'),
    face(bold, '700', 'normal'),
    face(italic, '400', 'italic'),
    face(boldItalic, '700', 'italic'),
  ];
  const loaded = await Promise.allSettled(faces.map((one) => one.load()));
  return loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
