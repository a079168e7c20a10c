import type { HandoverWay } from '../../sop/handover/signers.ts';
import type { Page } from '../../sop/layout/pages.ts';
import { PageDrawing } from '../page/PageDrawing.tsx';
import { usePictures } from '../state/pictures.ts';
import { approvalExportWords as words } from '../words/handover.ts';

export interface ApprovalPreviewProps {
  readonly pages: readonly Page[];
  readonly way: HandoverWay;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Beside the approval cell: its label at the left, the edge of the paper at the right, in shares of its width. */
const leftOf = 0.54;
const rightOf = 0.12;
/** Height of the crop in shares of its width, as the design draws it. */
const shape = 312 / 424;

/** The part of the official page where it is approved, as it will be printed; a ring and a dashed box show the room that is kept free. */
export function ApprovalPreview({ pages, way }: ApprovalPreviewProps) {
  const pictures = usePictures((state) => state.pictures);
  const number = pages.findIndex((page) => approvalOn(page) !== null);
  const page = pages[number];
  const cell = page === undefined ? null : approvalOn(page);
  if (page === undefined || cell === null) return null;
  const view = viewOf(page, cell);
  const rooms = page.reserved.filter(({ kind, y, x }) => kind === 'signature' && within(cell, x, y));
  return (
    <figure className="approval-preview">
      <figcaption>
        <span>{words.preview}</span>
        <span className="hint">{words.page(number + 1)}</span>
      </figcaption>
      <div className="approval-crop" aria-hidden>
        <div
          className="approval-sheet paper"
          style={placeIn(view, { x: 0, y: 0, width: page.width, height: page.height })}
        >
          <PageDrawing page={page} pictures={pictures} />
        </div>
        <span className="approval-ring" style={placeIn(view, cell)} />
        {rooms.map((room) => (
          <span key={`${room.x} ${room.y}`} className="approval-room" style={placeIn(view, room)}>
            {words.room[way]}
          </span>
        ))}
      </div>
    </figure>
  );
}

/** Everything on a page that belongs to the approval; null where there is none. */
function approvalOn(page: Page): Box | null {
  const areas = page.areas.filter(({ place }) => place.at === 'approval');
  if (areas.length === 0) return null;
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  const right = Math.max(...areas.map((area) => area.x + area.width));
  const bottom = Math.max(...areas.map((area) => area.y + area.height));
  return { x, y, width: right - x, height: bottom - y };
}

function viewOf(page: Page, cell: Box): Box {
  const width = cell.width * (1 + leftOf + rightOf);
  const height = Math.max(width * shape, cell.height * 1.1);
  const wide = height / shape;
  const x = Math.min(cell.x - cell.width * leftOf, page.width + cell.width * 0.05 - wide);
  return { x, y: Math.max(0, cell.y + cell.height / 2 - height / 2), width: wide, height };
}

function within(cell: Box, x: number, y: number): boolean {
  const slack = cell.width * 0.02;
  return (
    x >= cell.x - slack && x <= cell.x + cell.width + slack && y >= cell.y - slack && y <= cell.y + cell.height + slack
  );
}

function placeIn(view: Box, { x, y, width, height }: Box) {
  const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`;
  return {
    left: percent(x - view.x, view.width),
    top: percent(y - view.y, view.height),
    width: percent(width, view.width),
    height: percent(height, view.height),
  };
}
