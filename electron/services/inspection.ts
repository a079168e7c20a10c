import type { Composition } from '../../sop/layout/composition.ts';
import type { Pages } from '../../sop/layout/pages.ts';
import type { FontLookup } from '../../sop/layout/text/ownFont.ts';
import { profileFor, styleOf } from '../../sop/model/profileFor.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { Style, StyleProfile } from '../../sop/model/style.ts';
import { layoutDocument } from '../../sop/paper/layoutDocument.ts';
import { checkSop } from '../../sop/rules/check.ts';
import type { Problem, Severity } from '../../sop/rules/problem.ts';
import type { SignatureFacts } from '../../sop/rules/signatureFacts.ts';
import type { Workspace } from '../../sop/rules/workspace.ts';

/** Pixels of a picture by its name, null when the workspace has none of that name. */
export type ImageSizes = (asset: string) => { readonly width: number; readonly height: number } | null;

export interface Inspection {
  readonly style: Style;
  readonly composition: Composition;
  readonly pages: Pages;
  readonly problems: readonly Problem[];
}

/** What a SOP is laid out and checked with besides its profile and its pictures. */
export interface Around {
  /** Remarks of its import. */
  readonly notes?: readonly Problem[];
  /** Turns on the rules that compare SOPs. */
  readonly workspace?: Workspace;
  /** As of a SOP that nobody signed unless said otherwise. */
  readonly signature?: SignatureFacts;
  /** Fonts that the office brought. */
  readonly fonts?: FontLookup;
}

/** Lays a SOP out and checks it: all that is derived from a document. */
export function inspectSop(
  sop: Sop,
  profiles: readonly StyleProfile[],
  images: ImageSizes,
  { notes = [], workspace, signature, fonts }: Around = {},
): Inspection {
  const style = styleOf(profiles, sop);
  const { composition, pages } = layoutDocument(sop, style, { images, ...(fonts === undefined ? {} : { fonts }) });
  return {
    style,
    composition,
    pages,
    problems: checkSop({
      sop,
      style,
      pages,
      notes,
      ...(workspace === undefined ? {} : { workspace }),
      ...(signature === undefined ? {} : { signature }),
    }),
  };
}

/** The style of the profile a SOP is printed with, where it is the office's own; null for a shipped one. */
export function ownStyleOf(profiles: readonly StyleProfile[], sop: Sop): Style | null {
  const profile = profileFor(profiles, sop);
  return profile.own === undefined ? null : profile.style;
}

/**
 * How many problems there are of each severity: all errors, and of the rest what nobody skips. A skipped error is counted,
 * so that skipping hides none from an export that claims a status.
 */
export function countBySeverity(problems: readonly Problem[]): Record<Severity, number> {
  const count = (severity: Severity): number =>
    problems.filter(
      (problem) => problem.severity === severity && (severity === 'error' || problem.skipped === undefined),
    ).length;
  return { error: count('error'), warning: count('warning'), note: count('note') };
}
