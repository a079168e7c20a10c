import { useEffect, useMemo, useState } from 'react';
import type { Sop } from '../../../sop/model/sop.ts';
import { useDocument } from '../../state/document.ts';
import { loadUses, useProfileUses } from '../../state/profiles.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { styleWords as words } from '../../words/styles.ts';
import { applyStyle } from '../styleEdits.ts';
import { StyleControls } from './StyleControls.tsx';
import { StylePreview } from './StylePreview.tsx';
import type { PagePart } from './StylePreview.tsx';
import { StylingContext } from './styling.ts';
import { useProfileWork } from './useProfileWork.ts';
import { useStyleDraft } from './useStyleDraft.ts';
import './style.css';

/** How the office prints, tried out on the open SOP before anything changes. */
export function StyleDialog({ onClose }: { readonly onClose: () => void }) {
  const sop = useDocument((state) => state.sop);
  return sop === null ? null : <OpenStyleDialog sop={sop} onClose={onClose} />;
}

function OpenStyleDialog({ sop, onClose }: { readonly sop: Sop; readonly onClose: () => void }) {
  const profiles = useDocument((state) => state.profiles);
  const draft = useStyleDraft(sop, profiles);
  const work = useProfileWork(draft, sop);
  const [part, setPart] = useState<PagePart | null>(null);
  const { style, change, pages, profile, differences } = draft;
  const sops = useProfileUses(({ uses }) => uses.find(({ name }) => name === profile.name)?.sops ?? 0);
  const styling = useMemo(() => ({ style, change }), [style, change]);
  useEffect(() => void loadUses(), []);
  return (
    <Dialog
      title={words.title}
      subtitle={words.subtitle}
      width={1240}
      onClose={onClose}
      footer={
        <>
          <output className="hint grow">
            {[work.said, differences === 0 ? '' : words.changed(differences)].join(' ').trim()}
          </output>
          {differences === 0 ? null : (
            <>
              <Button look="ghost" onPress={() => draft.begin(profile)}>
                {words.reset}
              </Button>
              {profile.own === undefined ? null : (
                <Button onPress={work.save}>{sops > 1 ? words.saveFor(sops) : words.save}</Button>
              )}
            </>
          )}
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            look="primary"
            onPress={() => {
              applyStyle(profile, style);
              onClose();
            }}
          >
            {words.use}
          </Button>
        </>
      }
    >
      <div className="style-dialog">
        <StylingContext value={styling}>
          <StyleControls draft={draft} sop={sop} profiles={profiles} work={work} onPart={setPart} />
        </StylingContext>
        <StylePreview pages={pages} part={part} />
      </div>
    </Dialog>
  );
}
