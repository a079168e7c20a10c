import { useCallback, useEffect, useRef, useState } from 'react';
import { runSurvey } from './runSurvey.ts';
import type { SurveyEnd, SurveyProgress } from './runSurvey.ts';

export interface Surveying {
  /** Null before the first answer. */
  readonly progress: SurveyProgress | null;
  /** Null while it runs. */
  readonly end: SurveyEnd | null;
  readonly stop: () => void;
  readonly again: () => void;
}

/** One run; `isLeft` = nobody looks at it any more. */
interface Round {
  isStopped: boolean;
  isLeft: boolean;
}

/** Runs the survey as long as the dialog is open; leaving stops it. */
export function useSurvey(): Surveying {
  const [progress, setProgress] = useState<SurveyProgress | null>(null);
  const [end, setEnd] = useState<SurveyEnd | null>(null);
  const current = useRef<Round>({ isStopped: false, isLeft: false });
  const begin = useCallback(() => {
    const round: Round = { isStopped: false, isLeft: false };
    current.current = round;
    const watch = (next: SurveyProgress): void => {
      if (!round.isLeft) setProgress(next);
    };
    void runSurvey(watch, () => round.isStopped || round.isLeft).then((reached) => {
      if (!round.isLeft) setEnd(reached);
    });
  }, []);
  useEffect(() => {
    begin();
    return () => {
      current.current.isLeft = true;
    };
  }, [begin]);
  const stop = useCallback(() => {
    current.current.isStopped = true;
  }, []);
  const again = useCallback(() => {
    setEnd(null);
    setProgress(null);
    begin();
  }, [begin]);
  return { progress, end, stop, again };
}
