import { Check, X } from 'lucide-react';
import { memo } from 'react';
import { guideSteps } from '../state/guide.ts';
import { changeSettings, useSettings } from '../state/settings.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { guideWords as words } from '../words/guide.ts';
import './guide.css';

/** The guide of the first minutes: one line above the desk, never over the page. Ticks itself by what is done. */
export const GuideStrip = memo(function GuideStrip() {
  const { done, closed } = useSettings((state) => state.guide);
  if (closed) return null;
  const next = guideSteps.find((step) => !done.includes(step));
  return (
    <section className="guide" aria-label={words.label}>
      <ol>
        {guideSteps.map((step, index) => (
          <li
            key={step}
            aria-current={step === next ? 'step' : undefined}
            className={done.includes(step) ? 'done' : ''}
          >
            <span className="guide-number" aria-hidden>
              {done.includes(step) ? <Icon of={Check} small /> : index + 1}
            </span>
            {words.steps[step].name}
            {done.includes(step) ? <span className="visually-hidden">, {words.done}</span> : null}
          </li>
        ))}
      </ol>
      <output className="guide-how">{next === undefined ? words.allDone : words.steps[next].how}</output>
      <IconButton icon={X} small label={words.close} onPress={() => changeSettings({ guide: { closed: true } })} />
    </section>
  );
});
