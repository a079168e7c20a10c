/** A picture of the document, already checked at import: PNG or JPEG. */
export interface Asset {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}

/** Finds a picture by its SHA-256; null when the workspace has none of that name, and its place stays empty. */
export type AssetLookup = (asset: string) => Asset | null;

/** For documents without pictures. */
export const noAssets: AssetLookup = () => null;
