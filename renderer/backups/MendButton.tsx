import { useState } from 'react';
import { call } from '../desk/call.ts';
import { refreshCondition } from '../state/condition.ts';
import { goHome, goTo } from '../state/desk.ts';
import { Button } from '../ui/Button.tsx';
import { mendWords as words } from '../words/backups.ts';

export interface MendButtonProps {
  readonly id: string;
  readonly onMended: () => void;
}

/** Makes a damaged SOP again what it was last when it was whole; where nothing of it is, leads to the backups. */
export function MendButton({ id, onMended }: MendButtonProps) {
  const [isBeyond, setBeyond] = useState(false);
  const mend = async (): Promise<void> => {
    const reply = await call('sop.mend', { id });
    if (!reply.ok) return setBeyond(true);
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
    <Button look="primary" onPress={() => void mend()}>
      {words.mend}
    </Button>
  );
}
