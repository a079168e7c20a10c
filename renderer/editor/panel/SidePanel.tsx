import { memo, useEffect, useSyncExternalStore } from 'react';
import { useProblems } from '../../state/problems.ts';
import { useSession } from '../../state/session.ts';
import type { PanelTab } from '../../state/session.ts';
import { isRoomy, useTools, watchRoom } from '../../state/tools.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { editorWords } from '../../words/editor.ts';
import { problemWords } from '../../words/problems.ts';
import { StandingSentences } from '../sentences/StandingSentences.tsx';
import { FieldsPanel } from './FieldsPanel.tsx';
import { ProblemsPanel } from './ProblemsPanel.tsx';

/** The panel at the right: the fields of the form, and what is to be put right. */
export const SidePanel = memo(function SidePanel() {
  const tab = useSession((state) => state.tab);
  const problems = useProblems((state) => state.problems);
  const hasRoom = useSyncExternalStore(watchRoom, isRoomy);
  const sentencesStand = useTools((state) => state.sentencesStand);
  const worst = problems.some(({ severity }) => severity === 'error') ? 'error' : 'neutral';
  // A card that was put right must not leave its neighbour open in its place.
  useEffect(() => {
    useSession.setState(({ card }) => ({ card: card !== null && card < problems.length ? card : null }));
  }, [problems]);
  return (
    <aside className="side-panel" data-region="panel" aria-label={editorWords.panel}>
      <Tabs
        label={editorWords.panel}
        selected={tab}
        onSelect={(id) => useSession.setState({ tab: id as PanelTab })}
        tabs={[
          { id: 'fields', label: editorWords.fieldsTab, content: <FieldsPanel /> },
          {
            id: 'problems',
            label: problemWords.tab,
            count: { value: problems.length, look: worst },
            isText: problems.length === 0,
            content: <ProblemsPanel />,
          },
        ]}
      />
      {hasRoom && sentencesStand ? <StandingSentences /> : null}
    </aside>
  );
});
