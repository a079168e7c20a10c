import { useCallback, useEffect, useState } from 'react';
import { call } from '../desk/call.ts';
import type { Failure, Reply, TrustedRoot } from '../desk/contract.ts';
import { chooseFiles, readFile } from '../desk/readFiles.ts';
import type { FileBytes } from '../desk/readFiles.ts';
import { dayText } from '../register/when.ts';
import { checkAgain } from '../state/checks.ts';
import { say } from '../state/desk.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../words/failures.ts';
import { rootWords as words } from '../words/verifying.ts';
import { inGroups } from './SignatureFacts.tsx';

interface Offered {
  readonly file: FileBytes;
  readonly root: TrustedRoot;
  readonly isTrusted: boolean;
}

/** The roots of trust: what is there, and one more after its fingerprint was compared. */
export function RootsDialog({ onClose }: { readonly onClose: () => void }) {
  const [roots, setRoots] = useState<readonly TrustedRoot[] | null>(null);
  const [offered, setOffered] = useState<Offered | null>(null);
  const [isSame, setSame] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = useCallback((reply: Reply<'signature.roots'>): void => {
    if (reply.ok) setRoots(reply.value.roots);
    else setFailure(reply.error);
  }, []);
  useEffect(() => void call('signature.roots', {}).then(take), [take]);
  const choose = async (): Promise<void> => {
    const [chosen] = await chooseFiles('.crt,.cer,.pem,.der,application/x-x509-ca-cert', false);
    if (chosen === undefined) return;
    setSame(false);
    setOffered(null);
    const read = await readFile(chosen);
    const reply = read.ok ? await call('signature.trust', { file: read.value, fingerprint: null }) : read;
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok && read.ok) setOffered({ file: read.value, ...(reply.value as Omit<Offered, 'file'>) });
  };
  const changed = async (sentence: string): Promise<void> => {
    setOffered(null);
    setFailure(null);
    say(sentence);
    take(await call('signature.roots', {}));
    await checkAgain();
  };
  const trust = async ({ file, root }: Offered): Promise<void> => {
    const reply = await call('signature.trust', { file, fingerprint: root.certificate.fingerprint });
    if (reply.ok) await changed(words.added(root.certificate.name));
    else setFailure(reply.error);
  };
  const remove = async ({ certificate }: TrustedRoot): Promise<void> => {
    const reply = await call('signature.distrust', { fingerprint: certificate.fingerprint });
    if (reply.ok) await changed(words.removed(certificate.name));
    else setFailure(reply.error);
  };
  return (
    <Dialog
      title={words.title}
      width={640}
      onClose={onClose}
      footer={
        <>
          <Button onPress={() => void choose()}>{words.add}</Button>
          <span className="grow" />
          <Button onPress={onClose}>{words.close}</Button>
          {offered === null || offered.isTrusted ? null : (
            <Button look="primary" isDisabled={!isSame} onPress={() => void trust(offered)}>
              {words.trust}
            </Button>
          )}
        </>
      }
    >
      <p>{words.body}</p>
      {failure === null ? null : (
        <Notice tone="error" urgent>
          {failureText(failure.code, failure.detail)}
        </Notice>
      )}
      {offered === null ? null : (
        <div className="root-offered">
          <strong>{offered.root.certificate.name}</strong>
          <p className="secondary">{words.until(dayText(offered.root.certificate.validTo))}</p>
          <p className="check-fingerprint">
            <span className="secondary">{words.fingerprint}</span> {inGroups(offered.root.certificate.fingerprint)}
          </p>
          {offered.isTrusted ? (
            <p>{words.known}</p>
          ) : (
            <Checkbox isSelected={isSame} onChange={setSame}>
              {words.ask}
            </Checkbox>
          )}
        </div>
      )}
      {roots === null ? null : roots.length === 0 ? (
        <p className="secondary">{words.none}</p>
      ) : (
        <ul className="root-list" aria-label={words.list}>
          {roots.map((root) => (
            <li key={root.certificate.fingerprint}>
              <div className="grow">
                <strong>{root.certificate.name}</strong>
                <p className="secondary">
                  {words.until(dayText(root.certificate.validTo))}
                  {root.addedAt === null ? ` · ${words.shipped}` : ''}
                </p>
                <p className="check-fingerprint secondary">{inGroups(root.certificate.fingerprint)}</p>
              </div>
              {root.addedAt === null ? null : (
                <Button small onPress={() => void remove(root)} aria-label={words.removeOf(root.certificate.name)}>
                  {words.remove}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
