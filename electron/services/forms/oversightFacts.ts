import { readForm } from '../../../sop/file/formSchema.ts';
import type { Form } from '../../../sop/forms/form.ts';
import { oversightOf } from '../../../sop/forms/oversight.ts';
import type { Oversight } from '../../../sop/forms/oversight.ts';
import type { Sop, SopId } from '../../../sop/model/sop.ts';
import type { ReadableDb } from '../store/database.ts';
import { formsNaming, sopsInForce, storedForms } from '../store/forms.ts';
import type { StoredForm } from '../store/forms.ts';

/** What the forms say about each SOP in force, and what is printed on it. */
export function overseenSops(db: ReadableDb): readonly (Oversight & ReturnType<typeof sopsInForce>[number])[] {
  const sops = sopsInForce(db);
  const forms = read(storedForms(db).flatMap(({ form, isSound }) => (isSound ? [form] : [])));
  return oversightOf(sops, forms).flatMap((known, at) => {
    const sop = sops[at];
    return sop === undefined ? [] : [{ ...known, ...sop }];
  });
}

/** The same about one SOP, reading only the forms that name it; null when it is not in force. */
export function oversightOfSop(db: ReadableDb, { id, status, identity }: Sop): Oversight | null {
  if (status !== 'inForce') return null;
  const { title, number, effective } = identity;
  const sop: { id: SopId; title: string; number: string; effective: string | null } = {
    id,
    title,
    number,
    effective: effective.iso,
  };
  const [known] = oversightOf([sop], read(formsNaming(db, id, title)));
  return known ?? null;
}

/** Forms that cannot be read say nothing; the list of forms shows them as damaged. */
function read(stored: readonly StoredForm[]): Form[] {
  return stored.flatMap(({ body }) => {
    const form = readForm(body);
    return form.ok ? [form.value] : [];
  });
}
