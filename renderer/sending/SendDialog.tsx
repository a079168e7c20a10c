import { useEffect, useRef, useState } from 'react';
import { sizeText } from '../backups/sizeText.ts';
import { call, saveFiles } from '../desk/call.ts';
import type { Failure, MadeParcel } from '../desk/contract.ts';
import { knowsSavedFiles, showSavedFile } from '../desk/savedFiles.ts';
import { fingerprintText } from '../inbox/parcelLook.ts';
import { statusLook } from '../register/statusLook.ts';
import { endSending, useSending } from '../state/sending.ts';
import type { SendingKind, SendRequest } from '../state/sending.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Progress } from '../ui/Progress.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { Status } from '../ui/Status.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { failureText } from '../words/failures.ts';
import { sendingWords as words } from '../words/sending.ts';
import { statusWords } from '../words/status.ts';
import { useWatchedFolder } from './useWatchedFolder.ts';
import './sending.css';

const kinds = ['draft', 'findings', 'decision'] as const satisfies readonly SendingKind[];
/** Most characters of a note (contract). */
const noteLength = 2000;
/** Names that are shown before the rest is counted. */
const mostNames = 8;

/** Makes a parcel of SOPs and hands it to the user; nothing while none is asked for. */
export function SendDialog() {
  const request = useSending((state) => state.request);
  return request === null ? null : <OpenDialog request={request} />;
}

function OpenDialog({ request }: { readonly request: SendRequest }) {
  const [kind, setKind] = useState<SendingKind>(request.kind);
  const [note, setNote] = useState('');
  const [intoFolder, setIntoFolder] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [failure, setFailure] = useState<Failure | 'unsaved' | null>(null);
  const [made, setMade] = useState<MadeParcel | null>(null);
  const { folder } = useWatchedFolder();
  const { sops } = request;
  const make = async (): Promise<void> => {
    setMaking(true);
    setFailure(null);
    if (request.saveFirst !== null && (await request.saveFirst()) === null) {
      setMaking(false);
      setFailure('unsaved');
      return;
    }
    const reply = await call('parcel.make', {
      content: { kind, sops: sops.map(({ id }) => id) },
      note: note.trim().slice(0, noteLength),
      into: intoFolder ? 'folder' : 'file',
    });
    setMaking(false);
    if (!reply.ok) {
      setFailure(reply.error);
      return;
    }
    if (reply.value.file !== null) saveFiles([reply.value.file]);
    setMade(reply.value);
  };
  if (made !== null) return <Made made={made} folder={intoFolder ? (folder?.name ?? null) : null} />;
  const drafts = sops.filter(({ status }) => status === 'draft').length;
  return (
    <Dialog
      title={words.title}
      subtitle={words.subtitle(sops.length)}
      width={640}
      isPinned={note !== ''}
      onClose={endSending}
      footer={
        <>
          <div className="grow">
            {isMaking ? <Progress label={words.making} done={0} all={1} /> : <OwnFingerprint />}
          </div>
          <Button onPress={endSending}>{words.cancel}</Button>
          <Button look="primary" isDisabled={isMaking} onPress={() => void make()}>
            {words.make}
          </Button>
        </>
      }
    >
      {failure === null ? null : (
        <Notice tone="error" urgent>
          {failure === 'unsaved' ? words.notSaved : failureText(failure.code, failure.detail)}
        </Notice>
      )}
      <section className="sending-inside" aria-label={words.inside}>
        <h3 className="field-head">{words.inside}</h3>
        <ul>
          {sops.slice(0, mostNames).map(({ id, title, number, status }) => (
            <li key={id}>
              <div className="grow">
                <div className="name">{title === '' ? words.untitled : title.replaceAll('\n', ' ')}</div>
                <div className="number">{number === '' ? words.noNumber : number}</div>
              </div>
              <Status {...statusLook[status]} small>
                {statusWords[status]}
              </Status>
            </li>
          ))}
          {sops.length > mostNames ? <li className="secondary">{words.more(sops.length - mostNames)}</li> : null}
        </ul>
      </section>
      {kind === 'draft' && drafts > 0 ? <Notice tone="note">{words.notSubmitted(drafts)}</Notice> : null}
      <RadioCards
        label={words.kind}
        value={kind}
        options={kinds.map((id) => ({ id, ...words.kinds[id] }))}
        onChange={(id) => setKind(kinds.find((one) => one === id) ?? 'draft')}
      />
      <TextArea label={words.note} value={note} onChange={setNote} hint={words.noteHint} />
      {folder === null || folder.name === null ? null : (
        <Checkbox isSelected={intoFolder} onChange={setIntoFolder}>
          {words.intoFolder(folder.name)}
        </Checkbox>
      )}
    </Dialog>
  );
}

/** What was made, and what to do with it. */
function Made({ made, folder }: { readonly made: MadeParcel; readonly folder: string | null }) {
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), []);
  const { name, file } = made;
  return (
    <Dialog
      title={words.title}
      width={560}
      onClose={endSending}
      footer={
        <>
          {file !== null && knowsSavedFiles() ? (
            <Button onPress={() => void showSavedFile(name).then(setRefusal)}>{words.openFolder}</Button>
          ) : null}
          <span className="grow" />
          <Button ref={done} look="primary" onPress={endSending}>
            {words.done}
          </Button>
        </>
      }
    >
      <div className="move-result">
        <Notice tone="ok">
          {file === null ? words.putInto(name, folder ?? '') : words.made(name, sizeText(sizeOf(file.base64)))}
        </Notice>
        <p>{file === null ? words.nextFolder : words.next}</p>
        {file === null || knowsSavedFiles() ? null : <p className="hint">{words.downloads}</p>}
        <p className="hint">{words.contents(made.contents.length, eventsOf(made))}</p>
        {refusal === null ? null : (
          <Notice tone="error" urgent>
            {failureText(refusal.code, refusal.detail)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

/** What the receiver may ask for on the telephone. */
function OwnFingerprint() {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    void call('key.own', {}).then((reply) => (reply.ok ? setText(reply.value.fingerprint) : undefined));
  }, []);
  return <span className="hint">{text === null ? '' : words.fingerprint(fingerprintText(text))}</span>;
}

function eventsOf({ contents }: MadeParcel): number {
  return contents.reduce((sum, { events }) => sum + events, 0);
}

/** Bytes that a base64 text stands for. */
function sizeOf(base64: string): number {
  return Math.floor((base64.length * 3) / 4);
}
