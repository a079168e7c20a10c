import { useEffect, useRef, useState } from 'react';
import { knowsSavedFiles } from '../desk/savedFiles.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Progress } from '../ui/Progress.tsx';
import { exportWords as words } from '../words/exporting.ts';
import { ExportChoices } from './ExportChoices.tsx';
import { ExportButtons } from './ExportButtons.tsx';
import { ExportResults } from './ExportResults.tsx';
import { LostCharacters } from './LostCharacters.tsx';
import type { ExportChoice, ExportedSop } from './exportSops.ts';
import { ProblemNote } from './ProblemNote.tsx';
import './exporting.css';
import { useExport } from './useExport.ts';

export interface ExportFilesDialogProps {
  readonly sops: readonly ExportedSop[];
  /** Saves what is typed but not yet saved; false when it could not be, and nothing is exported. */
  readonly saveFirst?: () => Promise<boolean>;
  readonly onClose: () => void;
}

const usual: ExportChoice = { formats: ['pdf', 'docx'], edition: 'editable', withSource: true, asZip: true };

/** Chooses the forms of the official files, makes them, and says what was made. */
export function ExportFilesDialog({ sops, saveFirst, onClose }: ExportFilesDialogProps) {
  const [choice, setChoice] = useState(usual);
  const exporting = useExport(sops, saveFirst);
  const { phase } = exporting;
  const buttons = useRef<HTMLSpanElement>(null);

  const isDone = phase.at === 'done';
  // What was pressed is gone; the keyboard goes to what comes next.
  useEffect(() => {
    if (isDone) buttons.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
  }, [isDone]);
  const hint = isDone
    ? words.doneHint[knowsSavedFiles() ? 'desktop' : 'browser']
    : choice.formats.length === 0
      ? words.choose
      : '';
  return (
    <Dialog
      title={words.title}
      subtitle={sops.length === 1 ? (sops[0]?.title ?? '') : words.several(sops.length)}
      width={640}
      onClose={onClose}
      footer={
        <>
          <div className="grow">
            {phase.at === 'working' ? (
              <Progress label={words.busy(phase.done, sops.length)} done={phase.done} all={sops.length} />
            ) : (
              <output className="hint">{hint}</output>
            )}
          </div>
          <span ref={buttons} className="export-buttons">
            <ExportButtons
              exporting={exporting}
              canStart={choice.formats.length > 0}
              onStart={() => exporting.start(choice)}
              onClose={onClose}
            />
          </span>
        </>
      }
    >
      {isDone ? (
        <>
          {phase.stopped ? (
            <Notice tone="warning">{words.stopped(phase.exported.results.length, sops.length)}</Notice>
          ) : null}
          <ExportResults {...phase.exported} />
        </>
      ) : (
        <>
          <div className="export-notices">
            {phase.at === 'choosing' && phase.refused ? (
              <Notice tone="error" urgent>
                {words.notSaved}
              </Notice>
            ) : null}
            <ProblemNote sops={sops} />
            {sops.map(({ id, title, lost }) => (
              <LostCharacters key={id} title={sops.length === 1 ? null : title} lost={lost} />
            ))}
          </div>
          <ExportChoices
            several={sops.length > 1}
            choice={choice}
            isDisabled={phase.at === 'working'}
            onChange={setChoice}
          />
        </>
      )}
    </Dialog>
  );
}
