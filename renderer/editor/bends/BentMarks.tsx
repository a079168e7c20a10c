import type { Page } from '../../../sop/layout/pages.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { arrowWords } from '../../words/arrows.ts';
import { arrowsOf, handlesOf, readArrow } from './pieces.ts';

/** A small diamond on every arrow that its author bent. For the eye only; the cell of the symbol says it in words. */
export function BentMarks({ sop, page, scale }: { readonly sop: Sop; readonly page: Page; readonly scale: number }) {
  const steps = new Map(sop.steps.map((step) => [step.id, step.arrowShapes]));
  return arrowsOf(sop, page).flatMap(({ ref, item }) => {
    // The piece that comes in from another page has its mark there.
    if (item.from !== ref.step || steps.get(ref.step)?.[ref.branch] === undefined) return [];
    const arrow = readArrow(page, item);
    const handles = handlesOf(arrow);
    const piece = (handles.find(({ name }) => name === 'run') ?? handles[0])?.piece;
    if (piece === undefined) return [];
    const left = ((piece.from[0] + piece.to[0]) / 2) * scale;
    const top = ((piece.from[1] + piece.to[1]) / 2) * scale;
    return [
      <span key={`${item.edge}:${item.to}`} className="bent-mark" title={arrowWords.mark} style={{ left, top }} />,
    ];
  });
}
