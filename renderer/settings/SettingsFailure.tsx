import { flushSettings, useSettingsFailure } from '../state/settings.ts';
import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../words/failures.ts';
import { settingsWords } from '../words/settings.ts';

/** Says that what was typed is not kept yet, and tries again. */
export function SettingsFailure() {
  const failure = useSettingsFailure((state) => state.failure);
  if (failure === null) return null;
  return (
    <Notice tone="error" urgent>
      {failureText(failure.code, failure.detail)}{' '}
      <button type="button" className="link" onClick={() => void flushSettings()}>
        {settingsWords.retry}
      </button>
    </Notice>
  );
}
