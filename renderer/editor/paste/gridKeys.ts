/** A cell of the preview by its row and its place in it, both from 0. */
export interface Spot {
  readonly row: number;
  readonly cell: number;
}

/** Where a key leads in a grid of that size; null when it leads nowhere. */
export function movedBy(
  spot: Spot,
  key: string,
  ctrl: boolean,
  size: { readonly rows: number; readonly cells: number },
): Spot | null {
  const within = (row: number, cell: number): Spot => ({
    row: Math.max(0, Math.min(row, size.rows - 1)),
    cell: Math.max(0, Math.min(cell, size.cells - 1)),
  });
  switch (key) {
    case 'ArrowUp':
      return within(spot.row - 1, spot.cell);
    case 'ArrowDown':
      return within(spot.row + 1, spot.cell);
    case 'ArrowLeft':
      return within(spot.row, spot.cell - 1);
    case 'ArrowRight':
      return within(spot.row, spot.cell + 1);
    case 'Home':
      return within(ctrl ? 0 : spot.row, 0);
    case 'End':
      return within(ctrl ? size.rows - 1 : spot.row, size.cells - 1);
    case 'PageUp':
      return within(spot.row - 10, spot.cell);
    case 'PageDown':
      return within(spot.row + 10, spot.cell);
    default:
      return null;
  }
}
