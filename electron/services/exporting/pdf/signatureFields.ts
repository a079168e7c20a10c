import type { HitArea, Page, Pages } from '../../../../sop/layout/pages.ts';
import { mm, toPt } from '../../../../sop/model/units.ts';
import type { Emu } from '../../../../sop/model/units.ts';
import type { FieldPlace, SignatureField, SignerRole } from '../../signing/signingTypes.ts';

/** A rectangle on a page, in EMU from its top left corner. */
interface Area {
  readonly x: Emu;
  readonly y: Emu;
  readonly width: Emu;
  readonly height: Emu;
}

interface Room extends Area {
  readonly page: number;
  readonly sheet: Page;
}

const gap = mm(1);
/** A paraf shows a name and a time: more is not needed, less is not legible. */
const paraf = { widest: mm(26), narrowest: mm(13), share: 0.3, tallest: mm(10), lowest: mm(4) } as const;

/**
 * The empty fields for signers in their order: signatures in the room that the layout keeps between position and name, parafs at its
 * right side. A paraf for which there is no room becomes a field that is not shown. Named `Paraf1`, `Paraf2`, `TandaTangan`.
 */
export function signatureFields(pages: Pages, roles: readonly SignerRole[]): SignatureField[] {
  const room = roomOf(pages);
  const parafs = roles.filter((role) => role === 'paraf').length;
  const beside = room === null || parafs === 0 ? null : besideOf(room);
  const own = room === null ? null : (beside?.left ?? room);
  const counts = { paraf: 0, signature: 0 };
  return roles.map((role) => {
    const number = counts[role];
    counts[role] += 1;
    const name = fieldName(role, number);
    const all = role === 'paraf' ? parafs : roles.length - parafs;
    const area = role === 'paraf' ? stacked(beside?.right ?? null, number, all) : sideBySide(own, number, all);
    return { name, role, ...placeOf(room, area) };
  });
}

/** The first is the one that portals and people look for, and has no number. */
function fieldName(role: SignerRole, number: number): string {
  if (role === 'paraf') return `Paraf${number + 1}`;
  return number === 0 ? 'TandaTangan' : `TandaTangan${number + 1}`;
}

function roomOf({ pages }: Pages): Room | null {
  for (const [page, sheet] of pages.entries()) {
    const found = sheet.reserved.find(({ kind }) => kind === 'signature');
    if (found !== undefined) return { ...found, page, sheet };
  }
  return null;
}

/** The room for signatures, and what lies at its right for parafs: taken from a wide room, or beside the square for a QR code. */
function besideOf(room: Room): { readonly left: Area; readonly right: Area } | null {
  const { x, y, width, height } = room;
  if (width >= 2 * height) {
    const side = Math.min(paraf.widest, Math.floor(width * paraf.share));
    if (side < paraf.narrowest) return null;
    return {
      left: { x, y, width: width - side - gap, height },
      right: { x: x + width - side, y, width: side, height },
    };
  }
  const cell = room.sheet.areas.find((area) => isCellOf(area, room));
  const from = x + width + gap;
  const side = cell === undefined ? 0 : Math.min(paraf.widest, cell.x + cell.width - gap - from);
  return side < paraf.narrowest ? null : { left: room, right: { x: from, y, width: side, height } };
}

/** The cell of the official who approves. */
function isCellOf({ place, x, y, width, height }: HitArea, room: Area): boolean {
  const isAround = x <= room.x && y <= room.y && x + width >= room.x + room.width && y + height >= room.y + room.height;
  return isAround && place.at === 'approval';
}

function stacked(area: Area | null, number: number, all: number): Area | null {
  if (area === null) return null;
  const height = Math.min(paraf.tallest, Math.floor((area.height - (all - 1) * gap) / all));
  return height < paraf.lowest ? null : { ...area, y: area.y + number * (height + gap), height };
}

function sideBySide(area: Area | null, number: number, all: number): Area | null {
  if (area === null) return null;
  const width = Math.floor((area.width - (all - 1) * gap) / all);
  return { ...area, x: area.x + number * (width + gap), width };
}

/** Points from the bottom left; a field that is not shown has no size. */
function placeOf(room: Room | null, area: Area | null): FieldPlace {
  if (room === null || area === null) return { page: room?.page ?? 0, rect: { x: 0, y: 0, width: 0, height: 0 } };
  const { x, y, width, height } = area;
  const bottom = room.sheet.height - y - height;
  return { page: room.page, rect: { x: toPt(x), y: toPt(bottom), width: toPt(width), height: toPt(height) } };
}
