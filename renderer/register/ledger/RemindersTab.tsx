import { formatDate } from '../../../sop/model/dates.ts';
import { monthsLater } from '../../../sop/forms/monitoringDue.ts';
import type { Ledger, Reminder } from '../../desk/contract.ts';
import { writeLedger } from '../../state/ledger.ts';
import { today } from '../../state/today.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { ledgerWords as words } from '../../words/ledger.ts';
import { showReminder } from './showReminder.ts';

/** Everything that is due, each to be looked at or put off; and what was put off. */
export function RemindersTab({ ledger, onShown }: { readonly ledger: Ledger; readonly onShown: () => void }) {
  return (
    <div className="ledger-pane">
      <p className="hint">{words.reminderHint}</p>
      {ledger.reminders.length === 0 ? <p className="secondary">{words.nothingDue}</p> : null}
      <ul className="ledger-list">
        {ledger.reminders.map((one) => (
          <li key={one.kind}>
            <span className="grow">
              {words.due(one.kind, one.sops.length)}{' '}
              <span className="secondary">{words.since(dayText(one.since))}</span>
            </span>
            <Button
              small
              onPress={() => {
                showReminder(one);
                onShown();
              }}
            >
              {words.look(one.sops.length)}
            </Button>
            <Menu
              label={words.laterFor(one.kind)}
              triggerClass="button button-normal button-small"
              entries={() => delaysOf(one)}
            >
              <span>{words.later}</span>
            </Menu>
          </li>
        ))}
      </ul>
      {ledger.putOff.length === 0 ? null : (
        <>
          <h3>{words.putOffTitle}</h3>
          <ul className="ledger-list">
            {ledger.putOff.map(({ kind, sops, until }) => (
              <li key={`${kind} ${until}`}>
                <span className="grow">{words.putOff(kind, sops.length, dayText(until))}</span>
                <Button
                  small
                  onPress={() => void writeLedger({ kind: 'putOff', reminder: kind, sops, until: today() })}
                >
                  {words.again}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function delaysOf({ kind, sops }: Reminder) {
  const day = today();
  const days = { week: weekLater(day), month: monthsLater(day, 1), quarter: monthsLater(day, 3) };
  return (['week', 'month', 'quarter'] as const).map((delay) => ({
    id: delay,
    label: words.delays[delay],
    onAction: () => void writeLedger({ kind: 'putOff', reminder: kind, sops, until: days[delay] }),
  }));
}

/** ISO days have no zone: counted at noon, no change of the clock moves them. */
function weekLater(iso: string): string {
  return new Date(Date.parse(`${iso}T12:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
}

function dayText(iso: string): string {
  return formatDate(iso) ?? iso;
}
