import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { backupWords, restoreWords as words } from '../words/backups.ts';

export interface WholeDialogProps {
  readonly when: string;
  /** SOPs of today that the backup does not have. */
  readonly missing: number;
  readonly onRestore: () => void;
  readonly onClose: () => void;
}

/** Asks before everything becomes what it was: unlike the rest, it cannot be undone step by step. */
export function WholeDialog({ when, missing, onRestore, onClose }: WholeDialogProps) {
  return (
    <Dialog
      title={words.wholeTitle(when)}
      width={520}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{backupWords.cancel}</Button>
          <span className="grow" />
          <Button look="primary" onPress={onRestore}>
            {words.wholeNow}
          </Button>
        </>
      }
    >
      <p>{words.wholeBody}</p>
      {missing === 0 ? null : <Notice tone="warning">{words.wholeLoses(missing)}</Notice>}
    </Dialog>
  );
}
