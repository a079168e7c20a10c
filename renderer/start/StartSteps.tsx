import { Check } from 'lucide-react';
import { Icon } from '../ui/Icon.tsx';
import { startWords as words } from '../words/start.ts';
import { finishStart } from './finishStart.ts';

export const startSteps = ['user', 'office', 'approval', 'first'] as const;
export type StartStep = (typeof startSteps)[number];

export interface StartStepsProps {
  readonly step: StartStep;
  readonly onGo: (step: StartStep) => void;
}

/** The four steps, any of which can be gone to, and the way out of all of them. */
export function StartSteps({ step, onGo }: StartStepsProps) {
  const at = startSteps.indexOf(step);
  return (
    <nav className="start-steps" aria-label={words.stepsLabel}>
      <p className="start-title">{words.title}</p>
      <p className="secondary">{words.intro}</p>
      <ol>
        {startSteps.map((name, index) => (
          <li key={name}>
            <button type="button" aria-current={name === step ? 'step' : undefined} onClick={() => onGo(name)}>
              <span className="start-number">{index < at ? <Icon of={Check} small /> : index + 1}</span>
              <span>
                <strong>{words.steps[name].title}</strong>
                <span className="hint">{words.steps[name].summary}</span>
              </span>
              {index < at ? <span className="visually-hidden">{words.done}</span> : null}
            </button>
          </li>
        ))}
      </ol>
      <span className="grow" />
      <button type="button" className="link" onClick={finishStart}>
        {words.later}
      </button>
      <p className="hint">{words.offline}</p>
    </nav>
  );
}
