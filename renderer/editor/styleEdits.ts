import { profileFor } from '../../sop/model/profileFor.ts';
import { nextPaper } from '../../sop/model/papers.ts';
import { mergedOverrides, resolveStyle, styleDifference } from '../../sop/model/resolveStyle.ts';
import type { StyleOverrides } from '../../sop/model/style.ts';
import { dispatch, useDocument } from '../state/document.ts';
import { editorWords } from '../words/editor.ts';
import { paperName } from '../words/print.ts';
import { announce } from './announce.ts';

/** Changes how this SOP is printed. What then agrees with the office's profile is not kept as its own. False when nothing changed. */
export function changeStyle(patch: StyleOverrides, group: string | null = null): boolean {
  const { sop, profiles } = useDocument.getState();
  if (sop === null) return false;
  const style = styleDifference(profileFor(profiles, sop).style, mergedOverrides(sop.style, patch));
  if (JSON.stringify(style) === JSON.stringify(sop.style)) return false;
  return dispatch({ kind: 'setStyle', style }, group);
}

/** The next paper in the list, or the one before: everything is laid out anew, and the status bar says for which paper. */
export function walkPapers(by: 1 | -1): void {
  changePaper((style) => ({ paper: nextPaper(style.paper, by) }));
}

/** Landscape to portrait and back. */
export function turnPaper(): void {
  changePaper(({ orientation }) => ({ orientation: orientation === 'landscape' ? 'portrait' : 'landscape' }));
}

function changePaper(change: (style: ReturnType<typeof resolveStyle>) => StyleOverrides): void {
  const { sop, profiles } = useDocument.getState();
  if (sop === null) return;
  const style = resolveStyle(profileFor(profiles, sop).style, sop.style);
  const patch = change(style);
  if (!changeStyle(patch)) return;
  const { paper, orientation } = { ...style, ...patch };
  announce(editorWords.paperNow(paperName(paper), orientation));
}
