import { useEffect, useMemo, useState } from 'react';
import { sopsOf } from '../../sop/sets/documentSet.ts';
import type { DocumentSet } from '../../sop/sets/documentSet.ts';
import { withSops } from '../../sop/sets/setEdits.ts';
import { call } from '../desk/call.ts';
import { newId } from '../state/ids.ts';
import { changeSet, fetchMaterial, useSets } from '../state/sets.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { setWords } from '../words/sets.ts';

const words = setWords.choose;

interface Choice {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly unit: string;
}

/** SOPs of the register that are not in the set yet, to be ticked. They go to their units, in the order of the list. */
export function AddSopsDialog({ set, onClose }: { readonly set: DocumentSet; readonly onClose: () => void }) {
  const [choices, setChoices] = useState<readonly Choice[] | null>(null);
  const [query, setQuery] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let isCurrent = true;
    void readChoices(new Set(sopsOf(set))).then((read) => {
      if (isCurrent) setChoices(read);
    });
    return () => {
      isCurrent = false;
    };
  }, [set]);
  const shown = useMemo(() => {
    const asked = query.trim().toLocaleLowerCase('id');
    const holds = (text: string): boolean => text.toLocaleLowerCase('id').includes(asked);
    return (choices ?? []).filter(({ title, number, unit }) => holds(title) || holds(number) || holds(unit));
  }, [choices, query]);
  const allShown = shown.length > 0 && shown.every(({ id }) => ticked.has(id));
  const tick = (ids: readonly string[], isOn: boolean): void => {
    const next = new Set(ticked);
    for (const id of ids) {
      if (isOn) next.add(id);
      else next.delete(id);
    }
    setTicked(next);
  };
  const add = async (): Promise<void> => {
    const ids = (choices ?? []).filter(({ id }) => ticked.has(id)).map(({ id }) => id);
    await fetchMaterial({ ...set, groups: [...set.groups, { id: newId(), name: '', sops: ids }] });
    const { sops } = useSets.getState();
    changeSet(
      withSops(
        set,
        ids.flatMap((id) => sops.get(id) ?? []),
        newId,
      ),
    );
    onClose();
  };
  return (
    <Dialog
      title={words.title}
      width={720}
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button look="primary" isDisabled={ticked.size === 0} onPress={() => void add()}>
            {words.add(ticked.size)}
          </Button>
        </>
      }
    >
      <TextField label={words.search} value={query} onChange={setQuery} />
      {choices === null ? null : choices.length === 0 ? (
        <p className="secondary">{words.none}</p>
      ) : shown.length === 0 ? (
        <p className="secondary">{words.noneFound}</p>
      ) : (
        <>
          <Checkbox
            isSelected={allShown}
            isIndeterminate={!allShown && shown.some(({ id }) => ticked.has(id))}
            onChange={(isOn) =>
              tick(
                shown.map(({ id }) => id),
                isOn,
              )
            }
          >
            {words.all(shown.length)}
          </Checkbox>
          <ul className="set-choices" aria-label={words.list}>
            {shown.map(({ id, title, number, unit }) => (
              <li key={id}>
                <Checkbox isSelected={ticked.has(id)} onChange={(isOn) => tick([id], isOn)}>
                  <span>
                    {title.trim() || setWords.untitled}
                    <small>{[number, unit].filter((part) => part.trim() !== '').join(' · ')}</small>
                  </span>
                </Checkbox>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

const pageSize = 200;

/** Everything that is not archived, by title; page after page, for a register has no end. */
async function readChoices(known: ReadonlySet<string>): Promise<readonly Choice[]> {
  const found: Choice[] = [];
  for (let offset = 0; ; offset += pageSize) {
    const reply = await call('register.list', {
      query: '',
      unit: null,
      status: null,
      archived: false,
      withProblems: false,
      among: null,
      sort: { by: 'title', descending: false },
      offset,
      limit: pageSize,
    });
    if (!reply.ok) return found;
    const { rows, total } = reply.value;
    found.push(
      ...rows.filter(({ id }) => !known.has(id)).map(({ id, title, number, unit }) => ({ id, title, number, unit })),
    );
    if (offset + rows.length >= total || rows.length === 0) return found;
  }
}
