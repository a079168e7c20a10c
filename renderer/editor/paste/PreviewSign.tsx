import type { PreviewSymbol } from './previewModel.ts';

const shapes: Readonly<Record<PreviewSymbol, string>> = {
  process: 'M1 1h22v12H1z',
  decision: 'M1 7l11-6 11 6-11 6z',
  capsule: 'M6.5 1.5h11a5.5 5.5 0 0 1 0 11h-11a5.5 5.5 0 0 1 0-11z',
};

/** A symbol of the regulation as small as a cell of the preview. */
export function PreviewSign({ symbol }: { readonly symbol: PreviewSymbol }) {
  return (
    <svg width="24" height="14" viewBox="0 0 24 14" fill="none" stroke="currentColor" strokeWidth="1.3" aria-hidden>
      <path d={shapes[symbol]} />
    </svg>
  );
}
