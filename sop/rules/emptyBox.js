import { isBlank } from './words.ts';
/** Whether a box of the identity part holds no entry with text. */
export function isBoxEmpty(sop, box) {
    return sop.identity.boxes[box].items.every((item) => isBlank(item.text));
}
/** One finding at the box when it holds nothing. */
export function emptyBoxFindings(sop, box, message, hint) {
    return isBoxEmpty(sop, box) ? [{ where: { at: 'box', box }, message, hint }] : [];
}
