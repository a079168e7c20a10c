/** Sides of a symbol: each carries one net. */
export const ports = ['T', 'R', 'B', 'L'] as const;
export type Port = (typeof ports)[number];

/** Number of a port among all ports of a page, four for each symbol. */
export function portIndex(node: { readonly index: number }, port: Port): number {
  return node.index * 4 + ports.indexOf(port);
}

/** Lines leave and enter here on a vertical. */
export function isUpright(port: Port): boolean {
  return port === 'T' || port === 'B';
}

/** Lines leave and enter here on the mid line of the row. */
export function isSideways(port: Port): boolean {
  return port === 'L' || port === 'R';
}
