import { timeText } from '../../../sop/times/timeText.ts';
import { useTimes } from '../../state/times.ts';
import { PopoverButton } from '../../ui/PopoverButton.tsx';
import { timesWords as words } from '../../words/times.ts';
import { TimesSummary } from './TimesSummary.tsx';
import './times.css';

/** The shortest time in the status bar; a press opens all the sums. Nothing while the table is empty. */
export function TimesButton() {
  const shown = useTimes(({ counted }) => {
    if (counted === null || counted.times.performers.length === 0) return null;
    const { shortest } = counted.times;
    return shortest === null ? words.noPath : words.shortest(timeText(shortest.seconds, counted.workTime));
  });
  if (shown === null) return null;
  return (
    <PopoverButton label={shown} className="status-button status-link" title={words.title}>
      {(close) => <TimesSummary onLeave={close} />}
    </PopoverButton>
  );
}
