/** What a key does on a row of the list. */
export type RowAct =
  | { readonly kind: 'go'; readonly index: number; readonly stretch: boolean }
  | { readonly kind: 'toggle' | 'stretch' | 'all' | 'none' | 'open' | 'menu' | 'archive' | 'type' };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Keys as in the file lists people know; null for keys that are not the list's. */
export function rowKey(
  { key, ctrlKey, metaKey, shiftKey, altKey }: Key,
  at: { readonly index: number; readonly total: number; readonly page: number },
): RowAct | null {
  const hasCtrl = ctrlKey || metaKey;
  if (altKey) return null;
  const go = (index: number): RowAct => ({ kind: 'go', index, stretch: shiftKey });
  switch (key) {
    case 'ArrowDown':
      return go(at.index + 1);
    case 'ArrowUp':
      return go(at.index - 1);
    case 'PageDown':
      return go(at.index + at.page);
    case 'PageUp':
      return go(at.index - at.page);
    case 'Home':
      return go(0);
    case 'End':
      return go(at.total - 1);
    case 'Enter':
      return { kind: 'open' };
    case ' ':
      return { kind: shiftKey ? 'stretch' : 'toggle' };
    case 'Escape':
      return { kind: 'none' };
    case 'Delete':
      return { kind: 'archive' };
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'F10':
      return shiftKey ? { kind: 'menu' } : null;
    case 'a':
    case 'A':
      return hasCtrl ? { kind: 'all' } : { kind: 'type' };
    default:
      return key.length === 1 && !hasCtrl ? { kind: 'type' } : null;
  }
}
