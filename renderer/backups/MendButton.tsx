import { useState } from 'react';
import { call } from '../desk/call.ts';
import type { Failure } from '../desk/contract.ts';
import { refreshCondition } from '../state/condition.ts';
import { goHome, goTo } from '../state/desk.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { mendWords as words } from '../words/backups.ts';
import { failureText } from '../words/failures.ts';

export interface MendButtonProps {
  readonly id: string;
  readonly onMended: () => void;
}

/** Makes a damaged SOP again what it was last when it was whole; where nothing of it is, leads to the backups. */
export function MendButton({ id, onMended }: MendButtonProps) {
  const [isBeyond, setBeyond] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const mend = async (): Promise<void> => {
    const reply = await call('sop.mend', { id });
    if (!reply.ok) {
      // Nothing of it is whole: only the backups help. Any other refusal may pass.
      setBeyond(reply.error.code === 'damaged' || reply.error.code === 'notFound');
      setFailure(reply.error.code === 'damaged' ? null : reply.error);
      return;
    }
    await refreshCondition();
    onMended();
  };
  const toBackups = (): void => {
    goHome();
    goTo('backups');
  };
  return isBeyond ? (
    <Button look="primary" onPress={toBackups}>
      {words.toBackups}
    </Button>
  ) : (
    <>
      {failure === null ? null : (
        <Notice tone="error" urgent>
          {failureText(failure.code, failure.detail)}
        </Notice>
      )}
      <Button look="primary" onPress={() => void mend()}>
        {words.mend}
      </Button>
    </>
  );
}
