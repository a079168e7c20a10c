import { FolderOpen } from 'lucide-react';
import { useEffect } from 'react';
import { DropTarget } from '../register/DropTarget.tsx';
import { chooseParcels, collectParcels, refreshInbox, receiveFiles, useInbox } from '../state/inbox.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../words/failures.ts';
import { inboxWords as words } from '../words/inbox.ts';
import { EmptyInbox } from './EmptyInbox.tsx';
import { ParcelDetail } from './ParcelDetail.tsx';
import { ParcelList } from './ParcelList.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { WaitingReviews } from './WaitingReviews.tsx';
import './inbox.css';

/** What others sent: the parcels at the left, the chosen one beside them. */
export function InboxMain() {
  // The home screen looks now and then; whoever comes here wants to see what there is now.
  useEffect(() => void refreshInbox().then(collectParcels), []);
  const rows = useInbox((state) => state.rows);
  const failure = useInbox((state) => state.failure);
  const isReading = useInbox((state) => state.isReading);
  return (
    <DropTarget onFiles={(files) => void receiveFiles(files)} sign={words.dropHere} className="inbox">
      <section className="inbox-side" aria-label={words.list}>
        <div className="inbox-head">
          <h1>{words.title}</h1>
          <span className="grow" />
          <Button onPress={chooseParcels}>
            <Icon of={FolderOpen} />
            {words.openFile}
          </Button>
        </div>
        {isReading ? <output className="inbox-reading">{words.reading}</output> : null}
        {rows === null || rows.length === 0 ? null : <ParcelList rows={rows} />}
        <WaitingReviews key={rows?.filter(({ state }) => state === 'accepted').length ?? 0} />
      </section>
      <section className="inbox-detail" aria-live="off">
        {failure === null ? null : (
          <Notice tone="error" urgent>
            {failureText(failure.code, failure.detail)}{' '}
            <button type="button" className="link" onClick={() => void refreshInbox()}>
              {words.retry}
            </button>
          </Notice>
        )}
        {rows === null ? null : rows.length === 0 ? <EmptyInbox onOpen={chooseParcels} /> : <ParcelDetail />}
      </section>
      <PreviewDialog />
    </DropTarget>
  );
}
