import { create } from 'zustand';
import { call } from '../desk/call.ts';
import { defaultSettings } from '../desk/contract.ts';
import type { Failure, Settings, SettingsPatch } from '../desk/contract.ts';

/** What the people of this workspace chose; the same object until one of it changes. */
export const useSettings = create<Settings>(() => defaultSettings);

/** Calls under way: only the answer to the last one is what holds. */
let asked = 0;

/** Fetches the settings, once before the first screen is drawn. */
export async function loadSettings(): Promise<Failure | null> {
  const reply = await call('settings.get', {});
  if (!reply.ok) return reply.error;
  useSettings.setState(reply.value);
  return null;
}

/** Changes settings: shown at once, kept by the host; a refusal puts back what the host has. */
export async function changeSettings(patch: SettingsPatch): Promise<Failure | null> {
  asked += 1;
  const turn = asked;
  useSettings.setState((settings) => merged(settings, patch));
  const reply = await call('settings.set', patch);
  if (!reply.ok) {
    await loadSettings();
    return reply.error;
  }
  if (turn === asked) useSettings.setState(reply.value);
  return null;
}

/** The groups that a patch touches, with their other fields as they were. */
function merged(settings: Settings, patch: SettingsPatch): Partial<Settings> {
  const groups = Object.entries(patch).map(([group, fields]) => [
    group,
    { ...settings[group as keyof Settings], ...fields },
  ]);
  return Object.fromEntries(groups) as Partial<Settings>;
}
