import type { LucideIcon } from 'lucide-react';

/** A picture beside a word: 16 px, or 14 px where `small`; never read aloud. */
export function Icon({ of: Drawing, small = false }: { readonly of: LucideIcon; readonly small?: boolean }) {
  return <Drawing className="icon" size={small ? 14 : 16} strokeWidth={1.75} aria-hidden />;
}
