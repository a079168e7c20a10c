import type { ConnectorLabels } from '../../model/style.ts';
import type { StepId } from '../../model/sop.ts';
import type { FlowPage } from '../paginate/placePlan.ts';

/** Printed names of off-page connectors: one per target step, counted in the order they are first met: 1, 2, 3 or A…Z, AA… */
export function connectorNames(pages: readonly FlowPage[], labels: ConnectorLabels): ReadonlyMap<StepId, string> {
  const names = new Map<StepId, string>();
  for (const connector of pages.flatMap(({ plan }) => plan?.route.connectors ?? [])) {
    if (!names.has(connector.target)) names.set(connector.target, nameOf(names.size, labels));
  }
  return names;
}

function nameOf(index: number, labels: ConnectorLabels): string {
  if (labels === 'none') return '';
  if (labels === 'number') return String(index + 1);
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : nameOf(Math.floor(index / 26) - 1, labels) + letter;
}
