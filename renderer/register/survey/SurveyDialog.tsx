import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { failureText } from '../../words/failures.ts';
import { surveyWords as words } from '../../words/survey.ts';
import './survey.css';
import type { SurveyEnd } from './runSurvey.ts';
import { SurveyResult } from './SurveyResult.tsx';
import { useSurvey } from './useSurvey.ts';

export interface SurveyDialogProps {
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** Checks all SOPs of the register and lays them side by side. Nothing is changed by it. */
export function SurveyDialog({ onOpen, onClose }: SurveyDialogProps) {
  const { progress, end, stop, again } = useSurvey();
  return (
    <Dialog
      title={words.title}
      subtitle={words.subtitle}
      width={960}
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          {end === null ? <Button onPress={stop}>{words.stop}</Button> : <Button onPress={again}>{words.again}</Button>}
          <Button look="primary" onPress={onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <div className="survey-body">
        {end !== null ? (
          <End end={end} onOpen={onOpen} />
        ) : progress === null ? null : (
          <Progress label={words[progress.step](progress.done, progress.all)} done={progress.done} all={progress.all} />
        )}
      </div>
    </Dialog>
  );
}

function End({ end, onOpen }: { readonly end: SurveyEnd; readonly onOpen: (id: string) => void }) {
  switch (end.kind) {
    case 'failed':
      return (
        <Notice tone="error" urgent>
          {failureText(end.failure.code, end.failure.detail)}
        </Notice>
      );
    case 'stopped':
      return <Notice tone="warning">{words.stopped(end.progress.done, end.progress.all)}</Notice>;
    case 'done':
      return end.survey.facts.size === 0 && end.survey.unreadable === 0 ? (
        <p className="secondary">{words.empty}</p>
      ) : (
        <SurveyResult survey={end.survey} onOpen={onOpen} />
      );
  }
}
