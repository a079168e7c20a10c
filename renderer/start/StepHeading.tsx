import { startWords as words } from '../words/start.ts';
import type { StartStep } from './StartSteps.tsx';

/** What a step asks for, and what for. */
export function StepHeading({ step }: { readonly step: StartStep }) {
  const { title, intro } = words.headings[step];
  return (
    <header className="start-heading">
      <h1 id="start-heading">{title}</h1>
      <p className="secondary">{intro}</p>
    </header>
  );
}
