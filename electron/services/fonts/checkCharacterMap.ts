/** Characters beyond which Unicode has none. */
const allCharacters = 0x110000;
/** Formats of subtables that are read: segments of the first plane, and groups of all planes. */
const segments = 4;
const groups = 12;
const mostSubtables = 64;

/**
 * Whether the character map (`cmap`) can be walked in the time that its size suggests: each subtable lies inside, its ranges rise
 * and do not overlap. A map of a few bytes could otherwise claim the same million characters ten thousand times.
 */
export function checkCharacterMap(cmap: DataView): boolean {
  const count = cmap.getUint16(2);
  if (count === 0 || count > mostSubtables || 4 + 8 * count > cmap.byteLength) return false;
  let isReadable = false;
  for (let index = 0; index < count; index += 1) {
    const offset = cmap.getUint32(8 + 8 * index);
    if (offset + 16 > cmap.byteLength) return false;
    const format = cmap.getUint16(offset);
    if (format === segments) isReadable = true;
    if (format === segments && !segmentsRise(cmap, offset)) return false;
    if (format === groups) isReadable = true;
    if (format === groups && !groupsRise(cmap, offset)) return false;
  }
  return isReadable;
}

function segmentsRise(cmap: DataView, offset: number): boolean {
  const count = cmap.getUint16(offset + 6) / 2;
  const [ends, starts] = [offset + 14, offset + 16 + 2 * count];
  if (!Number.isInteger(count) || count === 0 || starts + 6 * count > cmap.byteLength) return false;
  let before = -1;
  for (let index = 0; index < count; index += 1) {
    const [start, end] = [cmap.getUint16(starts + 2 * index), cmap.getUint16(ends + 2 * index)];
    if (start <= before || end < start) return false;
    before = end;
  }
  return true;
}

function groupsRise(cmap: DataView, offset: number): boolean {
  const count = cmap.getUint32(offset + 12);
  if (count === 0 || offset + 16 + 12 * count > cmap.byteLength) return false;
  let before = -1;
  for (let index = 0; index < count; index += 1) {
    const at = offset + 16 + 12 * index;
    const [start, end] = [cmap.getUint32(at), cmap.getUint32(at + 4)];
    if (start <= before || end < start || end >= allCharacters) return false;
    before = end;
  }
  return true;
}
