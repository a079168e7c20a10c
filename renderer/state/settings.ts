import { create } from 'zustand';
import { call } from '../desk/call.ts';
import { defaultSettings } from '../desk/contract.ts';
import type { Failure, Settings, SettingsPatch } from '../desk/contract.ts';

/** What the people of this workspace chose; the same object until one of it changes. */
export const useSettings = create<Settings>(() => defaultSettings);

/** Why the last change is not kept yet; null when everything is. */
export const useSettingsFailure = create<{ readonly failure: Failure | null }>(() => ({ failure: null }));

/** Typing rests this long before it is sent, in ms. */
const sendAfterMs = 300;

/** What is shown but not sent yet. */
let waiting: SettingsPatch = {};
let timer: ReturnType<typeof setTimeout> | undefined;
let sending: Promise<Failure | null> | null = null;

/** Fetches the settings, once before the first screen is drawn. */
export async function loadSettings(): Promise<Failure | null> {
  const reply = await call('settings.get', {});
  if (!reply.ok) return reply.error;
  useSettings.setState(reply.value);
  return null;
}

/** Changes settings: shown at once, sent when typing rests. */
export function changeSettings(patch: SettingsPatch): void {
  useSettings.setState((settings) => merged(settings, patch));
  waiting = merged(waiting, patch);
  clearTimeout(timer);
  timer = setTimeout(() => void flushSettings(), sendAfterMs);
}

/** Sends what waits, one call after the other; a refusal, when the host has not kept it. What is shown then stays shown. */
export function flushSettings(): Promise<Failure | null> {
  clearTimeout(timer);
  sending ??= send().finally(() => {
    sending = null;
  });
  return sending;
}

async function send(): Promise<Failure | null> {
  while (Object.keys(waiting).length > 0) {
    const patch = waiting;
    waiting = {};
    const reply = await call('settings.set', patch);
    useSettingsFailure.setState({ failure: reply.ok ? null : reply.error });
    if (!reply.ok) {
      waiting = merged(patch, waiting);
      return reply.error;
    }
    // What was typed meanwhile is newer than the answer.
    useSettings.setState(merged(reply.value, waiting));
  }
  return null;
}

/** Sends what waits when the page is closed, hidden or left. */
export function keepSettings(): void {
  const flush = (): void => void flushSettings();
  window.addEventListener('pagehide', flush);
  window.addEventListener('blur', flush);
}

/** The groups of `first` with the fields of `then` over them. */
function merged<Groups extends Settings | SettingsPatch>(first: Groups, then: SettingsPatch): Groups {
  const names = Object.keys(then) as (keyof Settings)[];
  const groups = names.map((name) => [name, { ...first[name], ...then[name] }]);
  return { ...first, ...(Object.fromEntries(groups) as Groups) };
}
