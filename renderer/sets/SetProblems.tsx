import { CircleCheck, Info, OctagonX, TriangleAlert } from 'lucide-react';
import type { SetProblem } from '../../sop/rules/setProblem.ts';
import { changeSet, choosePlace } from '../state/sets.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { setWords as words } from '../words/sets.ts';
import { targetOf } from './SetOutline.tsx';

const icons = { error: OctagonX, warning: TriangleAlert, note: Info } as const;

/** What is left to be done before the set can be signed; each leads to its place. */
export function SetProblems({ problems }: { readonly problems: readonly SetProblem[] }) {
  return (
    <section className="set-problems" aria-label={words.check} tabIndex={-1}>
      <h2>{words.problems(problems.length)}</h2>
      {problems.length === 0 ? (
        <p className="hint">
          <Icon of={CircleCheck} small /> {words.problemsHint}
        </p>
      ) : null}
      <ul>
        {problems.map((problem, index) => {
          const { severity, message, hint, fix } = problem;
          const target = targetOf(problem);
          return (
            <li key={`${problem.rule}-${index}`} className={`set-problem set-problem-${severity}`}>
              <Icon of={icons[severity]} />
              <div>
                {target === null ? (
                  <strong>{message}</strong>
                ) : (
                  <button type="button" className="set-problem-link" onClick={() => choosePlace(target)}>
                    {message}
                  </button>
                )}
                {hint === undefined ? null : <p>{hint}</p>}
                {fix === undefined ? null : (
                  <Button small onPress={() => changeSet(fix.set)}>
                    {fix.label}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
