import { useEffect, useState } from 'react';
import { isFreezable } from '../../sop/handover/signers.ts';
import { call, saveFiles } from '../desk/call.ts';
import type { Failure, FrozenExport, OpenedHandover } from '../desk/contract.ts';
import { endHandover, onHandoverChange, showHandover } from '../state/handover.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../words/failures.ts';
import { overviewWords as words } from '../words/handover.ts';
import { registerWords } from '../words/register.ts';
import { chooseReturnedFor } from './chooseReturned.ts';
import { FiledFiles } from './FiledFiles.tsx';
import { SignDialog } from './SignDialog.tsx';
import { SignerSteps } from './SignerSteps.tsx';
import { standingText } from './standingText.ts';

/** Where a SOP stands on its way to be signed: who has signed, what was exported and filed, and what comes next. */
export function OverviewDialog({ sop }: { readonly sop: string }) {
  const [opened, setOpened] = useState<OpenedHandover | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSigning, setSigning] = useState(false);
  useEffect(() => {
    let isWanted = true;
    const ask = (): void => {
      void call('handover.open', { sop }).then((reply) => {
        if (!isWanted) return;
        setFailure(reply.ok ? null : reply.error);
        if (reply.ok) setOpened(reply.value);
      });
    };
    ask();
    const forget = onHandoverChange(ask);
    return () => {
      isWanted = false;
      forget();
    };
  }, [sop]);

  const newest = opened?.exports.find(({ isCurrent }) => isCurrent) ?? null;
  const waiting = opened?.standing.at === 'waiting' ? opened.standing : null;
  const next = waiting?.next ?? null;
  const take = async (frozen: FrozenExport, file: string | null): Promise<void> => {
    const reply = await call('handover.files', { export: frozen.id, file });
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) saveFiles(reply.value.files);
  };
  if (isSigning && newest !== null && next !== null)
    return (
      <SignDialog
        frozen={newest}
        signer={newest.signers.findIndex(
          ({ role, position, name, nip }) =>
            role === next.role && position === next.position && name === next.name && nip === next.nip,
        )}
        title={opened?.title ?? ''}
        onClose={() => setSigning(false)}
      />
    );
  const title = opened === null ? '' : opened.title || registerWords.untitled;
  const standing = opened === null ? null : standingText(opened.standing);
  return (
    <Dialog
      title={words.title}
      subtitle={title}
      width={720}
      onClose={endHandover}
      footer={
        <>
          <span className="grow" />
          <Button onPress={endHandover}>{words.close}</Button>
          {opened !== null && newest === null && isFreezable(opened.status) ? (
            <Button look="primary" onPress={() => showHandover({ kind: 'export', sop })}>
              {words.exportNow}
            </Button>
          ) : null}
          {newest === null ? null : (
            <Button
              look={next !== null && newest.way !== 'local' ? 'primary' : 'normal'}
              onPress={() => void chooseReturnedFor(newest.id)}
            >
              {newest.way === 'wet' ? words.attachScan : words.receive}
            </Button>
          )}
          {newest !== null && next !== null && newest.way === 'local' ? (
            <Button look="primary" onPress={() => setSigning(true)}>
              {words.sign(words.signing[next.role])}
            </Button>
          ) : null}
        </>
      }
    >
      {failure === null ? null : (
        <Notice tone="error" urgent>
          {failureText(failure.code, failure.detail)}
        </Notice>
      )}
      {opened === null ? <p className="hint">{words.loading}</p> : null}
      {opened !== null && opened.damaged > 0 ? <Notice tone="warning">{words.damaged(opened.damaged)}</Notice> : null}
      {opened !== null && newest === null ? (
        <Notice tone="note">
          {opened.exports.length > 0 ? words.outdated : isFreezable(opened.status) ? words.none : words.notYet}
        </Notice>
      ) : null}
      {newest === null ? null : (
        <>
          {standing === null ? null : (
            <p className="handover-standing">
              <strong>{words.standing(standing)}</strong>
            </p>
          )}
          <SignerSteps frozen={newest} />
          <h3 className="field-head">{words.exported}</h3>
          <FiledFiles frozen={newest} onTake={(file) => void take(newest, file)} />
          {newest.way === 'local' && next !== null ? <p className="hint">{words.localHint}</p> : null}
        </>
      )}
      {opened?.exports
        .filter((frozen) => frozen !== newest)
        .map((frozen) => (
          <details key={frozen.id} className="handover-former">
            <summary>{words.former(frozen.revision)}</summary>
            <FiledFiles frozen={frozen} onTake={(file) => void take(frozen, file)} />
          </details>
        ))}
    </Dialog>
  );
}
