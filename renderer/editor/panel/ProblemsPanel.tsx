import { CircleCheck } from 'lucide-react';
import type { Problem, Severity } from '../../../sop/rules/problem.ts';
import { useProblems } from '../../state/problems.ts';
import { useSession } from '../../state/session.ts';
import { Icon } from '../../ui/Icon.tsx';
import { problemWords } from '../../words/problems.ts';
import { ProblemCard } from './ProblemCard.tsx';

const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** The tab "Masalah": the worst first, one card open at a time. */
export function ProblemsPanel() {
  const problems = useProblems((state) => state.problems);
  const open = useSession((state) => state.card);
  if (problems.length === 0)
    return (
      <div className="pane no-problems">
        <span className="status status-ok">
          <Icon of={CircleCheck} />
          {problemWords.none}
        </span>
        <p className="hint">{problemWords.noneMore}</p>
      </div>
    );
  const numbered = problems.map((problem: Problem, index) => ({ problem, index }));
  return (
    <div className="pane">
      <p className="problem-total">{problemWords.total(problems.length)}</p>
      {severities.map((severity) => {
        const group = numbered.filter(({ problem }) => problem.severity === severity);
        return group.length === 0 ? null : (
          <section key={severity} aria-label={problemWords.groups[severity]}>
            <h2 className="problem-group">
              {problemWords.groups[severity]}
              <span className="count count-neutral">{group.length}</span>
            </h2>
            <ol>
              {group.map(({ problem, index }) => (
                <ProblemCard
                  key={`${problem.rule}:${JSON.stringify(problem.where)}:${index}`}
                  problem={problem}
                  index={index}
                  isOpen={index === open}
                />
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
