import type { FlowGraph } from '../../sop/flow/graph.ts';
import type { Pages } from '../../sop/layout/pages.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { Style } from '../../sop/model/style.ts';

/** What is computed from a document: nothing here is stored. */
export interface Drawn {
  readonly sop: Sop;
  readonly style: Style;
  readonly graph: FlowGraph;
  readonly pages: Pages;
}
