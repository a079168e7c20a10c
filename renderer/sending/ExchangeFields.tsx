import { Copy } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../desk/call.ts';
import type { Failure, KnownKey } from '../desk/contract.ts';
import { fingerprintText } from '../inbox/parcelLook.ts';
import { dayText } from '../register/when.ts';
import { say } from '../state/desk.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../words/failures.ts';
import { exchangeSettingsWords as words } from '../words/sending.ts';
import { RenameKeyDialog } from './RenameKeyDialog.tsx';
import { useWatchedFolder } from './useWatchedFolder.ts';
import './sending.css';

/** One's own key, the keys of the senders one knows, and the folder that is watched for parcels. */
export function ExchangeFields() {
  return (
    <>
      <OwnKey />
      <EnrolledKeys />
      <Folder />
    </>
  );
}

function OwnKey() {
  const [fingerprint, setFingerprint] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    void call('key.own', {}).then((reply) => {
      setFailure(reply.ok ? null : reply.error);
      if (reply.ok) setFingerprint(reply.value.fingerprint);
    });
  }, []);
  const renew = async (): Promise<void> => {
    const reply = await call('key.renew', {});
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) setFingerprint(reply.value.fingerprint);
  };
  return (
    <div className="field">
      <div className="field-head">{words.own}</div>
      {fingerprint === null ? null : (
        <div className="own-key">
          <span className="fingerprint">{fingerprintText(fingerprint)}</span>
          <Button small onPress={() => void copy(fingerprintText(fingerprint))}>
            <Icon of={Copy} small />
            {words.copy}
          </Button>
        </div>
      )}
      <span className="hint">{words.ownHint}</span>
      {failure === null ? null : (
        <Notice tone="error" urgent>
          {failureText(failure.code, failure.detail)}{' '}
          {failure.code === 'keyBroken' ? (
            <button type="button" className="link" onClick={() => void renew()}>
              {words.renew}
            </button>
          ) : null}
        </Notice>
      )}
    </div>
  );
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  say(words.copied);
}

function EnrolledKeys() {
  const [keys, setKeys] = useState<readonly KnownKey[] | null>(null);
  const [forgetting, setForgetting] = useState<KnownKey | null>(null);
  const [renaming, setRenaming] = useState<KnownKey | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const load = useCallback(async (): Promise<void> => {
    const reply = await call('key.list', {});
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) setKeys(reply.value.keys);
  }, []);
  useEffect(() => {
    // The answer sets the state, not this effect.
    void Promise.resolve().then(load);
  }, [load]);
  const forget = async ({ fingerprint }: KnownKey): Promise<void> => {
    setForgetting(null);
    const reply = await call('key.forget', { fingerprint });
    setFailure(reply.ok ? null : reply.error);
    await load();
  };
  const rename = async ({ fingerprint }: KnownKey, name: string): Promise<void> => {
    setRenaming(null);
    const reply = await call('key.enrol', { fingerprint, name });
    setFailure(reply.ok ? null : reply.error);
    await load();
  };
  return (
    <div className="field">
      <div className="field-head">{words.enrolled}</div>
      {keys === null ? null : keys.length === 0 ? (
        <p className="hint">{words.none}</p>
      ) : (
        <ul className="known-keys">
          {keys.map((key) => (
            <li key={key.fingerprint}>
              <div className="grow">
                <strong>{key.name}</strong>
                <div className="number">{words.facts(dayText(key.enrolledAt), key.parcels)}</div>
                <span className="fingerprint">{fingerprintText(key.fingerprint)}</span>
              </div>
              <Button small aria-label={words.renameNamed(key.name)} onPress={() => setRenaming(key)}>
                {words.rename}
              </Button>
              <Button small aria-label={words.forgetNamed(key.name)} onPress={() => setForgetting(key)}>
                {words.forget}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FailureNotice failure={failure} />
      {renaming === null ? null : (
        <RenameKeyDialog
          known={renaming}
          onClose={() => setRenaming(null)}
          onRename={(name) => void rename(renaming, name)}
        />
      )}
      {forgetting === null ? null : (
        <Dialog
          title={words.forgetTitle(forgetting.name)}
          width={480}
          onClose={() => setForgetting(null)}
          footer={
            <>
              <Button onPress={() => setForgetting(null)}>{words.cancel}</Button>
              <Button look="primary" onPress={() => void forget(forgetting)}>
                {words.forgetNow}
              </Button>
            </>
          }
        >
          <p>{words.forgetBody}</p>
        </Dialog>
      )}
    </div>
  );
}

function Folder() {
  const { folder, failure, choose } = useWatchedFolder();
  if (folder === null) return null;
  return (
    <div className="field">
      <div className="field-head">{words.folder}</div>
      <div className="own-key">
        <span>{folder.name ?? words.noFolder}</span>
        {folder.available ? (
          <Button small onPress={() => choose(false)}>
            {folder.name === null ? words.chooseFolder : words.changeFolder}
          </Button>
        ) : null}
        {folder.name === null ? null : (
          <Button small onPress={() => choose(true)}>
            {words.forgetFolder}
          </Button>
        )}
      </div>
      <span className="hint">{folder.available ? words.folderHint : words.folderNeedsApp}</span>
      <FailureNotice failure={failure} />
    </div>
  );
}
