import { changeSettings, useSettings } from '../state/settings.ts';
import { Choices } from '../ui/Choices.tsx';
import { settingsWords } from '../words/settings.ts';

const words = settingsWords.appearance;
const themes = ['light', 'dark', 'contrast', 'system'] as const;
const sizes = [100, 115, 130] as const;

/** Colours around the paper, and how large letters and controls are. */
export function AppearanceFields() {
  const { theme, interfaceSize } = useSettings((state) => state.appearance);
  return (
    <>
      <Choices
        label={words.theme}
        value={theme}
        options={themes.map((id) => ({ id, label: words.themes[id] }))}
        onChange={(id) => changeSettings({ appearance: { theme: themes.find((other) => other === id) ?? 'light' } })}
      />
      <Choices
        label={words.size}
        value={String(interfaceSize)}
        options={sizes.map((size) => ({ id: String(size), label: words.sizes[size] }))}
        onChange={(id) =>
          changeSettings({ appearance: { interfaceSize: sizes.find((size) => String(size) === id) ?? 100 } })
        }
      />
      <p className="hint">{words.sizeHint}</p>
    </>
  );
}
