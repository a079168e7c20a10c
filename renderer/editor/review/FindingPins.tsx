import { memo } from 'react';
import type { Outline } from '../../state/outline.ts';
import { useReview } from '../../state/review.ts';
import { useStructure } from '../../state/outline.ts';
import { reviewWords as words } from '../../words/review.ts';
import type { CellArea } from '../desk/areas.ts';
import type { Sheet } from '../desk/sheets.ts';
import { cellOf, placeKey } from '../places.ts';
import type { ListedFinding } from './findingsList.ts';
import { showFinding } from './reviewActions.ts';
import { useFindings } from './useFindings.ts';
import './pins.css';

/** Width of a pin with its gap, in pixels: several at one cell stand side by side. */
const pinStep = 22;

export interface FindingPinsProps {
  readonly sheet: Sheet;
  /** Whether the sheet is the first: what is about the whole SOP stands at its top. */
  readonly isFirst: boolean;
  readonly scale: number;
}

/** The findings on one sheet: a ring around what each is about and its number at the corner; the open one is tinted. */
export const FindingPins = memo(function FindingPins({ sheet, isFirst, scale }: FindingPinsProps) {
  const { open } = useFindings();
  const { outline } = useStructure();
  const card = useReview((state) => state.card);
  const byKey = new Map(sheet.own.map((area) => [area.key, area]));
  const taken = new Map<string, number>();
  return open.flatMap((listed) => {
    const { finding, places } = listed;
    const isChosen = finding.id === card;
    const areas = areasOf(outline, listed, byKey);
    const isWhole = places.some(({ at }) => at === 'sop');
    const corner = areas.at(-1);
    if (corner === undefined && !(isWhole && isFirst)) return [];
    const spot = corner?.key ?? 'sop';
    const before = taken.get(spot) ?? 0;
    taken.set(spot, before + 1);
    const left = corner === undefined ? 24 : (corner.x + corner.width) * scale - before * pinStep;
    const top = corner === undefined ? 24 : corner.y * scale;
    return [
      ...areas.map(({ key, x, y, width, height }) => (
        <div
          key={`${finding.id} ${key}`}
          className={isChosen ? 'finding-ring finding-ring-chosen' : 'finding-ring'}
          style={{ left: x * scale, top: y * scale, width: width * scale, height: height * scale }}
        />
      )),
      <button
        key={finding.id}
        type="button"
        className={isChosen ? 'finding-pin finding-chosen' : 'finding-pin'}
        tabIndex={-1}
        aria-hidden
        title={words.pin(finding.number, finding.text)}
        style={{ left, top }}
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          event.stopPropagation();
          showFinding(listed, 'panel');
        }}
      >
        {finding.number}
      </button>,
    ];
  });
});

/** The cells of a sheet that a finding is about; a whole step is its row. */
function areasOf(
  outline: Outline,
  { places }: ListedFinding,
  byKey: ReadonlyMap<string, CellArea>,
): readonly CellArea[] {
  return places.flatMap((place) => {
    if (place.at === 'sop') return [];
    const area = byKey.get(placeKey(cellOf(outline, place)));
    return area === undefined ? [] : [area];
  });
}
