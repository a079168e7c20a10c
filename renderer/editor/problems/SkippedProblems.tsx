import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { ListedProblem } from '../../../sop/rules/problemGroups.ts';
import { Button } from '../../ui/Button.tsx';
import { problemWords as words } from '../../words/problems.ts';
import { takeUp } from './actions.ts';

/** What the author leaves as it is, with the reasons; each can be taken up again. */
export function SkippedProblems({ skipped }: { readonly skipped: readonly ListedProblem[] }) {
  return (
    <Disclosure className="skipped">
      <AriaButton slot="trigger" className="link">
        {words.skipped(skipped.length)}
      </AriaButton>
      <DisclosurePanel>
        <ul>
          {skipped.map(({ key, problem }) => (
            <li key={key}>
              <p>
                <span className="visually-hidden">{words.severity[problem.severity]}: </span>
                {problem.message}
              </p>
              <p className="card-text">{words.reason(problem.skipped ?? '')}</p>
              <Button small onPress={() => takeUp(problem)}>
                {words.takeUp}
              </Button>
            </li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}
