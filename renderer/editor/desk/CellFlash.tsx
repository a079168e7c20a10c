import type { CellArea } from './areas.ts';

/** Lights up the cell that undoing has changed, once. */
export function CellFlash({ area, scale }: { readonly area: CellArea; readonly scale: number }) {
  return (
    <div
      className="cell-flash"
      style={{
        left: area.x * scale,
        top: area.y * scale,
        width: area.width * scale,
        height: area.height * scale,
      }}
    />
  );
}
