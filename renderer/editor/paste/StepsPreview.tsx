import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Place } from '../../../sop/model/place.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { PasteSpot } from '../../../sop/paste/spot.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { pasteWords as words } from '../../words/paste.ts';
import { insertDraft, needsNoteColumn } from './insertPaste.ts';
import { PasteNoticeRow } from './PasteNoticeRow.tsx';
import { pasteNotices, wantsEmptyLanes } from './pasteNotices.ts';
import { closePaste } from './pasteState.ts';
import type { PastedContent } from './pasteState.ts';
import { doubtfulCells, previewRows } from './previewModel.ts';
import { columnsFrom } from './spots.ts';
import { StepsTable } from './StepsTable.tsx';
import type { StepsTableHandle } from './StepsTable.tsx';
import { useStepsPaste } from './useStepsPaste.ts';
import { useFirstFocus } from './useFirstFocus.ts';

export interface StepsPreviewProps {
  readonly sop: Sop;
  readonly place: Place;
  readonly content: PastedContent;
  readonly spot: PasteSpot;
  readonly spotChooser: ReactNode;
}

/** A pasted table as steps: what was read, what is doubtful, what is left out; inserted by the one primary button. */
export function StepsPreview({ sop, place, content, spot, spotChooser }: StepsPreviewProps) {
  const { table } = content;
  const paste = useStepsPaste(
    table,
    sop.lanes.map(({ name }) => name),
    columnsFrom(place, table),
  );
  const { draft, touched } = paste;
  const [chosenLanes, setChosenLanes] = useState<boolean | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const primary = useFirstFocus();
  const grid = useRef<StepsTableHandle>(null);
  const withEmptyLanes = chosenLanes ?? wantsEmptyLanes(draft);
  const first = spot.at === 'all' || sop.steps.length === 0;
  const last = spot.at === 'all' || spot.at === 'end';
  // Lanes that are left out are not shown, as long as nobody worked in them.
  const hidden = useMemo(() => {
    const empty = draft.lanes.flatMap(({ isEmpty, column }) => (isEmpty && column !== null ? [column] : []));
    return new Set(withEmptyLanes ? [] : empty.filter((column) => !touched.has(column)));
  }, [draft, withEmptyLanes, touched]);
  const rows = useMemo(() => previewRows(draft, table, { first, last }, hidden), [draft, table, first, last, hidden]);
  const doubtful = useMemo(() => doubtfulCells(rows), [rows]);
  const notices = pasteNotices({
    sop,
    draft,
    doubtful,
    withEmptyLanes,
    otherTables: content.otherTables,
    switchesNotes: needsNoteColumn(draft),
    replaces: spot.at === 'all',
  });
  const insert = (): void => {
    const refused = insertDraft(draft, spot, withEmptyLanes);
    if (refused === null) closePaste();
    else setRefusal(words.refused(refused));
  };
  const isEmpty = draft.steps.length === 0;
  return (
    <Dialog
      title={words.titles[content.from]}
      subtitle={words.size(draft.steps.length, table.columns)}
      width={1180}
      isPinned
      onClose={closePaste}
      footer={
        <>
          <Checkbox isSelected={draft.hasHeadings} onChange={paste.setHeading}>
            {words.firstIsHeading}
          </Checkbox>
          <span className="divider" aria-hidden />
          {spotChooser}
          <span className="grow" />
          <Button onPress={closePaste}>{words.cancel}</Button>
          <Button look="primary" ref={primary} isDisabled={isEmpty} onPress={insert}>
            {spot.at === 'fill' ? words.fill(draft.steps.length) : words.insert(draft.steps.length)}
          </Button>
        </>
      }
    >
      <div className="paste-body paste-steps">
        {refusal === null ? null : (
          <Notice tone="error" urgent>
            {refusal}
          </Notice>
        )}
        {isEmpty ? <Notice tone="error">{words.nothing}</Notice> : null}
        <PasteNoticeRow
          notices={notices}
          withEmptyLanes={withEmptyLanes}
          onEmptyLanes={setChosenLanes}
          onNext={() => grid.current?.goToDoubt()}
        />
        <StepsTable handle={grid} rows={rows} doubtful={doubtful} draft={draft} paste={paste} />
      </div>
    </Dialog>
  );
}
