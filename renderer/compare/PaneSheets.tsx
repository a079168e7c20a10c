import { memo } from 'react';
import { marksOn } from '../../sop/compare/marks.ts';
import type { Page } from '../../sop/layout/pages.ts';
import type { Place } from '../../sop/model/place.ts';
import { PageDrawing } from '../page/PageDrawing.tsx';
import { usePictures } from '../state/pictures.ts';
import { compareWords as words } from '../words/compare.ts';

/** What is marked on the sheets of one side. */
export interface PaneMark {
  readonly id: string;
  readonly places: readonly Place[];
}

export interface PaneSheetsProps {
  readonly pages: readonly Page[];
  readonly side: 'before' | 'after';
  readonly label: string;
  readonly marks: readonly PaneMark[];
  readonly selected: string | null;
  readonly scale: number;
}

/** The printed sheets of one side with what differs marked on them. */
export const PaneSheets = memo(function PaneSheets({ pages, side, label, marks, selected, scale }: PaneSheetsProps) {
  const pictures = usePictures((state) => state.pictures);
  return pages.map((page, index) => (
    <figure
      key={index}
      className="sheet compare-sheet"
      aria-label={words.page(index + 1, pages.length, label)}
      style={{ width: page.width * scale, height: page.height * scale }}
    >
      <PageDrawing page={page} pictures={pictures} />
      {marks.map(({ id, places }) => (
        <Marks key={id} id={id} page={page} places={places} side={side} isSelected={id === selected} scale={scale} />
      ))}
    </figure>
  ));
});

interface MarksProps {
  readonly id: string;
  readonly page: Page;
  readonly places: readonly Place[];
  readonly side: 'before' | 'after';
  readonly isSelected: boolean;
  readonly scale: number;
}

const Marks = memo(function Marks({ id, page, places, side, isSelected, scale }: MarksProps) {
  return places
    .flatMap((place) => marksOn(page, place))
    .map((area, index) => (
      <div
        key={index}
        className={`compare-mark compare-${side}`}
        data-difference={id}
        data-selected={isSelected || undefined}
        style={{ left: area.x * scale, top: area.y * scale, width: area.width * scale, height: area.height * scale }}
      />
    ));
});
