import { useEffect, useState } from 'react';
import { call, saveFiles } from '../desk/call.ts';
import type { Failure, PaperAnswer } from '../desk/contract.ts';
import { endPaper, usePapers } from '../state/papers.ts';
import type { PaperRequest } from '../state/papers.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Progress } from '../ui/Progress.tsx';
import { failureText } from '../words/failures.ts';
import { paperWords as words } from '../words/papers.ts';
import { PaperFields } from './PaperFields.tsx';
import { PaperResult } from './PaperResult.tsx';
import './papers.css';

type Format = 'pdf' | 'docx';
const formats: readonly Format[] = ['pdf', 'docx'];

/** Fills a paper of the review and makes its files; nothing while none is asked for. */
export function PaperDialog() {
  const request = usePapers((state) => state.request);
  return request === null ? null : <OpenDialog request={request} />;
}

function OpenDialog({ request }: { readonly request: PaperRequest }) {
  const { kind, sops } = request;
  const [answer, setAnswer] = useState<PaperAnswer | null>(null);
  const [fields, setFields] = useState<PaperAnswer['fields'] | null>(null);
  const [chosen, setChosen] = useState<readonly Format[]>(formats);
  const [failure, setFailure] = useState<Failure | 'unsaved' | null>(null);
  const [isMaking, setMaking] = useState(false);
  const [isDateRead, setDateRead] = useState(true);
  const [made, setMade] = useState<PaperAnswer['files'] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      if (request.saveFirst !== null && (await request.saveFirst()) === null) {
        if (isWanted) setFailure('unsaved');
        return;
      }
      const reply = await call('review.paper', { kind: request.kind, sops: [...request.sops], formats: [] });
      if (!isWanted) return;
      setFailure(reply.ok ? null : reply.error);
      if (!reply.ok) return;
      setAnswer(reply.value);
      setFields(reply.value.fields);
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [request]);
  const make = async (): Promise<void> => {
    if (fields === null) return;
    setMaking(true);
    const reply = await call('review.paper', { kind, sops: [...sops], formats: [...chosen], fields });
    setMaking(false);
    setFailure(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    saveFiles(reply.value.files);
    setMade(reply.value.files);
  };
  const [only] = answer?.sops.length === 1 ? answer.sops : [];
  const subtitle = only === undefined ? words.several(sops.length) : only.title || words.untitled;
  if (made !== null)
    return <PaperResult title={words.titles[kind]} subtitle={subtitle} files={made} onAgain={() => setMade(null)} />;
  return (
    <Dialog
      title={words.titles[kind]}
      subtitle={subtitle}
      width={860}
      isPinned
      onClose={endPaper}
      footer={
        <>
          {formats.map((format) => (
            <Checkbox
              key={format}
              isSelected={chosen.includes(format)}
              onChange={(isChosen) =>
                setChosen(formats.filter((one) => (one === format ? isChosen : chosen.includes(one))))
              }
            >
              {words.format[format]}
            </Checkbox>
          ))}
          <div className="grow">{isMaking ? <Progress label={words.making} done={0} all={1} /> : null}</div>
          <Button onPress={endPaper}>{words.cancel}</Button>
          <Button
            look="primary"
            isDisabled={fields === null || isMaking || chosen.length === 0 || !isDateRead}
            onPress={() => void make()}
          >
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
      <p className="paper-about">{words.about[kind]}</p>
      {answer === null || fields === null ? null : (
        <PaperFields kind={kind} answer={answer} fields={fields} onChange={setFields} onDateRead={setDateRead} />
      )}
    </Dialog>
  );
}
