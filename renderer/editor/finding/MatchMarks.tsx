import type { Page } from '../../../sop/layout/pages.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { useFinding } from '../../state/finding.ts';
import { pageText } from '../pageText.ts';
import { typedItems } from '../desk/cellLook.ts';
import { stretchesOf } from '../desk/printedLines.ts';
import { useMatches } from './useMatches.ts';

export interface MatchMarksProps {
  readonly sop: Sop;
  readonly page: Page;
  readonly scale: number;
}

/** Lights up the words of the match that is shown, line by line. */
export function MatchMarks({ sop, page, scale }: MatchMarksProps) {
  const match = useMatches()[useFinding((state) => state.at)];
  if (match === undefined) return null;
  const text = pageText(sop, match.place) ?? '';
  return stretchesOf(typedItems(page, match.place), text, match).map(({ x, baseline, width, size }, index) => (
    <div
      key={index}
      className="match-mark"
      style={{ left: x * scale, top: (baseline - size) * scale, width: width * scale, height: size * 1.25 * scale }}
    />
  ));
}
