import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../words/failures.ts';
import { importWords as words } from '../words/register.ts';
import { surveyWords } from '../words/survey.ts';
import type { ImportOutcome } from './importFiles.ts';

export interface ImportResultDialogProps {
  readonly outcome: ImportOutcome;
  readonly onOpen: (id: string) => void;
  /** Checks all SOPs and lays them side by side. */
  readonly onSurvey: () => void;
  readonly onClose: () => void;
}

/** Reasons shown per refused file; the rest is counted. */
const mostReasons = 5;

/** What an import took and refused, file by file, with the reasons. */
export function ImportResultDialog({
  outcome: { imported, refused, failure, left },
  onOpen,
  onSurvey,
  onClose,
}: ImportResultDialogProps) {
  const [first] = imported;
  return (
    <Dialog
      title={words.title}
      width={640}
      onClose={onClose}
      footer={
        <>
          <span className="hint grow">{words.nothingChanged}</span>
          {first === undefined || imported.length > 1 ? null : (
            <Button onPress={() => onOpen(first.id)}>{words.openFirst}</Button>
          )}
          {imported.length > 1 ? <Button onPress={onSurvey}>{surveyWords.openAfterImport}</Button> : null}
          <Button look="primary" onPress={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <div className="import-result">
        {failure === null ? null : (
          <Notice tone="error" urgent>
            {failureText(failure.code, failure.detail)}
          </Notice>
        )}
        {left === 0 || failure !== null ? null : <Notice tone="warning">{words.left(left)}</Notice>}
        {refused.length === 0 ? null : (
          <section>
            <Notice tone="error">{words.refused(refused.length)}</Notice>
            <ul>
              {refused.map(({ file, reasons }, index) => (
                <li key={`${index} ${file}`}>
                  <div className="name">{file}</div>
                  {reasons.slice(0, mostReasons).map(({ path, message }) => (
                    <div key={`${path} ${message}`} className="reason">
                      {path === '' ? words.sentence(message) : `${path}: ${message}`}
                    </div>
                  ))}
                  {reasons.length > mostReasons ? (
                    <div className="number">{words.reasons(reasons.length - mostReasons)}</div>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        )}
        {imported.length === 0 ? null : (
          <section>
            <Notice tone="ok">{words.imported(imported.length)}</Notice>
            <ul>
              {imported.map(({ id, file, title, notes }) => (
                <li key={id}>
                  <div className="name">{title}</div>
                  <div className="number">{notes.length === 0 ? file : `${file} · ${words.notes(notes.length)}`}</div>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  );
}
