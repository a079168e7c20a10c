import { ArrowLeft } from 'lucide-react';
import { memo, useSyncExternalStore } from 'react';
import { useFindingCount } from '../review/useFindings.ts';
import { HistoryPanel } from '../history/HistoryPanel.tsx';
import { ReviewPanel } from '../review/ReviewPanel.tsx';
import { reviewWords } from '../../words/review.ts';
import { useProblems } from '../../state/problems.ts';
import { useSession } from '../../state/session.ts';
import type { PanelTab } from '../../state/session.ts';
import { isRoomy, useTools, watchRoom } from '../../state/tools.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { editorWords } from '../../words/editor.ts';
import { frameWords } from '../../words/frame.ts';
import { historyWords } from '../../words/history.ts';
import { problemWords } from '../../words/problems.ts';
import { StandingSentences } from '../sentences/StandingSentences.tsx';
import { FieldsPanel } from './FieldsPanel.tsx';
import { togglePanel } from './narrow.ts';
import { ProblemsPanel } from '../problems/ProblemsPanel.tsx';

/** The panel at the right: the fields of the form, and what is to be put right. */
export const SidePanel = memo(function SidePanel() {
  const tab = useSession((state) => state.tab);
  const count = useProblems(({ open }) => open.length);
  const hasError = useProblems(({ open }) => open.some(({ problem }) => problem.severity === 'error'));
  const isBlank = useProblems(({ problems }) => problems.length === 0);
  const findings = useFindingCount();
  const hasRoom = useSyncExternalStore(watchRoom, isRoomy);
  const sentencesStand = useTools((state) => state.sentencesStand);
  return (
    <aside className="side-panel" data-region="panel" aria-label={editorWords.panel}>
      <div className="panel-back">
        <Button small look="ghost" onPress={togglePanel}>
          <Icon of={ArrowLeft} />
          {frameWords.backToPage}
        </Button>
      </div>
      <Tabs
        label={editorWords.panel}
        selected={tab}
        onSelect={(id) => useSession.setState({ tab: id as PanelTab })}
        tabs={[
          { id: 'fields', label: editorWords.fieldsTab, content: <FieldsPanel /> },
          {
            id: 'problems',
            label: problemWords.tab,
            count: { value: count, look: hasError ? 'error' : 'neutral' },
            isText: isBlank,
            content: <ProblemsPanel />,
          },
          {
            id: 'findings',
            label: reviewWords.tab,
            count: { value: findings, look: 'neutral' },
            isText: findings === 0,
            content: <ReviewPanel />,
          },
          { id: 'history', label: historyWords.tab, content: <HistoryPanel /> },
        ]}
      />
      {hasRoom && sentencesStand ? <StandingSentences /> : null}
    </aside>
  );
});
