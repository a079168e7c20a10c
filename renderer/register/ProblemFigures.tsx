import { Check, CircleDashed, OctagonX, TriangleAlert } from 'lucide-react';
import type { RegisterLook } from '../desk/contract.ts';
import { Status } from '../ui/Status.tsx';
import { registerWords as words } from '../words/register.ts';

export type ProblemCounts = Pick<RegisterLook, 'errors' | 'warnings' | 'missing'>;

/** Symbols with their numbers, or the word for none. */
export function ProblemFigures({ counted }: { readonly counted: ProblemCounts }) {
  const { missing } = counted;
  // As in the editor: what a SOP that is being begun still lacks is no fault of it.
  const figures = [
    { tone: 'error', icon: OctagonX, count: counted.errors - missing.errors, label: words.errors },
    { tone: 'warning', icon: TriangleAlert, count: counted.warnings - missing.warnings, label: words.warnings },
    { tone: 'mute', icon: CircleDashed, count: missing.parts, label: words.missing },
  ] as const;
  const shown = figures.filter(({ count }) => count > 0);
  if (shown.length === 0) {
    return (
      <Status icon={Check} tone="mute" small>
        {words.clean}
      </Status>
    );
  }
  return (
    <span className="figures">
      {shown.map(({ tone, icon, count, label }) => (
        <Status key={tone} icon={icon} tone={tone} small>
          <span aria-hidden title={label(count)}>
            {count}
          </span>
          <span className="visually-hidden">{label(count)}</span>
        </Status>
      ))}
    </span>
  );
}
