import { profileFor } from '../../sop/model/profileFor.ts';
import { nextPaper } from '../../sop/model/papers.ts';
import { mergedOverrides, resolveStyle, styleDifference } from '../../sop/model/resolveStyle.ts';
import type { Style, StyleOverrides, StyleProfile } from '../../sop/model/style.ts';
import { dispatch, useDocument } from '../state/document.ts';
import { editorWords } from '../words/editor.ts';
import { paperName } from '../words/print.ts';
import { styleWords } from '../words/styles.ts';
import { announce } from './announce.ts';

/** Changes how this SOP is printed. What then agrees with the office's profile is not kept as its own. False when nothing changed. */
export function changeStyle(patch: StyleOverrides, group: string | null = null): boolean {
  const { sop, profiles } = useDocument.getState();
  if (sop === null) return false;
  const style = styleDifference(profileFor(profiles, sop).style, mergedOverrides(sop.style, patch));
  if (JSON.stringify(style) === JSON.stringify(sop.style)) return false;
  return dispatch({ kind: 'setStyle', style }, group);
}

/** Prints this SOP as a profile says, without changes of its own. */
export function chooseProfile(name: string): void {
  const profile = useDocument.getState().profiles.find((other) => other.name === name);
  if (profile !== undefined) applyStyle(profile, profile.style);
}

/** Prints this SOP with a profile and a style that began with it: one edit. What differs from the profile is the SOP's own. */
export function applyStyle(profile: StyleProfile, wanted: Style): void {
  const { sop } = useDocument.getState();
  if (sop === null) return;
  const style = styleDifference(profile.style, wanted);
  if (sop.profile === profile.name && JSON.stringify(style) === JSON.stringify(sop.style)) return;
  const changes = [
    { kind: 'setText', field: 'profile', text: profile.name },
    { kind: 'setStyle', style },
  ] as const;
  if (dispatch({ kind: 'batch', changes })) announce(styleWords.used(profile.name));
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
