import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { foldPhrase } from '../../sop/vocabulary/fold.ts';
import type { Person } from '../../sop/vocabulary/people.ts';
import { hidePeople, usePeople } from '../state/people.ts';
import type { PeopleVisit } from '../state/people.ts';
import { select } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { TextField } from '../ui/TextField.tsx';
import { peopleWords as words } from '../words/people.ts';
import { emptyEntry, entryOf, personId } from './entry.ts';
import { PersonForm } from './PersonForm.tsx';
import './people.css';

/** The address book over whatever screen is shown; nothing while it is closed. */
export function PeopleDialog() {
  const visit = usePeople((state) => state.visit);
  return visit === null ? null : <OpenBook visit={visit} />;
}

function OpenBook({ visit }: { readonly visit: PeopleVisit }) {
  const people = usePeople((state) => state.people);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(visit.draft === null ? null : personId.fresh);
  const shown = people.filter((person) => holds(person, typed));
  const isFresh = chosen === personId.fresh;
  // A book that was opened to look at shows its first official.
  const person = people.find((other) => personId.of(other) === chosen) ?? (isFresh ? null : (people[0] ?? null));
  const shownId = person === null ? chosen : personId.of(person);

  return (
    <Dialog
      title={words.title}
      subtitle={words.subtitle}
      width={760}
      onClose={() => leave(visit)}
      footer={
        <>
          <Button onPress={() => setChosen(personId.fresh)}>
            <Icon of={UserPlus} small />
            {words.add}
          </Button>
          <span className="grow" />
          <Button onPress={() => leave(visit)}>{words.close}</Button>
        </>
      }
    >
      <div className="people">
        <div className="people-side">
          <TextField label={words.search} value={typed} onChange={setTyped} />
          {shown.length === 0 ? (
            <p className="hint">{people.length === 0 ? words.empty : words.nothingFound(typed)}</p>
          ) : (
            <ListBox
              aria-label={words.list}
              className="people-list"
              items={shown.map((one) => ({ ...one, id: personId.of(one) }))}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={shownId === null || isFresh ? [] : [shownId]}
              onSelectionChange={(keys) => {
                const [key] = keys === 'all' ? [] : [...keys];
                if (key !== undefined) setChosen(String(key));
              }}
            >
              {({ id, name, position, unit }) => (
                <ListBoxItem id={id} textValue={name} className="people-row">
                  <strong>{name}</strong>
                  <span className="meta">{[position, unit].filter((part) => part !== '').join(' · ')}</span>
                </ListBoxItem>
              )}
            </ListBox>
          )}
        </div>
        {person === null && !isFresh ? null : (
          <PersonForm
            key={shownId}
            person={isFresh ? null : person}
            start={isFresh ? (visit.draft ?? emptyEntry) : entryOf(person)}
            block={visit.block}
            onKept={(id) => setChosen(id)}
            onForgotten={() => setChosen(null)}
            onDone={() => leave(visit)}
          />
        )}
      </div>
    </Dialog>
  );
}

/** Closes the book; the cell that asked for it has the keyboard again. */
function leave({ returnTo }: PeopleVisit): void {
  hidePeople();
  if (returnTo === null) return;
  // The dialog gives the keyboard back within a frame of its end, to a field that is gone by then.
  requestAnimationFrame(() => requestAnimationFrame(() => select(returnTo)));
}

function holds({ name, position, unit, nip }: Person, typed: string): boolean {
  return foldPhrase(`${name} ${position} ${unit} ${nip} ${nip.replaceAll(' ', '')}`).includes(foldPhrase(typed));
}
