import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Place } from '../../../sop/model/place.ts';
import { listRoles, readList } from '../../../sop/paste/listPaste.ts';
import type { ListRole } from '../../../sop/paste/listPaste.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { pasteWords as words } from '../../words/paste.ts';
import { listOf } from '../cellText.ts';
import { insertIntoList } from './insertPaste.ts';
import { closePaste } from './pasteState.ts';
import type { PastedContent } from './pasteState.ts';
import { useFirstFocus } from './useFirstFocus.ts';

const options = listRoles.map((id) => ({ id, label: words.listRoles[id] }));

export interface ListPreviewProps {
  readonly content: PastedContent;
  readonly place: Place;
  readonly spotChooser: ReactNode;
}

/** A pasted table as entries of a list: which column is the entry, what goes on with it, what is left out. */
export function ListPreview({ content, place, spotChooser }: ListPreviewProps) {
  const { table } = content;
  const [firstIsHeading, setHeading] = useState<boolean | null>(null);
  const [roles, setRoles] = useState<readonly ListRole[] | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const primary = useFirstFocus();
  const draft = useMemo(
    () => readList(table, { firstIsHeading, roles, texts: new Map() }),
    [table, firstIsHeading, roles],
  );
  const texts = draft.entries.flatMap((entry) => entry.texts);
  const insert = (): void => {
    const list = listOf(place);
    const refused = list === null ? null : insertIntoList(list, place, texts);
    if (refused === null) closePaste();
    else setRefusal(words.refused(refused));
  };
  const setRole = (column: number, id: string): void => {
    const role = listRoles.find((each) => each === id) ?? 'skip';
    setRoles(draft.roles.map((other, at) => (at === column ? role : other)));
  };
  const body = table.rows.slice(draft.hasHeadings ? 1 : 0);
  return (
    <Dialog
      title={words.titles.list}
      subtitle={words.listSize(table.rows.length, table.columns)}
      width={880}
      isPinned
      onClose={closePaste}
      footer={
        <>
          <Checkbox isSelected={draft.hasHeadings} onChange={setHeading}>
            {words.firstIsHeading}
          </Checkbox>
          <span className="divider" aria-hidden />
          {spotChooser}
          <span className="grow" />
          <Button onPress={closePaste}>{words.cancel}</Button>
          <Button look="primary" ref={primary} isDisabled={texts.length === 0} onPress={insert}>
            {words.insertItems(texts.length)}
          </Button>
        </>
      }
    >
      <div className="paste-body">
        {refusal === null ? null : (
          <Notice tone="error" urgent>
            {refusal}
          </Notice>
        )}
        {texts.length === 0 ? <Notice tone="error">{words.nothingInList}</Notice> : null}
        {draft.leftOut === 0 ? null : (
          <Notice tone="note">{words.leftOutAll([words.leftOutCells(draft.leftOut)])}</Notice>
        )}
        <div className="paste-scroll">
          <table className="paste-table" aria-label={words.preview}>
            <thead>
              <tr>
                {draft.roles.map((role, column) => (
                  <th key={words.column(column + 1)} scope="col" className="paste-head">
                    <Select
                      label={words.column(column + 1)}
                      hideLabel
                      marked={role === 'item'}
                      value={role}
                      options={options}
                      onChange={(id) => setRole(column, id)}
                    />
                    <span className="paste-heading">{draft.headings[column]}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {body.map((cells, row) => (
                <tr key={words.itemCell(row + 1, cells[0]?.text ?? '')}>
                  {cells.map((cell, column) => (
                    <td
                      key={words.column(column + 1)}
                      className={`paste-cell${draft.roles[column] === 'skip' ? ' paste-skip' : ''}`}
                    >
                      {cell.text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </Dialog>
  );
}
