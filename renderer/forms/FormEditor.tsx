import { ArrowLeft, FilePlus, FileText, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { fieldOf } from '../../sop/forms/form.ts';
import { formShapes } from '../../sop/forms/shapes.ts';
import { useNow } from '../register/useNow.ts';
import { changedText } from '../register/when.ts';
import { say } from '../state/desk.ts';
import { closeForm, exportForm, feedSop, saveForm, undoForm, useForms } from '../state/forms.ts';
import type { OpenForm } from '../state/forms.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../words/failures.ts';
import { formWords as words } from '../words/forms.ts';
import { FormAnswer } from './FormAnswer.tsx';
import { FormTablePart } from './FormTablePart.tsx';
import { setField } from './formEdits.ts';

/** One form, to be filled and handed out. Everything typed is stored within a second. */
export function FormEditor({ open }: { readonly open: OpenForm }) {
  const failure = useForms((state) => state.failure);
  const now = useNow();
  const { form, former, work, changedAt } = open;
  const { fields, tables } = formShapes[form.kind];
  useEffect(() => () => void saveForm(), []);
  const exported = (format: 'pdf' | 'docx'): void =>
    void exportForm(format).then((name) => (name === null ? undefined : say(words.exported(name))));
  return (
    <main className="main forms" aria-label={words.kinds[form.kind]}>
      <div className="main-head">
        <Button look="ghost" onPress={() => void closeForm()}>
          <Icon of={ArrowLeft} small />
          {words.back}
        </Button>
        <h1>{words.kinds[form.kind]}</h1>
        <output className="hint grow">
          {work === 'saved'
            ? words.saved(changedText(changedAt, now).toLowerCase())
            : work === 'waiting'
              ? words.saving
              : ''}
        </output>
        <IconButton icon={Undo2} label={words.undo} isDisabled={former.length === 0} onPress={undoForm} />
        {form.kind === 'worksheet' ? (
          <Button onPress={() => void feedSop(null)}>
            <Icon of={FilePlus} small />
            {words.makeSopHere}
          </Button>
        ) : null}
        <Button onPress={() => exported('docx')}>
          <Icon of={FileText} small />
          {words.exportDocx}
        </Button>
        <Button look="primary" onPress={() => exported('pdf')}>
          <Icon of={FileText} small />
          {words.exportPdf}
        </Button>
      </div>
      <div className="forms-body">
        {failure === null ? null : (
          <Notice tone="error" urgent>
            {failureText(failure.code, failure.detail)}{' '}
            {work === 'refused' ? (
              <button type="button" className="link" onClick={() => void saveForm()}>
                {words.retry}
              </button>
            ) : null}
          </Notice>
        )}
        <div className="form-fields">
          {fields.map((question) => (
            <FormAnswer
              key={question.name}
              question={question}
              label={question.label}
              value={fieldOf(form, question.name)}
              onChange={(text) => setField(form, question.name, text)}
            />
          ))}
        </div>
        {tables.map((table) => (
          <FormTablePart key={table.name} form={form} table={table} />
        ))}
      </div>
    </main>
  );
}
