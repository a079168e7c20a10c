import { officeOf } from '../../../sop/model/officeOf.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import { addressBook, personFault, personKey } from '../../../sop/vocabulary/people.ts';
import type { Person } from '../../../sop/vocabulary/people.ts';
import { groupNip } from '../../../sop/vocabulary/nipFormat.ts';
import type { Handlers, Outcome } from '../../contract/dispatcher.ts';
import type { Workspace } from '../ports.ts';
import { dropPerson, forgottenPeople, keepPerson, seenPeople, setForgotten, writtenPeople } from '../store/people.ts';
import { readSettings } from '../store/settings.ts';
import { write } from '../writing.ts';

/** The address book of officials. */
export function peopleService(workspace: Workspace): Pick<Handlers, 'people.list' | 'people.keep' | 'people.forget'> {
  const { db, ports } = workspace;
  return {
    'people.list': () =>
      ok({ people: [...addressBook(writtenPeople(db), [...seenPeople(db), headOf(workspace)], forgottenPeople(db))] }),
    'people.keep': ({ id, entry }) => {
      const fault = personFault(entry);
      if (fault === 'noName') return refuse({ code: 'personUnnamed', detail: '' });
      if (fault === 'nip') return refuse({ code: 'personNip', detail: entry.nip });
      const now = ports.now().toISOString();
      return write(workspace, (): Outcome<'people.keep'> => {
        const others = writtenPeople(db);
        if (id !== null && others.every((other) => other.id !== id)) return refuse({ code: 'notFound', detail: id });
        const key = personKey(entry);
        if (others.some((other) => other.id !== id && personKey(other) === key))
          return refuse({ code: 'personTwice', detail: entry.name });
        const kept = { ...entry, nip: groupNip(entry.nip), id: id ?? ports.ids() };
        keepPerson(db, kept, now);
        setForgotten(db, key, false, now);
        return ok({ id: kept.id });
      });
    },
    'people.forget': ({ id, name, nip }) =>
      write(workspace, (): Outcome<'people.forget'> => {
        if (id !== null && !dropPerson(db, id)) return refuse({ code: 'notFound', detail: id });
        setForgotten(db, personKey({ name, nip }), true, ports.now().toISOString());
        return ok({});
      }),
  };
}

/** The official whom the settings name as signing for the office. */
function headOf({ db }: Workspace): Person {
  const { approval, unitLines } = readSettings(db).office;
  return { ...approval, id: null, unit: officeOf(unitLines), uses: 0, lastUsed: '' };
}
