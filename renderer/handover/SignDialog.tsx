import { useCallback, useState } from 'react';
import { call } from '../desk/call.ts';
import type { Failure, FrozenExport, OwnCertificate, ReturnLook } from '../desk/contract.ts';
import { chooseFiles, readFile } from '../desk/readFiles.ts';
import type { FileBytes } from '../desk/readFiles.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Progress } from '../ui/Progress.tsx';
import { failureText } from '../words/failures.ts';
import { overviewWords, signWords as words } from '../words/handover.ts';
import { CertificateFacts } from './CertificateFacts.tsx';
import { FilingDialog } from './FilingDialog.tsx';
import { PassphraseField } from './PassphraseField.tsx';

export interface SignDialogProps {
  readonly frozen: FrozenExport;
  /** Whose turn it is, by the place in the order. */
  readonly signer: number;
  readonly title: string;
  readonly onClose: () => void;
}

interface SignedFile {
  readonly file: FileBytes;
  readonly look: ReturnLook;
}

/** One signer signs with his certificate: whose it is is shown before, the result is checked before it is kept. */
export function SignDialog({ frozen, signer, title, onClose }: SignDialogProps) {
  const [container, setContainer] = useState<FileBytes | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [certificate, setCertificate] = useState<OwnCertificate | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [signed, setSigned] = useState<SignedFile | null>(null);
  const change = useCallback((text: string) => {
    setPassphrase(text);
    setCertificate(null);
  }, []);
  const who = frozen.signers[signer];
  if (signed !== null) return <FilingDialog {...signed} origin="local" intended={frozen.id} onClose={onClose} />;
  if (who === undefined) return null;

  const choose = async (): Promise<void> => {
    const [file] = await chooseFiles('.p12,.pfx,application/x-pkcs12', false);
    if (file === undefined) return;
    const read = await readFile(file);
    setFailure(read.ok ? null : read.error);
    setContainer(read.ok ? read.value : null);
    setCertificate(null);
  };
  const open = async (): Promise<void> => {
    if (container === null || passphrase === '' || busy !== null) return;
    setBusy(words.opening);
    const reply = await call('handover.certificate', { container, passphrase });
    setBusy(null);
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) setCertificate(reply.value);
    else setPassphrase('');
  };
  const sign = async (): Promise<void> => {
    if (container === null || busy !== null) return;
    setBusy(words.signing);
    const reply = await call('handover.sign', { export: frozen.id, signer, container, passphrase });
    setBusy(null);
    setPassphrase('');
    setCertificate(null);
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) setSigned({ file: { name: reply.value.name, base64: reply.value.base64 }, look: reply.value.look });
  };
  const name = who.name || who.position;
  return (
    <Dialog
      title={words.title(overviewWords.signing[who.role], who.position || who.name)}
      subtitle={title}
      width={560}
      isPinned
      onClose={onClose}
      footer={
        <>
          <div className="grow">{busy === null ? null : <Progress label={busy} done={0} all={1} />}</div>
          <Button onPress={onClose}>{words.cancel}</Button>
          {certificate === null ? (
            <Button
              look="primary"
              isDisabled={container === null || passphrase === '' || busy !== null}
              onPress={() => void open()}
            >
              {words.open}
            </Button>
          ) : (
            <Button look="primary" isDisabled={busy !== null} onPress={() => void sign()}>
              {words.sign}
            </Button>
          )}
        </>
      }
    >
      {failure === null ? null : (
        <Notice tone="error" urgent>
          {`${failureText(failure.code, failure.detail)}${furtherText(failure)}`}
        </Notice>
      )}
      <div className="sign-form">
        <div className="field-head">{words.container}</div>
        <p className="sign-file">
          <span className="grow">{container?.name ?? words.none}</span>
          <Button onPress={() => void choose()}>{container === null ? words.choose : words.other}</Button>
        </p>
        <PassphraseField value={passphrase} onChange={change} onEnter={() => void open()} />
        {certificate === null ? null : <CertificateFacts certificate={certificate} signer={name} />}
      </div>
    </Dialog>
  );
}

/** How many tries are left, or how long to wait. */
function furtherText({ code, detail }: Failure): string {
  if (code === 'wrongPassphrase') return ` ${words.triesLeft(Number(detail))}`;
  return code === 'passphrasePaused' ? ` ${words.pause(Number(detail))}` : '';
}
