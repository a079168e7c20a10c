import { useState } from 'react';
import type { Place } from '../../../sop/model/place.ts';
import { useDocument } from '../../state/document.ts';
import { Select } from '../../ui/Select.tsx';
import { pasteWords } from '../../words/paste.ts';
import { ListPreview } from './ListPreview.tsx';
import type { PastedContent } from './pasteState.ts';
import { firstSpot, spotOptions } from './spots.ts';
import { StepsPreview } from './StepsPreview.tsx';

export interface TablePasteProps {
  readonly content: PastedContent;
  readonly place: Place;
}

/** A pasted table as it was read, to be corrected and put where the author wants it: among the steps or into a list. */
export function TablePaste({ content, place }: TablePasteProps) {
  const sop = useDocument((state) => state.sop);
  const options = sop === null ? [] : spotOptions(sop, place);
  const [chosen, setChosen] = useState(() => (sop === null ? 'end' : firstSpot(sop, place, content.table, options)));
  const option = options.find(({ id }) => id === chosen) ?? options[0];
  if (sop === null || option === undefined) return null;
  const spotChooser = (
    <div className="paste-spot">
      <span aria-hidden>{pasteWords.place}</span>
      <Select label={pasteWords.place} hideLabel inline value={option.id} options={options} onChange={setChosen} />
    </div>
  );
  if (option.spot === null) return <ListPreview content={content} place={place} spotChooser={spotChooser} />;
  return <StepsPreview sop={sop} place={place} content={content} spot={option.spot} spotChooser={spotChooser} />;
}
