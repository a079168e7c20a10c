import type { ReactNode } from 'react';
import type { Sop } from '../../../sop/model/sop.ts';
import type { StyleProfile } from '../../../sop/model/style.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { annexWords } from '../../words/annexes.ts';
import { printWords } from '../../words/print.ts';
import { styleWords as words } from '../../words/styles.ts';
import { AnnexStyle } from './AnnexStyle.tsx';
import { FormStyle } from './FormStyle.tsx';
import { LabelFields } from './LabelFields.tsx';
import { NameForm } from './NameForm.tsx';
import { PageStyle } from './PageStyle.tsx';
import { ProfileBar } from './ProfileBar.tsx';
import type { PagePart } from './StylePreview.tsx';
import { TableStyle } from './TableStyle.tsx';
import type { ProfileWork } from './useProfileWork.ts';
import type { StyleDraft } from './useStyleDraft.ts';

export interface StyleControlsProps {
  readonly draft: StyleDraft;
  readonly sop: Sop;
  readonly profiles: readonly StyleProfile[];
  readonly work: ProfileWork;
  /** The keyboard went to a switch of this part of the pages. */
  readonly onPart: (part: PagePart) => void;
}

/** The left side of the dialog: which profile, and every switch of it. */
export function StyleControls({ draft, sop, profiles, work, onPart }: StyleControlsProps) {
  const { naming, asks } = work;
  return (
    <div className="style-controls">
      {asks === null ? null : (
        <Notice tone="warning" urgent>
          {words.taken(asks.name)}
          <div className="profile-buttons">
            <Button small onPress={() => work.answer('replace')}>
              {words.replace}
            </Button>
            <Button small onPress={() => work.answer('rename')}>
              {words.keepBoth}
            </Button>
            <Button small look="ghost" onPress={() => work.answer(null)}>
              {words.cancel}
            </Button>
          </div>
        </Notice>
      )}
      {naming === null ? (
        <ProfileBar draft={draft} profiles={profiles} work={work} />
      ) : (
        <NameForm
          key={naming}
          suggestion={naming === 'rename' ? draft.profile.name : suggestedName(sop)}
          action={naming === 'rename' ? words.renameTo : words.saveName}
          onName={work.giveName}
          onCancel={() => work.startNaming(null)}
        />
      )}
      <Group title={printWords.pages}>
        <PageStyle notOnePage={<NotOnePage draft={draft} />} />
      </Group>
      <Group title={printWords.form} onEnter={() => onPart('identity')}>
        <FormStyle />
      </Group>
      <Group title={printWords.table} onEnter={() => onPart('table')}>
        <TableStyle />
      </Group>
      <Group title={annexWords.title} onEnter={() => onPart('annexes')}>
        <AnnexStyle />
      </Group>
      <Group title={printWords.labels}>
        <LabelFields />
      </Group>
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly onEnter?: () => void;
  readonly children: ReactNode;
}

function Group({ title, onEnter, children }: GroupProps) {
  return (
    <section aria-label={title} onFocusCapture={onEnter}>
      <h3 className="group-title">{title}</h3>
      {children}
    </section>
  );
}

/** Says under the switch that the pages do not follow it. */
function NotOnePage({ draft }: { readonly draft: StyleDraft }) {
  const isRefused = draft.pages.findings.some(({ code }) => code === 'notOnePage');
  return <output className="hint hint-warning">{isRefused ? words.notOnePage : ''}</output>;
}

/** The office's own name, as its heading says it: "Kelurahan Contoh". */
function suggestedName({ identity }: Sop): string {
  const line = identity.issuer.unitLines.at(-1) ?? identity.issuer.government;
  return line
    .trim()
    .toLocaleLowerCase('id')
    .replace(/(^|[\s(/-])\p{Ll}/gu, (letter) => letter.toLocaleUpperCase('id'));
}
