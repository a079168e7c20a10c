import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { frameWords } from '../../words/frame.ts';
import { timesWords as words } from '../../words/times.ts';
import { TimesSummary } from './TimesSummary.tsx';
import './times.css';

/** All sums of time as a dialog: from the menu, and where the status bar has no room for the shortest one. */
export function TimesDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      title={words.title}
      width={560}
      onClose={onClose}
      footer={
        <Button look="primary" onPress={onClose}>
          {frameWords.close}
        </Button>
      }
    >
      <TimesSummary onLeave={onClose} />
    </Dialog>
  );
}
