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

/** Runs the survey as long as the dialog is open; leaving stops it. */
export function useSurvey(): Surveying {
  const [progress, setProgress] = useState<SurveyProgress | null>(null);
  const [end, setEnd] = useState<SurveyEnd | null>(null);
  const [round, setRound] = useState(0);
  const stopping = useRef<() => void>(() => undefined);
  useEffect(() => {
    let isStopped = false;
    let isGone = false;
    stopping.current = () => {
      isStopped = true;
    };
    const watch = (next: SurveyProgress): void => {
      if (!isGone) setProgress(next);
    };
    void runSurvey(watch, () => isStopped || isGone).then((reached) => {
      if (!isGone) setEnd(reached);
    });
    return () => {
      isGone = true;
    };
  }, [round]);
  const stop = useCallback(() => stopping.current(), []);
  const again = useCallback(() => {
    setEnd(null);
    setProgress(null);
    setRound((before) => before + 1);
  }, []);
  return { progress, end, stop, again };
}
