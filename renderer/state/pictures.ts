import { create } from 'zustand';
import { call } from '../desk/call.ts';

/** A picture of the document: its address for the page and its size in pixels. */
export interface Picture {
  readonly href: string;
  readonly width: number;
  readonly height: number;
}

/** By asset name (SHA-256). */
export type Pictures = ReadonlyMap<string, Picture>;

export const usePictures = create<{ readonly pictures: Pictures }>(() => ({ pictures: new Map() }));

const asked = new Set<string>();

/** Fetches a picture once; the pages are drawn anew when it is there. A picture that cannot be read leaves its place empty. */
export async function loadPicture(asset: string): Promise<void> {
  if (asked.has(asset)) return;
  asked.add(asset);
  const reply = await call('asset.get', { asset });
  if (!reply.ok) {
    if (reply.error.code === 'unexpected') asked.delete(asset);
    return;
  }
  await keepPicture(asset, reply.value);
}

/** Keeps a picture that came another way than by its name. */
export async function keepPicture(
  asset: string,
  { mediaType, base64 }: { readonly mediaType: string; readonly base64: string },
): Promise<void> {
  asked.add(asset);
  const href = `data:${mediaType};base64,${base64}`;
  const image = new Image();
  image.src = href;
  try {
    await image.decode();
  } catch {
    return;
  }
  const picture = { href, width: image.naturalWidth, height: image.naturalHeight };
  usePictures.setState(({ pictures }) => ({ pictures: new Map(pictures).set(asset, picture) }));
}

/** Size in pixels for the layout; null while it is not at hand. */
export function sizeOfPicture(pictures: Pictures, asset: string): { width: number; height: number } | null {
  return pictures.get(asset) ?? null;
}
