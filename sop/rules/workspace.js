import { foldText } from './words.ts';
const copiedBoxNames = ['qualifications', 'equipment', 'warnings'];
/** The register's line about one SOP. */
export function workspaceEntry(sop) {
    return { id: sop.id, number: sop.identity.number, title: sop.identity.title, copiedBoxes: copiedBoxes(sop) };
}
/** Kualifikasi, Peralatan and Peringatan as one comparable text; '' when all three are empty. */
export function copiedBoxes(sop) {
    const boxes = copiedBoxNames.map((name) => sop.identity.boxes[name].items.map((item) => foldText(item.text)).filter((text) => text !== '').join('|'));
    return boxes.every((text) => text === '') ? '' : boxes.join('#');
}
