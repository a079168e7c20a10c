import { ChevronDown, ChevronRight, CircleCheck } from 'lucide-react';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { safelyFixable } from '../../../sop/rules/fixTogether.ts';
import type { Severity } from '../../../sop/rules/problem.ts';
import type { ListedProblem, MissingPart } from '../../../sop/rules/problemGroups.ts';
import { toggleGroup, useProblemPanel } from '../../state/problemPanel.ts';
import { useProblems } from '../../state/problems.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { problemWords as words } from '../../words/problems.ts';
import { FixTogether } from './FixTogether.tsx';
import { MissingParts } from './MissingParts.tsx';
import { ProblemCard } from './ProblemCard.tsx';
import { RuleBasis } from './RuleBasis.tsx';
import { SkippedProblems } from './SkippedProblems.tsx';
import { useFixPreview } from './fixPreview.ts';

/** The tab "Masalah": the worst first, one card open at a time; a rule's page or the list of safe fixes in its place. */
export function ProblemsPanel() {
  const basis = useProblemPanel((state) => state.basis);
  const together = useProblemPanel((state) => state.together);
  useFixPreview();
  if (basis !== null) return <RuleBasis key={basis} rule={basis} />;
  return together ? <FixTogether /> : <ProblemList />;
}

function ProblemList() {
  const { problems, open, missing, skipped } = useProblems();
  const safe = safelyFixable(problems).length;
  return (
    <div className="pane">
      {open.length === 0 && missing.length === 0 ? <NoProblems /> : null}
      {open.length === 0 ? null : (
        <div className="problem-head">
          <p className="problem-total">{words.total(open.length)}</p>
          {safe < 2 ? null : (
            <Button small onPress={() => useProblemPanel.setState({ together: true })}>
              {words.together(safe)}
            </Button>
          )}
        </div>
      )}
      {(['error', 'missing', 'warning', 'note'] as const).map((name) =>
        name === 'missing' ? (
          <Missing key={name} parts={missing} />
        ) : (
          <Cards key={name} severity={name} cards={open.filter(({ problem }) => problem.severity === name)} />
        ),
      )}
      {skipped.length === 0 ? null : <SkippedProblems skipped={skipped} />}
    </div>
  );
}

function NoProblems() {
  return (
    <div className="no-problems">
      <span className="status status-ok">
        <Icon of={CircleCheck} />
        {words.none}
      </span>
      <p className="hint">{words.noneMore}</p>
    </div>
  );
}

const Cards = memo(function Cards({
  severity,
  cards,
}: {
  readonly severity: Severity;
  readonly cards: readonly ListedProblem[];
}) {
  const card = useProblemPanel((state) => state.card);
  return cards.length === 0 ? null : (
    <Group name={severity} count={cards.length}>
      <ol>
        {cards.map((listed) => (
          <ProblemCard key={listed.key} listed={listed} isOpen={listed.key === card} />
        ))}
      </ol>
    </Group>
  );
});

/** After the errors: what is missing keeps a SOP from being approved as well. */
function Missing({ parts }: { readonly parts: readonly MissingPart[] }) {
  return parts.length === 0 ? null : (
    <Group name="missing" count={parts.length}>
      <MissingParts parts={parts} />
    </Group>
  );
}

/** A group with its heading, which folds it. */
function Group({
  name,
  count,
  children,
}: {
  readonly name: Severity | 'missing';
  readonly count: number;
  readonly children: ReactNode;
}) {
  const isFolded = useProblemPanel((state) => state.folded.has(name));
  return (
    <section aria-label={words.groups[name]}>
      <h2 className="problem-group">
        <button type="button" aria-expanded={!isFolded} onClick={() => toggleGroup(name)}>
          <Icon of={isFolded ? ChevronRight : ChevronDown} small />
          {words.groups[name]}
          <span className="count count-neutral">{count}</span>
        </button>
      </h2>
      {isFolded ? null : children}
    </section>
  );
}
