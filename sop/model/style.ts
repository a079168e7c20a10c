import type { BoxName } from './boxNames.ts';

/** Style: everything about how an office prints its SOPs (spec 3.4, 8, 18). Lengths in mm and pt, as offices speak of them. */

export type PaperName = 'A4' | 'F4-215' | 'F4-210' | 'Folio' | 'Legal' | 'Letter';
export type Paper = PaperName | { readonly widthMm: number; readonly heightMm: number };
export type Orientation = 'landscape' | 'portrait';
export type TerminatorStyle = 'T-A' | 'T-B' | 'T-C';
export type TerminatorText = 'none' | 'mulaiSelesai';
export type ConnectorLabels = 'number' | 'letter' | 'none';
export type NumberRow = 'none' | 'plain' | 'parentheses';
export type ColonMode = 'column' | 'inText' | 'none';
export type IdentityPlacement = 'auto' | 'ownPage';
export type PageNumber = 'none' | 'top' | 'bottom';
export type SignatureMode = 'wet' | 'qrBox' | 'local' | 'signed';
/** What may be printed behind the sheets of a SOP (spec 11.4 and 18), in the order in which it is printed. */
export const annexNames = ['needs', 'worksheet', 'monitoring', 'evaluation'] as const;
export type AnnexName = (typeof annexNames)[number];
/** Fonts that come with the program. */
export const shippedFonts = ['Arial', 'Bookman Old Style'] as const;
export type ShippedFont = (typeof shippedFonts)[number];

/**
 * A font that an office brought: what it is called, and the SHA-256 of its files, by which a workspace finds it. Where nobody has
 * the files, Arial is printed and the author is told.
 */
export interface OwnFontName {
  readonly name: string;
  readonly hash: string;
}

export type FontName = ShippedFont | OwnFontName;

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * Fixed words of the form, as the office writes them. Null = the office prints no such label:
 * `no` null lets the activity heading span the number column, a group label null drops the group row,
 * any other null leaves the heading empty (interfaces, section 2).
 */
export interface Labels {
  readonly number: string | null;
  readonly created: string | null;
  readonly revised: string | null;
  readonly effective: string | null;
  readonly approved_by: string | null;
  readonly title: string | null;
  readonly legal_basis: string | null;
  readonly qualifications: string | null;
  readonly related_sops: string | null;
  readonly equipment: string | null;
  readonly warnings: string | null;
  readonly records: string | null;
  readonly no: string | null;
  readonly activity: string | null;
  readonly actors_group: string | null;
  readonly quality_group: string | null;
  readonly requirements: string | null;
  readonly time: string | null;
  readonly outputs: string | null;
  readonly notes: string | null;
  readonly nip: string | null;
}

/** What stands behind a label: header fields (`:` or nothing) and the titles of the six boxes (` :` or nothing). */
export interface LabelPunctuation {
  readonly header: string;
  readonly sections: string;
}

export interface Style {
  readonly paper: Paper;
  readonly orientation: Orientation;
  readonly margins: Margins;
  readonly font: FontName;
  /** Table text in pt; identity text is one point larger by default. */
  readonly fontSize: number;
  readonly labels: Labels;
  readonly labelPunctuation: LabelPunctuation;
  readonly colonMode: ColonMode;
  readonly numberRow: NumberRow;
  /** `1` or `1.` */
  readonly numberSuffix: string;
  readonly noteColumn: boolean;
  readonly terminator: TerminatorStyle;
  readonly terminatorText: TerminatorText;
  /** Boxes whose items stand in two columns, to save height (Bontang sheets: Peralatan). */
  readonly twoColumnBoxes: readonly BoxName[];
  /** The closed pair printed beside the branches, yes first. */
  readonly branchLabels: readonly [string, string];
  readonly connectorLabels: ConnectorLabels;
  readonly identityPlacement: IdentityPlacement;
  /** The headings of the step table stand on each of its pages, or on the first only. */
  readonly headerRepeat: boolean;
  /** The second signature block stands below the table where the SOP names who proposed it. */
  readonly proposerBlock: boolean;
  /** Rank and class of the official stand in the signature block. */
  readonly rankLine: boolean;
  /** Text and rows shrink until the whole SOP stands on one page, or as far as 7 pt. */
  readonly fitOnePage: boolean;
  readonly pageNumber: PageNumber;
  readonly signature: SignatureMode;
  /** Empty band at the foot of every page for the e-signature stamp (spec 16.4), mm from the paper's edge, 0 to 40. */
  readonly footerBandMm: number;
  /** What is printed behind the sheets, filled from the SOP as far as it goes; none as a rule. The order here does not count. */
  readonly annexes: readonly AnnexName[];
}

/** One office's profile: data, shipped or saved in the workspace. Matched to a SOP by government and unit. */
export interface StyleProfile {
  readonly name: string;
  readonly government: string;
  readonly unitLines: readonly string[];
  readonly style: Style;
  /** Saved in this workspace; a shipped profile has none. */
  readonly own?: {
    /** Names that SOPs may still know it by. */
    readonly formerNames: readonly string[];
    /** Not offered any more; what was printed with it still is. */
    readonly isRemoved: boolean;
  };
}

/** What one SOP changes in its profile. `labels` may name some labels only. */
export type StyleOverrides = Partial<Omit<Style, 'labels'>> & { readonly labels?: Partial<Labels> };
