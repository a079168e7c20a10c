import type { Place } from '../../model/place.ts';
import type { Official } from '../../model/sop.ts';
import type { Style } from '../../model/style.ts';
import type { Paragraph } from '../composition.ts';
import { mm } from '../../model/units.ts';
import type { Emu } from '../../model/units.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { TextLook } from './paragraphs.ts';

/** Room left for signature and stamp between position and name (REG-007 asks for 20 mm in all). */
export const signatureRoom: Emu = mm(20);

type OfficialField = keyof Official;

/** A signature block: position, free room, name (bold, underlined), rank, NIP. Empty parts are left out, the room stays. */
export function officialParagraphs(
  style: Style,
  look: TextLook,
  official: Official,
  width: Emu,
  place: (field: OfficialField) => Place,
): Paragraph[] {
  const set = (field: OfficialField, text: string, own: Partial<TextLook> = {}) =>
    text === '' ? [] : paragraphsOf(style, { ...look, ...own, where: place(field) }, text, width);
  const position = [official.prefix, official.position].filter((part) => part !== '').join(' ');
  const head = set('position', position);
  const foot = [
    ...set('name', official.name, { style: 'bold', underline: true }),
    ...set('rank', official.rank),
    ...set('nip', official.nip === '' ? '' : `${style.labels.nip ?? 'NIP.'} ${official.nip}`),
  ];
  const top = head.length > 0 ? head : paragraphsOf(style, { ...look, where: place('position') }, '', width);
  return [...top.slice(0, -1), ...top.slice(-1).map((last) => ({ ...last, spaceAfter: signatureRoom })), ...foot];
}
