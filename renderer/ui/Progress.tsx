import { useEffect, useState } from 'react';
import { Label, ProgressBar } from 'react-aria-components';

export interface ProgressProps {
  /** What is being done, and how far it is. */
  readonly label: string;
  readonly done: number;
  /** Of how many; one = how far it is cannot be told. */
  readonly all: number;
}

/** Work of less than this many ms is done before anybody could read that it is under way. */
const appearAfterMs = 500;

/** How far something is that takes longer than half a second; before that, nothing. */
export function Progress({ label, done, all }: ProgressProps) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), appearAfterMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  return (
    <ProgressBar className="progress" value={done} maxValue={all} isIndeterminate={all < 2}>
      {({ percentage }) => (
        <>
          <Label>{label}</Label>
          <span className="progress-track">
            <span
              className={all < 2 ? 'progress-bar progress-unknown' : 'progress-bar'}
              style={all < 2 ? {} : { width: `${percentage ?? 0}%` }}
            />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
