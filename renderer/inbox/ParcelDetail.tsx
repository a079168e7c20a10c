import { useEffect, useState } from 'react';
import type { Failure, ParcelRow, SopInside } from '../desk/contract.ts';
import { fullWhen } from '../register/when.ts';
import { acceptParcel, refuseParcel, useInbox } from '../state/inbox.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { dangerWords, inboxWords as words } from '../words/inbox.ts';
import { AcceptUnknownDialog } from './AcceptUnknownDialog.tsx';
import { EnrolDialog } from './EnrolDialog.tsx';
import { endLooking, mergeInside, useLooking } from './lookAt.ts';
import { ForkNotice } from './ForkNotice.tsx';
import { KeyNotice } from './KeyNotice.tsx';
import { changing, ParcelSops } from './ParcelSops.tsx';
import { senderName } from './parcelLook.ts';
import { ReceiptList } from './ReceiptList.tsx';
import { TakenSops } from './TakenSops.tsx';
import { RefuseDialog } from './RefuseDialog.tsx';

/** The chosen parcel: who sent it, what is dangerous about it, what is inside. */
export function ParcelDetail() {
  const chosen = useInbox((state) => state.chosen);
  const row = useInbox((state) => state.rows?.find(({ id }) => id === state.chosen) ?? null);
  if (chosen === null || row === null) return null;
  return row.broken === null ? <OpenParcel key={chosen} row={row} /> : <BrokenParcel key={chosen} row={row} />;
}

function OpenParcel({ row }: { readonly row: ParcelRow }) {
  const opened = useInbox((state) => (state.opened?.row.id === row.id ? state.opened : null));
  const [asks, setAsks] = useState<'refuse' | 'enrol' | 'unknown' | { readonly merge: SopInside } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const unread = useLooking((state) => state.failure);
  // What could not be read of this parcel says nothing of the next one.
  useEffect(() => endLooking, []);
  const isSure = row.key?.status === 'own' || row.key?.status === 'known' || row.key?.status === 'otherName';
  const accept = (evenUnknown: boolean): void => {
    setAsks(null);
    void acceptParcel(row.id, evenUnknown).then(setFailure);
  };
  const count = opened === null ? row.sops : changing(opened.sops).length;
  return (
    <>
      <header className="parcel-head">
        <div className="grow">
          <h2>{words.from(senderName(row))}</h2>
          <p className="secondary">{headLine(row)}</p>
        </div>
        {row.state !== 'waiting' || opened === null ? null : (
          <>
            <Button onPress={() => setAsks('refuse')}>{words.refuse}</Button>
            <Button look={isSure ? 'primary' : 'normal'} onPress={() => (isSure ? accept(false) : setAsks('unknown'))}>
              {count === 0 ? words.acceptContents : words.accept(count)}
            </Button>
          </>
        )}
      </header>
      <FailureNotice failure={failure} />
      <FailureNotice failure={unread} />
      {row.state === 'accepted' ? <TakenSops row={row} sops={opened?.taken ?? []} /> : null}
      {row.state === 'refused' ? (
        <Notice tone="note">
          {row.refusal === '' ? words.refusedNow : `${words.refusedNow} ${words.reason(row.refusal)}`}
        </Notice>
      ) : null}
      {row.key === null || row.state !== 'waiting' ? null : (
        <KeyNotice row={row} keyFacts={row.key} onEnrol={() => setAsks('enrol')} />
      )}
      {opened === null || opened.clock === 'consistent' ? null : (
        <Notice tone="warning">{dangerWords.clock[opened.clock]}</Notice>
      )}
      {opened === null || row.state !== 'waiting' ? null : (
        <ForkNotice
          opened={opened}
          onMerge={(sop) => (isSure ? void mergeInside(row, sop, false) : setAsks({ merge: sop }))}
        />
      )}
      {row.note === '' ? null : <Notice tone="note">{words.note(row.note)}</Notice>}
      {opened === null ? null : <ReceiptList receipts={opened.receipts} />}
      {opened === null || opened.sops.length === 0 ? null : <ParcelSops opened={opened} />}
      {opened !== null && row.state === 'waiting' && row.sops > 0 && count === 0 ? (
        <p className="hint">{words.nothingNew}</p>
      ) : null}
      {asks === 'refuse' ? (
        <RefuseDialog
          onClose={() => setAsks(null)}
          onRefuse={(reason) => {
            setAsks(null);
            void refuseParcel(row.id, reason).then(setFailure);
          }}
        />
      ) : null}
      {asks === 'enrol' && row.key !== null ? (
        <EnrolDialog row={row} fingerprint={row.key.fingerprint} onClose={() => setAsks(null)} />
      ) : null}
      {(asks === 'unknown' || (asks !== null && typeof asks === 'object')) && row.key !== null ? (
        <AcceptUnknownDialog
          fingerprint={row.key.fingerprint}
          onEnrol={() => setAsks('enrol')}
          onAccept={() => {
            if (typeof asks === 'string') return accept(true);
            setAsks(null);
            void mergeInside(row, asks.merge, true);
          }}
          onClose={() => setAsks(null)}
        />
      ) : null}
    </>
  );
}

/** "Ronde 2 · dibuat 18 Februari 2022 09.12 oleh Rini · SOP_pemerintahan.lajur". */
function headLine({ kind, round, madeAt, sender, file, fromFolder }: ParcelRow): string {
  return [
    ...(round === null ? [] : [words.round(round)]),
    ...(kind === null || kind === 'draft' ? [] : [words.kinds[kind]]),
    ...(madeAt === null ? [] : [words.made(fullWhen(madeAt), sender?.name ?? '')]),
    ...(fromFolder ? [words.fromFolder] : []),
    file,
  ].join(' · ');
}

/** A file that is no parcel: why, and the way to be rid of its line. */
function BrokenParcel({ row }: { readonly row: ParcelRow }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <>
      <header className="parcel-head">
        <div className="grow">
          <h2>{words.unopened}</h2>
          <p className="secondary">{row.file}</p>
        </div>
        {row.state === 'broken' ? (
          <Button onPress={() => void refuseParcel(row.id, '').then(setFailure)}>{words.putAway}</Button>
        ) : null}
      </header>
      <FailureNotice failure={failure} />
      {row.broken === null ? null : <Notice tone="error">{dangerWords.broken[row.broken.reason]}</Notice>}
    </>
  );
}
