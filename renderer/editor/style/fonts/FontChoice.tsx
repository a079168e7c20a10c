import { useState } from 'react';
import { shippedFonts } from '../../../../sop/model/style.ts';
import type { FontName } from '../../../../sop/model/style.ts';
import { useFonts } from '../../../state/fonts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { fontWords as words } from '../../../words/fonts.ts';
import { printWords } from '../../../words/print.ts';
import { useStyling } from '../styling.ts';
import { FontsDialog } from './FontsDialog.tsx';

/** The font of the form: a shipped one, or one that the office brought. */
export function FontChoice() {
  const { style, change } = useStyling();
  const offered = useFonts((state) => state.offered);
  const choices: readonly FontName[] = [...shippedFonts, ...offered.map(({ name, hash }) => ({ name, hash }))];
  const isKnown = choices.some((font) => fontId(font) === fontId(style.font));
  const shown = isKnown ? choices : [...choices, style.font];
  return (
    <Select
      label={printWords.font}
      value={fontId(style.font)}
      options={shown.map((font) => ({
        id: fontId(font),
        label: nameOf(font, choices) + (choices.includes(font) ? '' : words.notHere),
      }))}
      onChange={(id) => {
        const font = shown.find((one) => fontId(one) === id);
        if (font !== undefined) change({ font });
      }}
    />
  );
}

/** Opens the dialog with the office's own fonts. What is added there is printed with at once. */
export function OwnFontsButton() {
  const { change } = useStyling();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="own-fonts">
      <Button small onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      {isOpen ? <FontsDialog onAdded={(font) => change({ font })} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function fontId(font: FontName): string {
  return typeof font === 'string' ? font : font.hash;
}

/** Two fonts of one name are told apart by the beginning of their hash. */
function nameOf(font: FontName, all: readonly FontName[]): string {
  if (typeof font === 'string') return font;
  const isTwice = all.some(
    (other) => typeof other !== 'string' && other.name === font.name && other.hash !== font.hash,
  );
  return isTwice ? `${font.name} (${font.hash.slice(0, 4)})` : font.name;
}
