import type { Settings } from '../desk/contract.ts';
import { changeSettings, useSettings } from '../state/settings.ts';
import { Notice } from '../ui/Notice.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { TextField } from '../ui/TextField.tsx';
import { settingsWords } from '../words/settings.ts';

/** Most characters of a line (contract). */
const lineLength = 200;
const words = settingsWords.user;
const roles = ['writer', 'head', 'organisation'] as const satisfies readonly Settings['user']['role'][];
const roleCards = roles.map((id) => ({ id, ...words.roles[id] }));

/** Who sits here, and what for. */
export function UserFields() {
  const { name, position, role } = useSettings((state) => state.user);
  return (
    <>
      <TextField
        label={words.name}
        maxLength={lineLength}
        value={name}
        onChange={(text) => changeSettings({ user: { name: text } })}
      />
      <TextField
        label={words.position}
        maxLength={lineLength}
        value={position}
        onChange={(text) => changeSettings({ user: { position: text } })}
      />
      <RadioCards
        label={words.role}
        value={role}
        options={roleCards}
        onChange={(id) => changeSettings({ user: { role: roles.find((other) => other === id) ?? 'writer' } })}
      />
      <Notice tone="note">{words.noBarrier}</Notice>
    </>
  );
}
