import { useEffect, useState } from 'react';
import { call } from '../desk/call.ts';
import type { Failure, ReturnLook } from '../desk/contract.ts';
import { readFile } from '../desk/readFiles.ts';
import type { FileBytes } from '../desk/readFiles.ts';
import { endHandover } from '../state/handover.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../words/failures.ts';
import { returnWords as words } from '../words/handover.ts';
import { FilingDialog } from './FilingDialog.tsx';

export interface ReturnDialogProps {
  readonly file: File;
  /** The export that it is meant for, where somebody says so. */
  readonly intended: string | null;
}

interface Looked {
  readonly file: FileBytes;
  readonly look: ReturnLook;
  readonly intended: string | null;
}

/** A file that came back: looked at first, filed by whoever read what was found out. */
export function ReturnDialog({ file, intended: asked }: ReturnDialogProps) {
  const [intended, setIntended] = useState(asked);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<void> => {
      const read = await readFile(file);
      if (!isWanted) return;
      if (!read.ok) {
        setFailure(read.error);
        return;
      }
      const question = { file: read.value, export: intended, origin: 'returned', filing: null } as const;
      const reply = await call('handover.return', question);
      if (!isWanted) return;
      setFailure(reply.ok ? null : reply.error);
      if (reply.ok) setLooked({ file: read.value, look: reply.value.look, intended });
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [file, intended]);
  if (looked !== null)
    return (
      <FilingDialog
        key={looked.intended ?? ''}
        file={looked.file}
        look={looked.look}
        origin="returned"
        intended={looked.intended}
        onChoose={setIntended}
        onClose={endHandover}
      />
    );
  return (
    <Dialog
      title={words.title}
      subtitle={file.name}
      width={760}
      onClose={endHandover}
      footer={<Button onPress={endHandover}>{words.close}</Button>}
    >
      {failure === null ? (
        <p className="hint">{words.looking}</p>
      ) : (
        <Notice tone="error" urgent>
          {failureText(failure.code, failure.detail)}
        </Notice>
      )}
    </Dialog>
  );
}
