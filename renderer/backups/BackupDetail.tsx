import { useState } from 'react';
import { changedText } from '../register/when.ts';
import { useNow } from '../register/useNow.ts';
import { restoreBackup, useBackups } from '../state/backups.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { backupWords, restoreWords as words } from '../words/backups.ts';
import { BackupSops, canRestore, isDifferent } from './BackupSops.tsx';
import { sizeText } from './sizeText.ts';
import { WholeDialog } from './WholeDialog.tsx';

/** What differs from the chosen backup, and the ways back. */
export function BackupDetail() {
  const preview = useBackups((state) => state.preview);
  const isBusy = useBackups((state) => state.work !== null);
  const now = useNow();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const [shown, setShown] = useState(preview);
  if (shown !== preview) {
    setShown(preview);
    setPicked(new Set());
  }
  if (preview === null) return <section className="backup-detail" aria-busy />;
  const { backup, sops } = preview;
  const different = sops.filter(isDifferent);
  const same = sops.length - different.length;
  const when = changedText(backup.instant, now);
  const facts = [
    backupWords.reasons[backup.reason],
    ...(backup.sops === null ? [] : [backupWords.sops(backup.sops)]),
    ...(backup.bytes === null ? [] : [sizeText(backup.bytes)]),
    ...(backup.savedAt === null ? [] : [backupWords.newestSave(changedText(backup.savedAt, now).toLowerCase())]),
  ];
  const chosen = different.filter((sop) => picked.has(sop.id) && canRestore(sop)).map(({ id }) => id);
  return (
    <section className="backup-detail" aria-label={backupWords.heading(when)}>
      <div className="backup-head">
        <div className="grow">
          <h2>{backupWords.heading(when.toLowerCase())}</h2>
          <p className="secondary">{facts.join(' · ')}</p>
        </div>
        <Button isDisabled={isBusy} onPress={() => setAsking(true)}>
          {words.whole}…
        </Button>
        <Button
          look="primary"
          isDisabled={isBusy || chosen.length === 0}
          onPress={() => void restoreBackup(backup.name, chosen)}
        >
          {words.restore(chosen.length)}
        </Button>
      </div>
      {different.length === 0 ? (
        <Notice tone="ok">{words.allSame}</Notice>
      ) : (
        <>
          <BackupSops sops={different} now={now} picked={picked} onPick={setPicked} />
          {same === 0 ? null : <p className="hint">{words.same(same)}</p>}
        </>
      )}
      {isAsking ? (
        <WholeDialog
          when={when.toLowerCase()}
          missing={sops.filter(({ relation }) => relation === 'missingThere').length}
          onClose={() => setAsking(false)}
          onRestore={() => {
            setAsking(false);
            void restoreBackup(backup.name, null);
          }}
        />
      ) : null}
    </section>
  );
}
