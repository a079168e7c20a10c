import { exitOfEdge } from '../../../sop/flow/graph.ts';
import type { Page } from '../../../sop/layout/pages.ts';
import { apply } from '../../../sop/model/apply.ts';
import type { ExitName } from '../../../sop/model/exits.ts';
import type { Sop, StepId } from '../../../sop/model/sop.ts';
import type { Drawn } from '../../state/drawn.ts';
import { useDrawing } from '../../state/drawing.ts';
import { endPreview, showPreview } from '../../state/preview.ts';
import { drawEdited } from '../../state/selectors.ts';
import type { PlannedTarget } from '../targets.ts';

/** The exit of a step whose arrow is on its way. */
export interface BranchRef {
  readonly step: StepId;
  readonly branch: ExitName;
}

/**
 * Shows where a branch would lead: the row lights up and the pages are drawn with the new arrow dashed. Where the step
 * itself would go to another page the pages stay as they are, so that what is pointed at does not run away.
 */
export function previewTarget(base: Drawn, { step, branch }: BranchRef, planned: PlannedTarget): void {
  useDrawing.setState({ lit: planned.target });
  const applied = apply(base.sop, planned.change);
  if (!applied.ok) return endPreview();
  const drawn = drawEdited(applied.value.sop);
  if (pageOf(drawn.pages.pages, step) !== pageOf(base.pages.pages, step)) return endPreview();
  showPreview(drawn, ({ edge }) => {
    const exit = exitOfEdge(edge);
    return exit?.step === step && exit.branch === branch;
  });
}

/** Shows the pages of the document again. */
export function endTargetPreview(): void {
  useDrawing.setState({ lit: null });
  endPreview();
}

function pageOf(pages: readonly Page[], step: StepId): number {
  return pages.findIndex(({ table }) => table?.rows.some((row) => row.step === step && row.first) ?? false);
}

/** The exits a step has by its kind. */
export function exitsOf(step: Pick<Sop['steps'][number], 'kind'>): readonly ExitName[] {
  return step.kind === 'decision' ? ['yes', 'no'] : ['next'];
}
