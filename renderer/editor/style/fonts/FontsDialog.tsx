import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { fontFamily } from '../../../../sop/layout/svgTree.ts';
import type { OwnFontName } from '../../../../sop/model/style.ts';
import type { OwnFontSummary } from '../../../desk/contract.ts';
import { refreshOffered, useFonts } from '../../../state/fonts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { fontWords as words } from '../../../words/fonts.ts';
import { addChosenFont, removeFont } from './fontActions.ts';
import type { FontOutcome } from './fontActions.ts';
import './fonts.css';

export interface FontsDialogProps {
  readonly onAdded: (font: OwnFontName) => void;
  readonly onClose: () => void;
}

/** The fonts that the office brought: what they are good for, who uses them, one more, one less. */
export function FontsDialog({ onAdded, onClose }: FontsDialogProps) {
  const offered = useFonts((state) => state.offered);
  const [outcome, setOutcome] = useState<FontOutcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => void refreshOffered(), []);
  const add = async (): Promise<void> => {
    const added = await addChosenFont(() => setBusy(true));
    setBusy(false);
    if (added === null) return;
    setOutcome(added);
    if (added.font !== null) onAdded(added.font);
  };
  return (
    <Dialog
      title={words.title}
      subtitle={words.subtitle}
      width={620}
      onClose={onClose}
      footer={
        <>
          <output className="hint grow">{isBusy ? words.checking : (outcome?.said ?? '')}</output>
          <Button onPress={onClose}>{words.close}</Button>
          <Button look="primary" isDisabled={isBusy} onPress={() => void add()}>
            <Icon of={Plus} small />
            {words.add}
          </Button>
        </>
      }
    >
      {outcome === null || outcome.refused === '' ? null : (
        <Notice tone="error" urgent>
          {outcome.refused}
        </Notice>
      )}
      {offered.length === 0 ? <p className="hint">{words.none}</p> : null}
      <ul className="fonts-list" aria-label={words.list}>
        {offered.map((font) => (
          <FontRow key={font.hash} font={font} onRemove={() => void removeFont(font).then(setOutcome)} />
        ))}
      </ul>
      <p className="hint">{words.howTo}</p>
    </Dialog>
  );
}

function FontRow({ font, onRemove }: { readonly font: OwnFontSummary; readonly onRemove: () => void }) {
  const { name, lacking } = font;
  const isUsed = font.sops + font.profiles > 0;
  return (
    <li className="fonts-row">
      <div className="grow">
        <strong>{name}</strong>
        <span className="fonts-sample" style={{ fontFamily: fontFamily(font) }} aria-hidden>
          {words.sample} <b>{words.boldSample}</b>
        </span>
        <span className="meta">
          {[
            words.used(font.sops, font.profiles),
            font.inWord ? words.inWord : words.notInWord,
            ...(font.hasItalic ? [] : [words.noItalic]),
            ...(lacking === '' ? [] : [words.lacking([...lacking].join(' '))]),
          ].join(' ')}
        </span>
      </div>
      <Button small look="ghost" isDisabled={isUsed} aria-label={words.removeNamed(name)} onPress={onRemove}>
        {words.remove}
      </Button>
    </li>
  );
}
