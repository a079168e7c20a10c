import { CalendarClock } from 'lucide-react';
import { useEffect } from 'react';
import { refreshLedger, useLedger } from '../../state/ledger.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ledgerWords as words } from '../../words/ledger.ts';
import { changeFilter, useRegisterView } from '../view.ts';
import { showReminder } from './showReminder.ts';
import './ledger.css';

export interface ReminderNoticeProps {
  /** SOPs that are listed now. */
  readonly shown: number;
  readonly onMore: () => void;
}

/**
 * One line above the list: what is due most urgently, or which SOPs a reminder shows. Nothing when nothing is due. It asks what is due
 * when it appears: whoever shows it gives it another key when SOPs came, went or moved on.
 */
export function ReminderNotice({ shown, onMore }: ReminderNoticeProps) {
  useEffect(() => void refreshLedger(), []);
  const due = useLedger((state) => state.ledger?.reminders ?? null);
  const among = useRegisterView((state) => state.filter.among);
  const kind = useRegisterView((state) => state.reminder);
  if (among !== null)
    return (
      <Line>
        <output className="grow">{words.shown(kind, shown)}</output>
        <button type="button" className="link" onClick={() => changeFilter({ among: null })}>
          {words.showAll}
        </button>
      </Line>
    );
  const [first, ...others] = due ?? [];
  if (first === undefined) return null;
  return (
    <Line>
      <span className="grow">{words.due(first.kind, first.sops.length)}</span>
      {others.length === 0 ? null : (
        <button type="button" className="link" onClick={onMore}>
          {words.more(others.length)}
        </button>
      )}
      <button type="button" className="link" onClick={() => showReminder(first)}>
        {words.look(first.sops.length)}
      </button>
    </Line>
  );
}

function Line({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className="reminder">
      <Icon of={CalendarClock} />
      {children}
    </div>
  );
}
