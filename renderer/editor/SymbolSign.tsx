import type { StepKind } from '../../sop/model/sop.ts';

/** The regulation's symbol as a small sign: box or rhombus. */
export function SymbolSign({ kind }: { readonly kind: StepKind }) {
  return (
    <svg width="18" height="12" viewBox="0 0 18 12" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden>
      <path d={kind === 'process' ? 'M1.5 1.5h15v9h-15z' : 'M1 6l8-5 8 5-8 5z'} />
    </svg>
  );
}
