import { exitOfEdge } from '../../../sop/flow/graph.ts';
import type { ArrowItem, Page, SymbolItem } from '../../../sop/layout/pages.ts';
import { headLength } from '../../../sop/layout/symbolOutline.ts';
import type { ExitName } from '../../../sop/model/exits.ts';
import type { Step } from '../../../sop/model/sop.ts';
import { emuPerPt } from '../../../sop/model/units.ts';
import type { Emu } from '../../../sop/model/units.ts';
import { usePreview } from '../../state/preview.ts';
import { drawingWords } from '../../words/drawing.ts';
import { exitsOf } from './branchTargets.ts';
import { dragBranch } from './dragBranch.ts';

/** How far the middle of a handle stands before the tip of its arrow: the circle (5.4 pt) touches the head. */
const beforeTip = headLength + 2.7 * emuPerPt;

export interface BranchHandlesProps {
  readonly page: Page;
  readonly step: Step;
  readonly scale: number;
}

/**
 * The small circles at the heads of a step's arrows: dragging one leads the branch to another step. A branch that leads
 * nowhere has its circle at the symbol. For the mouse only; the keyboard types t3, y7 or l5.
 */
export function BranchHandles({ page, step, scale }: BranchHandlesProps) {
  const isPreviewed = usePreview(({ preview }) => preview !== null);
  if (isPreviewed) return null;
  return handlePoints(page, step).map(({ branch, at: [x, y], isMissing }, index) => (
    <button
      key={`${branch}-${index}`}
      type="button"
      className={`branch-handle overlay${isMissing ? ' branch-handle-missing' : ''}`}
      tabIndex={-1}
      aria-hidden
      data-branch={branch}
      title={isMissing ? drawingWords.missingBranch(branch) : drawingWords.dragBranch(branch)}
      style={{ left: x * scale, top: y * scale }}
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={(event) => {
        if (event.button === 0) dragBranch(event, { step: step.id, branch });
      }}
    />
  ));
}

interface HandlePoint {
  readonly branch: ExitName;
  readonly at: readonly [Emu, Emu];
  readonly isMissing: boolean;
}

/** Where the handles of a step stand on a page. */
export function handlePoints(page: Page, step: Pick<Step, 'id' | 'kind'>): readonly HandlePoint[] {
  const arrows = page.items.filter((item): item is ArrowItem => item.kind === 'arrow' && item.from === step.id);
  const heads = arrows.flatMap((arrow): HandlePoint[] => {
    const exit = exitOfEdge(arrow.edge);
    return exit === null ? [] : [{ branch: exit.branch, at: beforeHead(arrow), isMissing: false }];
  });
  const symbol = page.items.find(
    (item): item is SymbolItem => item.kind === 'symbol' && item.step === step.id && item.shape === 'decision',
  );
  if (symbol === undefined) return heads;
  const missing = exitsOf(step).filter((branch) => heads.every((head) => head.branch !== branch));
  return [...heads, ...missing.map((branch) => ({ branch, at: besideSymbol(symbol, branch), isMissing: true }))];
}

function beforeHead({ points }: ArrowItem): readonly [Emu, Emu] {
  const [x, y] = points.at(-1) ?? [0, 0];
  const [fromX, fromY] = points.at(-2) ?? [x, y];
  return [x - Math.sign(x - fromX) * beforeTip, y - Math.sign(y - fromY) * beforeTip];
}

/** Tidak at the left corner, Ya at the lower one: where a reader looks for them. */
function besideSymbol({ x, y, width, height }: SymbolItem, branch: ExitName): readonly [Emu, Emu] {
  return branch === 'no' ? [x, y + height / 2] : [x + width / 2, y + height];
}
