import { HardDriveDownload } from 'lucide-react';
import { useEffect } from 'react';
import { useWork } from '../register/work.ts';
import { WorkBar } from '../register/WorkBar.tsx';
import { copyBackup, makeBackup, refreshBackups, takeBackup, useBackups } from '../state/backups.ts';
import { useCondition } from '../state/condition.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Progress } from '../ui/Progress.tsx';
import { backupWords as words, recoveryWords } from '../words/backups.ts';
import { failureText } from '../words/failures.ts';
import { BackupDetail } from './BackupDetail.tsx';
import { BackupList } from './BackupList.tsx';
import { CopyNotice } from './CopyNotice.tsx';
import { saveEverything } from './everything.ts';
import './backups.css';

/** The backups at the left, what differs from the chosen one beside them. */
export function BackupsMain() {
  const rows = useBackups((state) => state.rows);
  const work = useBackups((state) => state.work);
  const failure = useBackups((state) => state.failure);
  const isRemovable = useCondition((state) => state.condition?.place === 'removable');
  useEffect(() => void refreshBackups(), []);
  const isHandingOut = useWork((state) => state.work !== null);
  const isBusy = work !== null || isHandingOut;
  return (
    <main className="main backups">
      <div className="main-head">
        <h1>{words.title}</h1>
        <span className="grow" />
        <Button onPress={() => void takeBackup()} isDisabled={isBusy}>
          {words.take}
        </Button>
        <Button onPress={() => void saveEverything()} isDisabled={isBusy}>
          {words.everything}
        </Button>
        <Button onPress={() => void makeBackup()} isDisabled={isBusy}>
          {words.make}
        </Button>
        <Button look="primary" onPress={() => void copyBackup()} isDisabled={isBusy}>
          <Icon of={HardDriveDownload} />
          {words.copy}
        </Button>
      </div>
      <div className="backup-notices">
        {work === null ? null : <Progress label={words.busy[work]} done={0} all={1} />}
        {failure === null ? null : (
          <Notice tone="error" urgent>
            {failureText(failure.code, failure.detail)}
          </Notice>
        )}
        {isRemovable ? <Notice tone="warning">{recoveryWords.removable}</Notice> : null}
        <CopyNotice />
      </div>
      {rows === null ? null : rows.length === 0 ? (
        <div className="backups-empty">
          <h2>{words.empty.title}</h2>
          <p className="secondary">{words.empty.body}</p>
        </div>
      ) : (
        <div className="backups-body">
          <BackupList rows={rows} />
          <BackupDetail />
        </div>
      )}
      <WorkBar />
    </main>
  );
}
