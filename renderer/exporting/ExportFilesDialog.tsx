import { FileDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Edition, ExportFormat } from '../desk/contract.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { exportWords as words } from '../words/exporting.ts';
import { ExportResults } from './ExportResults.tsx';
import { exportSops } from './exportSops.ts';
import { LostCharacters } from './LostCharacters.tsx';
import type { ExportedSop, ExportResult } from './exportSops.ts';
import './exporting.css';

export interface ExportFilesDialogProps {
  readonly sops: readonly ExportedSop[];
  /** Saves what is typed but not yet saved; false when it could not be, and nothing is exported. */
  readonly saveFirst?: () => Promise<boolean>;
  readonly onClose: () => void;
}

const formatOrder: readonly ExportFormat[] = ['pdf', 'docx', 'svg', 'json'];
const editionCards = (['editable', 'locked'] as const).map((id) => ({ id, ...words.editions[id] }));

type Phase =
  | { readonly at: 'choosing'; readonly refused: boolean }
  | { readonly at: 'working'; readonly done: number }
  | { readonly at: 'done'; readonly results: readonly ExportResult[] };

/** Chooses the forms of the official files, makes them, and says what was made. */
export function ExportFilesDialog({ sops, saveFirst, onClose }: ExportFilesDialogProps) {
  const [formats, setFormats] = useState<ReadonlySet<ExportFormat>>(new Set<ExportFormat>(['pdf', 'docx']));
  const [edition, setEdition] = useState<Edition>('editable');
  const [withSource, setWithSource] = useState(true);
  const [phase, setPhase] = useState<Phase>({ at: 'choosing', refused: false });
  const closing = useRef<HTMLSpanElement>(null);
  const chosen = formatOrder.filter((format) => formats.has(format));

  const run = async (): Promise<void> => {
    setPhase({ at: 'working', done: 0 });
    if (saveFirst !== undefined && !(await saveFirst())) {
      setPhase({ at: 'choosing', refused: true });
      return;
    }
    const results = await exportSops(sops, chosen, edition, withSource, (done) => setPhase({ at: 'working', done }));
    setPhase({ at: 'done', results });
  };
  // The button stays on while files are made: a button that goes off takes the keyboard from the dialog.
  const start = (): void => {
    if (phase.at === 'choosing') void run();
  };
  const toggle = (format: ExportFormat, isChosen: boolean): void => {
    const next = new Set(formats);
    if (isChosen) next.add(format);
    else next.delete(format);
    setFormats(next);
  };

  const isDone = phase.at === 'done';
  // What was pressed is gone; the keyboard goes to what comes next.
  useEffect(() => {
    if (isDone) closing.current?.querySelector('button')?.focus();
  }, [isDone]);
  const isWorking = phase.at === 'working';
  return (
    <Dialog
      title={words.title}
      subtitle={sops.length === 1 ? (sops[0]?.title ?? '') : words.several(sops.length)}
      width={640}
      onClose={onClose}
      footer={
        <>
          <output className="hint grow">
            {isWorking
              ? words.busy(phase.done, sops.length)
              : isDone
                ? words.doneHint
                : chosen.length === 0
                  ? words.choose
                  : ''}
          </output>
          {isDone ? (
            <>
              <Button key="again" onPress={() => setPhase({ at: 'choosing', refused: false })}>
                {words.again}
              </Button>
              <span ref={closing}>
                <Button look="primary" onPress={onClose}>
                  {words.close}
                </Button>
              </span>
            </>
          ) : (
            <>
              <Button onPress={onClose}>{words.cancel}</Button>
              <Button look="primary" isDisabled={chosen.length === 0} onPress={start}>
                <Icon of={FileDown} />
                {words.action}
              </Button>
            </>
          )}
        </>
      }
    >
      {isDone ? (
        <ExportResults results={phase.results} />
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
          <div className="export-choices">
            <fieldset className="formats">
              <legend className="field-head">{words.formats}</legend>
              {formatOrder.map((format) => (
                <Checkbox
                  key={format}
                  isSelected={formats.has(format)}
                  isDisabled={isWorking}
                  onChange={(on) => toggle(format, on)}
                >
                  <span>
                    {words.formatNames[format]}
                    <span className="hint">{words.formatHints[format]}</span>
                  </span>
                </Checkbox>
              ))}
            </fieldset>
            <div className="export-details">
              {formats.has('pdf') ? (
                <fieldset className="formats">
                  <legend className="field-head">{words.pdfFile}</legend>
                  <Checkbox isSelected={withSource} isDisabled={isWorking} onChange={setWithSource}>
                    <span>
                      {words.withSource}
                      <span className="hint">{words.withSourceHint}</span>
                    </span>
                  </Checkbox>
                </fieldset>
              ) : null}
              {formats.has('docx') ? (
                <RadioCards
                  label={words.edition}
                  value={edition}
                  options={editionCards}
                  onChange={(id) => setEdition(id === 'locked' ? 'locked' : 'editable')}
                />
              ) : null}
            </div>
          </div>
        </>
      )}
    </Dialog>
  );
}

/** What the checks say about the SOPs before anything is made. */
function ProblemNote({ sops }: { readonly sops: readonly ExportedSop[] }) {
  const errors = sops.reduce((sum, sop) => sum + sop.errors, 0);
  const warnings = sops.reduce((sum, sop) => sum + sop.warnings, 0);
  if (errors > 0) {
    const faulty = sops.filter((sop) => sop.errors > 0).length;
    return <Notice tone="warning">{sops.length === 1 ? words.errors(errors) : words.errorsOf(errors, faulty)}</Notice>;
  }
  return (
    <Notice tone={warnings > 0 ? 'note' : 'ok'}>
      {warnings > 0 ? `${words.clean} ${words.warnings(warnings)}` : words.clean}
    </Notice>
  );
}
