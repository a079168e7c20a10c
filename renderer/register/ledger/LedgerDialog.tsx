import { useEffect, useRef, useState } from 'react';
import { forgetLedgerFailure, refreshLedger, useLedger } from '../../state/ledger.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { failureText } from '../../words/failures.ts';
import { ledgerWords as words } from '../../words/ledger.ts';
import { ListTab } from './ListTab.tsx';
import { NumbersTab } from './NumbersTab.tsx';
import { RemindersTab } from './RemindersTab.tsx';
import './ledger.css';

export const ledgerTabs = ['reminders', 'numbers', 'list'] as const;
export type LedgerTab = (typeof ledgerTabs)[number];

export interface LedgerDialogProps {
  readonly tab: LedgerTab;
  /** SOPs that the filters of the register find; null while nobody knows. */
  readonly found: number | null;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** What is due, numbers that were reserved or skipped, and the list that is handed out. */
export function LedgerDialog({ tab, found, onOpen, onClose }: LedgerDialogProps) {
  const [selected, setSelected] = useState<string>(tab);
  const ledger = useLedger((state) => state.ledger);
  const failure = useLedger((state) => state.failure);
  useEffect(() => {
    forgetLedgerFailure();
    void refreshLedger();
  }, []);
  // What was pressed may be gone by the answer; the keyboard stays in the dialog.
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ledger !== null && document.activeElement === document.body) body.current?.focus();
  }, [ledger]);
  return (
    <Dialog
      title={words.title}
      width={900}
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button onPress={onClose}>{words.close}</Button>
        </>
      }
    >
      {failure === null ? null : (
        <Notice tone="error" urgent>
          {failureText(failure.code, failure.detail)}
        </Notice>
      )}
      <div ref={body} className="ledger" tabIndex={-1}>
        <Tabs
          label={words.title}
          selected={selected}
          onSelect={(next) => {
            // A refusal belongs to the part it was given in.
            forgetLedgerFailure();
            setSelected(next);
          }}
          tabs={[
            {
              id: 'reminders',
              label: words.tabs.reminders,
              count: { value: ledger?.reminders.length ?? 0, look: 'neutral' },
              content: ledger === null ? null : <RemindersTab ledger={ledger} onShown={onClose} />,
            },
            {
              id: 'numbers',
              label: words.tabs.numbers,
              content: ledger === null ? null : <NumbersTab ledger={ledger} onOpen={onOpen} />,
            },
            { id: 'list', label: words.tabs.list, content: <ListTab found={found} /> },
          ]}
        />
      </div>
    </Dialog>
  );
}
