import { readForm, writeForm } from '../../../sop/file/formSchema.ts';
import { fieldOf } from '../../../sop/forms/form.ts';
import type { Form } from '../../../sop/forms/form.ts';
import { sopsNamedBy } from '../../../sop/forms/oversight.ts';
import { fedBy } from '../../../sop/forms/feeding.ts';
import { monitoringDue } from '../../../sop/forms/monitoringDue.ts';
import { newForm } from '../../../sop/forms/newForm.ts';
import type { NamedSop } from '../../../sop/forms/newForm.ts';
import { subjectName } from '../../../sop/forms/shapes.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Failure } from '../../contract/commands.ts';
import type { Handlers, Outcome } from '../../contract/dispatcher.ts';
import { calendarDay } from '../calendarDay.ts';
import { openDocument, registerFields, soundDocumentText } from '../documents.ts';
import { beginBlankSop, officeOfWorkspace } from '../templates/newSops.ts';
import type { Workspace } from '../ports.ts';
import { keepForm, readStoredForm, sopsInForce, storedForms } from '../store/forms.ts';
import type { StoredForm } from '../store/forms.ts';
import { forgetLooksOf } from '../store/looks.ts';
import { insertSop } from '../store/sops.ts';
import { write } from '../writing.ts';
import { formFiles } from './formFiles.ts';

type Mine = 'form.list' | 'form.create' | 'form.open' | 'form.save' | 'form.remove' | 'form.export' | 'form.feed';

/** The forms of the workspace. */
export function formService(workspace: Workspace): Pick<Handlers, Mine> {
  const { db, ports } = workspace;
  const files = formFiles(workspace);
  return {
    'form.list': () => {
      const stored = storedForms(db).map(({ form, isSound }) => ({ form, read: isSound ? readForm(form.body) : null }));
      const forms = stored.map(({ form: { id, kind, subject, changedAt }, read }) => {
        return { id, kind, subject, changedAt, damaged: read?.ok !== true };
      });
      return ok({ forms, due: dueList(stored.flatMap(({ read }) => (read?.ok === true ? [read.value] : []))) });
    },
    'form.create': ({ kind, sops }) => {
      const about: NamedSop[] = [];
      for (const id of sops) {
        const opened = openDocument(db, id);
        if (!opened.ok) return refuse({ code: 'notFound', detail: id });
        const { title, number } = opened.value.sop.identity;
        about.push({ id, title, number });
      }
      const chosen = kind === 'monitoring' && about.length === 0 ? sopsInForce(db) : about;
      const { unitLines } = officeOfWorkspace(workspace);
      const form = newForm(kind, { unit: unitLines.join(', '), sops: chosen }, ports.ids);
      const changedAt = ports.now().toISOString();
      return write(workspace, () => {
        keepForm(db, { ...storedOf(form), revision: 1, createdAt: changedAt, changedAt, removed: false });
        return ok({ form, revision: 1, changedAt });
      });
    },
    'form.open': ({ id }) => {
      const opened = openForm(id);
      if (!opened.ok) return opened;
      const { stored, form } = opened.value;
      return ok({ form, revision: stored.revision, changedAt: stored.changedAt });
    },
    'form.save': ({ revision, form }) =>
      write(workspace, (): Outcome<'form.save'> => {
        const stored = readStoredForm(db, form.id);
        if (stored === 'damaged') return refuse({ code: 'formDamaged', detail: form.id });
        if (stored === null || stored.kind !== form.kind) return refuse({ code: 'notFound', detail: form.id });
        if (stored.revision !== revision) return refuse({ code: 'formStale', detail: form.id });
        const changedAt = ports.now().toISOString();
        keepForm(db, { ...stored, ...storedOf(form), revision: revision + 1, changedAt });
        const before = readForm(stored.body);
        forgetLooksOf(db, [...(before.ok ? sopsNamedBy(before.value) : []), ...sopsNamedBy(form)]);
        return ok({ revision: revision + 1, changedAt });
      }),
    'form.remove': ({ id, removed }) =>
      write(workspace, (): Outcome<'form.remove'> => {
        const stored = readStoredForm(db, id);
        if (stored === null) return refuse({ code: 'notFound', detail: id });
        if (stored === 'damaged') return refuse({ code: 'formDamaged', detail: id });
        keepForm(db, { ...stored, removed });
        const read = readForm(stored.body);
        if (read.ok) forgetLooksOf(db, sopsNamedBy(read.value));
        return ok({});
      }),
    'form.export': async ({ id, formats }) => {
      const opened = openForm(id);
      if (!opened.ok) return opened;
      return ok({ files: await files(opened.value.form, opened.value.stored.changedAt, formats) });
    },
    'form.feed': ({ id, row }) => {
      const opened = openForm(id);
      if (!opened.ok) return opened;
      const fed = fedBy(opened.value.form, row);
      if (fed === null) return refuse({ code: 'formNoTitle', detail: id });
      const sop = beginBlankSop(workspace, fed);
      const savedAt = ports.now().toISOString();
      return write(workspace, () => {
        const body = soundDocumentText(sop);
        const entry = { kind: 'created', body, source: 'blank' } as const;
        insertSop(db, { id: sop.id, body, entry, savedAt, fields: registerFields(sop) });
        return ok({ sop: sop.id });
      });
    },
  };

  function openForm(
    id: string,
  ): Result<{ readonly stored: StoredForm; readonly form: Form }, Failure<'notFound' | 'formDamaged' | 'formNewer'>> {
    const stored = readStoredForm(db, id);
    if (stored === null || (stored !== 'damaged' && stored.removed)) return refuse({ code: 'notFound', detail: id });
    if (stored === 'damaged') return refuse({ code: 'formDamaged', detail: id });
    const read = readForm(stored.body);
    if (!read.ok) return refuse({ code: read.error === 'newer' ? 'formNewer' : 'formDamaged', detail: id });
    return ok({ stored, form: read.value });
  }

  /** The most urgent first; those whose day cannot be told come before all others. */
  function dueList(forms: readonly Form[]) {
    const today = calendarDay(ports.now());
    const sops = sopsInForce(db);
    const named = new Map(sops.map((sop) => [sop.id, sop]));
    return monitoringDue(sops, forms)
      .map(({ sop, last, due }) => ({
        sop,
        title: named.get(sop)?.title ?? '',
        number: named.get(sop)?.number ?? '',
        last,
        due,
        overdue: due !== null && due < today,
      }))
      .toSorted((one, other) => (one.due ?? '').localeCompare(other.due ?? ''));
  }
}

/** What of a form is stored beside its revision and its times. */
function storedOf(form: Form): Pick<StoredForm, 'id' | 'kind' | 'subject' | 'body'> {
  const { id, kind } = form;
  return { id, kind, subject: fieldOf(form, subjectName(kind)), body: writeForm(form) };
}
