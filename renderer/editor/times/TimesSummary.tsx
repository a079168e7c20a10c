import { Copy, FileDown } from 'lucide-react';
import { useState } from 'react';
import { stepPosition } from '../../../sop/model/stepNumber.ts';
import { timeText } from '../../../sop/times/timeText.ts';
import { loopSteps, performerName, roundText, stepRanges } from '../../../sop/times/timesTable.ts';
import { useDocument } from '../../state/document.ts';
import { select } from '../../state/session.ts';
import { timesNow, useTimes } from '../../state/times.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { timesWords as words } from '../../words/times.ts';
import { copyTimes, saveTimes } from './timesFiles.ts';
import { WorkTimeFields } from './WorkTimeFields.tsx';

/** All sums of time of the open document. `onLeave` closes it before the page is shown at a step. */
export function TimesSummary({ onLeave }: { readonly onLeave: () => void }) {
  const sop = useDocument((state) => state.sop);
  const counted = useTimes((state) => state.counted);
  const [said, setSaid] = useState('');
  if (sop === null || counted === null) return null;
  const { times, workTime } = counted;
  const text = (seconds: number): string => timeText(seconds, workTime);
  const goTo = (step: string): void => {
    onLeave();
    select({ at: 'step', step, column: 'time' });
  };
  return (
    <div className="times">
      {times.shortest === null ? <Notice tone="warning">{words.noPathWhy}</Notice> : null}
      {times.shortest === null || times.longest === null ? null : (
        <table className="times-table">
          <thead>
            <tr>
              <th scope="col">{words.way}</th>
              <th scope="col">{words.time}</th>
              <th scope="col">{words.steps}</th>
            </tr>
          </thead>
          <tbody>
            {(['shortest', 'longest'] as const).map((way) => (
              <tr key={way}>
                <th scope="row">{words.wayNames[way]}</th>
                <td className="times-sum">{text(times[way]?.seconds ?? 0)}</td>
                <td>{stepRanges(sop, times[way]?.steps ?? [])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <table className="times-table">
        <thead>
          <tr>
            <th scope="col">{words.performer}</th>
            <th scope="col">{words.onShortest}</th>
            <th scope="col">{words.onLongest}</th>
            <th scope="col">{words.all}</th>
          </tr>
        </thead>
        <tbody>
          {times.performers.map(({ lane, name, shortest, longest, all }) => (
            <tr key={lane ?? ''}>
              <th scope="row">{performerName(lane, name)}</th>
              <td>{text(shortest)}</td>
              <td>{text(longest)}</td>
              <td>{text(all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {times.loops.length === 0 ? null : (
        <section>
          <h3>{words.loops(times.loops.length)}</h3>
          <ul>
            {times.loops.map((loop) => (
              <li key={`${loop.from}:${loop.branch}`}>{words.loop(loopSteps(sop, loop), roundText(loop, workTime))}</li>
            ))}
          </ul>
        </section>
      )}
      {times.unread.length === 0 ? null : (
        <section>
          <h3>{words.unread}</h3>
          <ul>
            {times.unread.map(({ step, text: written }) => (
              <li key={step}>
                <button type="button" className="link" onClick={() => goTo(step)}>
                  {words.unreadStep(stepPosition(sop, step) ?? 0, written)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>{words.basis}</h3>
        <WorkTimeFields />
        {sop.steps.some(({ performers }) => performers.length > 1) ? <p className="hint">{words.together}</p> : null}
      </section>
      <footer className="times-foot">
        <output className="hint grow">{said}</output>
        <Button small onPress={() => setSaid(copyTimes(sop, timesNow() ?? counted))}>
          <Icon of={Copy} />
          {words.copy}
        </Button>
        <Button small onPress={() => void saveTimes(sop.id).then(setSaid)}>
          <Icon of={FileDown} />
          {words.save}
        </Button>
      </footer>
    </div>
  );
}
