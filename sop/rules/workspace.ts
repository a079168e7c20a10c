import { officeOf } from '../model/officeOf.ts';
import type { BoxName, Sop, SopId } from '../model/sop.ts';
import type { Oversight } from '../forms/oversight.ts';
import { withoutSopPrefix } from './titleText.ts';
import { foldText, isBlank, isPlaceholder } from './words.ts';

/** What the rules of one SOP need to know about another one: small enough to keep for a whole register. */
export interface WorkspaceEntry {
  readonly id: SopId;
  readonly number: string;
  readonly title: string;
  /** The office it belongs to, as written. */
  readonly unit: string;
  /** Name of its style profile. */
  readonly profile: string;
  /** The three boxes that get copied from SOP to SOP, folded to one text or to a hash of it; '' when all three are empty. */
  readonly copiedBoxes: string;
  /** The SOPs that its Keterkaitan names, as `foldTitle` gives them. */
  readonly related: readonly string[];
}

export interface Workspace {
  /**
   * The SOPs of the register that have to do with the one being checked: same number, title, copied boxes or unit, named by it
   * or naming it. More do no harm; the one being checked may be among them and is skipped by its id.
   */
  readonly entries: readonly WorkspaceEntry[];
  /** How many other SOPs the register holds. */
  readonly size: number;
  /** The profile that most other SOPs of the same unit are printed with; null when there are none. */
  readonly unitProfile: string | null;
  /** Numbering template of the unit, e.g. `{urut:3}/SOP/{unit}/{tahun}` (spec, section 9); null = the unit has none. */
  readonly numberPattern: string | null;
  /** The next free number of the unit, in its way of writing; null when nobody asked for it. */
  readonly nextNumber: string | null;
  /** What the forms say about a SOP in force; null for any other, and where there are no forms. */
  readonly oversight: Oversight | null;
  /** Calendar day of the check, ISO yyyy-mm-dd. The domain has no clock. */
  readonly today: string;
}

const copiedBoxNames: readonly BoxName[] = ['qualifications', 'equipment', 'warnings'];

/** The register's line about one SOP. */
export function workspaceEntry(sop: Sop): WorkspaceEntry {
  const { identity, profile, id } = sop;
  return {
    id,
    number: identity.number,
    title: identity.title,
    unit: officeOf(identity.issuer.unitLines),
    profile,
    copiedBoxes: copiedBoxes(sop),
    related: relatedTitles(sop),
  };
}

/** Kualifikasi, Peralatan and Peringatan as one comparable text; '' when all three are empty. */
export function copiedBoxes(sop: Sop): string {
  const boxes = copiedBoxNames.map((name) =>
    sop.identity.boxes[name].items
      .map((item) => foldText(item.text))
      .filter((text) => text !== '')
      .join('|'),
  );
  return boxes.every((text) => text === '') ? '' : foldedHash(boxes.join('#'));
}

/** The SOPs that Keterkaitan names, as they are written; "Tidak ada" names none. */
export function relatedNames(sop: Pick<Sop, 'identity'>): readonly string[] {
  return sop.identity.boxes.relatedSops.items
    .map(({ text }) => text)
    .filter((text) => !isBlank(text) && !isPlaceholder(text) && !foldText(text).startsWith('tidak ada'));
}

/** The same as comparable titles, each once. */
export function relatedTitles(sop: Pick<Sop, 'identity'>): readonly string[] {
  return [...new Set(relatedNames(sop).map(foldTitle))];
}

/** A title as it is compared: case, spacing, a leading "SOP" and punctuation at the end do not count. */
export function foldTitle(title: string): string {
  return foldText(withoutSopPrefix(title)).replace(/[\s.;,]+$/, '');
}

/** A number as it is compared: case and spacing do not make another one. */
export function foldNumber(number: string): string {
  return foldText(number).replaceAll(' ', '');
}

/** A long text as a short one that is equal for equal texts and, but for one in 2⁵³, for no others (FNV-1a over two halves). */
function foldedHash(text: string): string {
  const half = (seed: number): string => {
    let hash = seed;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93) >>> 0;
    return hash.toString(36);
  };
  return `${half(0x81_1c_9d_c5)}-${half(0x05_0c_5d_1f)}-${text.length}`;
}
