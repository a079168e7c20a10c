import { changedText } from '../register/when.ts';
import { checkCopy, useBackups } from '../state/backups.ts';
import type { CopyMade, Said } from '../state/backups.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { backupWords, copyWords as words, restoreWords } from '../words/backups.ts';
import { sizeText } from './sizeText.ts';

/** What became of the last copy, and of the last thing that was done. */
export function CopyNotice() {
  const copy = useBackups((state) => state.copy);
  const said = useBackups((state) => state.said);
  const isBusy = useBackups((state) => state.work !== null);
  return (
    <div className="backup-said" aria-live="polite">
      {said === null ? null : <Notice tone="ok">{sentenceOf(said)}</Notice>}
      {copy === null ? null : (
        <Notice tone={copy.isSame === true ? 'ok' : copy.isSame === false ? 'error' : 'note'}>
          <span>{copyText(copy)}</span>
          {copy.name === null || copy.isSame === true ? null : (
            <Button isDisabled={isBusy} onPress={() => void checkCopy()}>
              {backupWords.check}
            </Button>
          )}
        </Notice>
      )}
    </div>
  );
}

function sentenceOf(said: Said): string {
  switch (said.kind) {
    case 'made':
      return backupWords.made(changedText(said.instant, new Date()).toLowerCase());
    case 'taken':
      return backupWords.taken;
    case 'restored':
      return restoreWords.done(said.added, said.changed);
  }
}

function copyText({ name, bytes, isSame }: CopyMade): string {
  if (isSame === false) return words.differs;
  if (name === null) return words.written(sizeText(bytes));
  return isSame === true ? words.same : words.handedOut(name, sizeText(bytes));
}
