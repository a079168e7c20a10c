/** Layered, downwards, upright lines: what ELK does with a chart of its own accord. */
export const layered = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
} as const;

/** The same, told to keep the order that the symbols have. */
export const interactive = {
  ...layered,
  'elk.interactiveLayout': 'true',
  'elk.layered.cycleBreaking.strategy': 'INTERACTIVE',
  'elk.layered.layering.strategy': 'INTERACTIVE',
  'elk.layered.crossingMinimization.strategy': 'INTERACTIVE',
  'elk.layered.nodePlacement.strategy': 'INTERACTIVE',
} as const;
