import { useEffect } from 'react';
import { formKinds } from '../../sop/forms/form.ts';
import { createForm, refreshForms, removeForm, useForms } from '../state/forms.ts';
import { Menu } from '../ui/Menu.tsx';
import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../words/failures.ts';
import { formWords as words } from '../words/forms.ts';
import { DueList } from './DueList.tsx';
import { FormEditor } from './FormEditor.tsx';
import { FormList } from './FormList.tsx';
import './forms.css';

/** The forms around SOPs: what is due, what was filled, and one of them at a time. */
export function FormsMain() {
  const open = useForms((state) => state.open);
  useEffect(() => void refreshForms(), []);
  return open === null ? <AllForms /> : <FormEditor key={open.form.id} open={open} />;
}

function AllForms() {
  const listed = useForms((state) => state.listed);
  const failure = useForms((state) => state.failure);
  const removed = useForms((state) => state.removed);
  return (
    <main className="main forms">
      <div className="main-head">
        <h1>{words.title}</h1>
        <span className="grow" />
        <Menu
          label={words.create}
          triggerClass="button button-primary"
          entries={() =>
            formKinds.map((kind) => ({
              id: kind,
              label: words.kinds[kind],
              onAction: () => void createForm(kind, []),
            }))
          }
        >
          {words.create}
        </Menu>
      </div>
      <div className="forms-body">
        {failure === null ? null : (
          <Notice tone="error" urgent>
            {failureText(failure.code, failure.detail)}
          </Notice>
        )}
        {removed === null ? null : (
          <Notice tone="ok">
            {words.removed(removed.name)}{' '}
            <button type="button" className="link" onClick={() => void removeForm(removed.id, removed.name, false)}>
              {words.undoRemove}
            </button>
          </Notice>
        )}
        {listed === null ? null : (
          <>
            <DueList due={listed.due} />
            <FormList forms={listed.forms} />
          </>
        )}
      </div>
    </main>
  );
}
