import type { BoxName, Sop, SopId } from '../model/sop.ts';
import { foldText } from './words.ts';

/** What the rules of one SOP need to know about another one: small enough to keep for a whole register. */
export interface WorkspaceEntry {
  readonly id: SopId;
  readonly number: string;
  readonly title: string;
  /** The three boxes that get copied from SOP to SOP, folded to one text; '' when all three are empty. */
  readonly copiedBoxes: string;
}

export interface Workspace {
  /** Every SOP of the register; the one being checked may be among them and is skipped by its id. */
  readonly entries: readonly WorkspaceEntry[];
  /** Numbering template of the unit, e.g. `{urut:3}/SOP/{unit}/{tahun}` (spec, section 9); null = the unit has none. */
  readonly numberPattern: string | null;
  /** Calendar day of the check, ISO yyyy-mm-dd. The domain has no clock. */
  readonly today: string;
}

const copiedBoxNames: readonly BoxName[] = ['qualifications', 'equipment', 'warnings'];

/** The register's line about one SOP. */
export function workspaceEntry(sop: Sop): WorkspaceEntry {
  return { id: sop.id, number: sop.identity.number, title: sop.identity.title, copiedBoxes: copiedBoxes(sop) };
}

/** Kualifikasi, Peralatan and Peringatan as one comparable text; '' when all three are empty. */
export function copiedBoxes(sop: Sop): string {
  const boxes = copiedBoxNames.map((name) =>
    sop.identity.boxes[name].items
      .map((item) => foldText(item.text))
      .filter((text) => text !== '')
      .join('|'),
  );
  return boxes.every((text) => text === '') ? '' : boxes.join('#');
}
