import { useEffect, useRef, useState } from 'react';
import type { Failure, PaperAnswer } from '../desk/contract.ts';
import { knowsSavedFiles, showSavedFile } from '../desk/savedFiles.ts';
import { endPaper } from '../state/papers.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../words/failures.ts';
import { paperWords as words } from '../words/papers.ts';

export interface PaperResultProps {
  readonly title: string;
  readonly subtitle: string;
  readonly files: PaperAnswer['files'];
  /** Back to what can be changed. */
  readonly onAgain: () => void;
}

/** The files that were made, and where they are. */
export function PaperResult({ title, subtitle, files, onAgain }: PaperResultProps) {
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), []);
  return (
    <Dialog
      title={title}
      subtitle={subtitle}
      width={560}
      onClose={endPaper}
      footer={
        <>
          <Button onPress={onAgain}>{words.again}</Button>
          <span className="grow" />
          <Button ref={done} look="primary" onPress={endPaper}>
            {words.done}
          </Button>
        </>
      }
    >
      <Notice tone="ok">{words.made(files.length)}</Notice>
      <ul className="paper-files">
        {files.map(({ name, pages }) => (
          <li key={name}>
            <span className="grow">{name}</span>
            <span className="hint">{words.pages(pages)}</span>
            {knowsSavedFiles() ? (
              <Button small onPress={() => void showSavedFile(name).then(setRefusal)}>
                {words.openFolder}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {knowsSavedFiles() ? null : <p className="hint">{words.downloads}</p>}
      {refusal === null ? null : (
        <Notice tone="error" urgent>
          {failureText(refusal.code, refusal.detail)}
        </Notice>
      )}
    </Dialog>
  );
}
