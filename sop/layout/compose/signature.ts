import type { Place } from '../../model/place.ts';
import type { Official } from '../../model/sop.ts';
import type { SignatureMode, Style } from '../../model/style.ts';
import type { Paragraph, SignatureRoom } from '../composition.ts';
import { ceilToTwip, mm } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { TextLook } from './paragraphs.ts';

/** Room for a signature by hand and the stamp (REG-007 asks for 20 mm), clear of the deepest letters of the line above. */
const hand = { height: ceilToTwip(mm(20)), air: ceilToTwip(mm(0.5)) } as const;
/** A QR code of a signing tool: 20 to 25 mm square (spec 16.5), with a little air above and below. */
const code = { size: ceilToTwip(mm(22)), air: ceilToTwip(mm(1)) } as const;

/**
 * The room between position and name in a cell whose text is `width` wide: all of that width for a signature by hand and for
 * the visible part of a local one; a square for the code of a signing tool, the same before and after it was signed.
 */
export function roomFor(mode: SignatureMode, width: Emu): SignatureRoom {
  if (mode === 'wet' || mode === 'local') return { width, ...hand };
  return { width: Math.min(width, code.size), height: code.size, air: code.air };
}

type OfficialField = keyof Official;

/** A signature block: position, free room, name (bold, underlined), rank, NIP. Empty parts are left out, the room stays. */
export function officialParagraphs(
  style: Style,
  look: TextLook,
  official: Official,
  width: Emu,
  room: SignatureRoom,
  place: (field: OfficialField) => Place,
): Paragraph[] {
  const set = (field: OfficialField, text: string, own: Partial<TextLook> = {}) =>
    text === '' ? [] : paragraphsOf(style, { ...look, ...own, where: place(field) }, text, width);
  const position = [official.prefix, official.position].filter((part) => part !== '').join(' ');
  const head = set('position', position);
  const foot = [
    ...set('name', official.name, { style: 'bold', underline: true }),
    ...set('rank', style.rankLine ? official.rank : ''),
    ...set('nip', official.nip === '' ? '' : `${style.labels.nip ?? 'NIP.'} ${official.nip}`),
  ];
  const top = head.length > 0 ? head : paragraphsOf(style, { ...look, where: place('position') }, '', width);
  return [...top.slice(0, -1), ...top.slice(-1).map((last) => withRoom(last, room)), ...foot];
}

function withRoom(paragraph: Paragraph, room: SignatureRoom): Paragraph {
  return { ...paragraph, spaceAfter: room.height + 2 * room.air, signature: room };
}
