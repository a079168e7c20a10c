import { changeSettings, useSettings } from '../../state/settings.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { timesWords as words } from '../../words/times.ts';

/** How long the office works: what days, weeks and months count in sums of time. A setting of the workspace. */
export function WorkTimeFields() {
  const { hoursPerDay, daysPerWeek, daysPerMonth } = useSettings((settings) => settings.workTime);
  return (
    <>
      <div className="work-time">
        <NumberField
          label={words.hoursPerDay}
          value={hoursPerDay}
          least={1}
          most={24}
          onChange={(value) => changeSettings({ workTime: { hoursPerDay: value } })}
        />
        <NumberField
          label={words.daysPerWeek}
          value={daysPerWeek}
          least={1}
          most={7}
          onChange={(value) => changeSettings({ workTime: { daysPerWeek: value } })}
        />
        <NumberField
          label={words.daysPerMonth}
          value={daysPerMonth}
          least={1}
          most={31}
          onChange={(value) => changeSettings({ workTime: { daysPerMonth: value } })}
        />
      </div>
      <p className="hint">{words.workTimeHint}</p>
    </>
  );
}
