import { create } from 'zustand';

/** What is opened over or beside the page; nothing of it is saved. */
interface Tools {
  readonly dialog: 'style' | 'sentences' | 'times' | 'numbers' | null;
  /** Whether the sentences stand below the panel where there is room. */
  readonly sentencesStand: boolean;
}

export const useTools = create<Tools>(() => ({ dialog: null, sentencesStand: true }));

/** Narrower windows have no room for the sentences below the panel, in px (design, section 4.3). */
const roomyWidth = 1600;

/** Whether the window has room for the sentences below the panel, counted in the interface's own size. */
export function isRoomy(): boolean {
  return document.body.clientWidth >= roomyWidth;
}

/** Tells when the room changes. */
export function watchRoom(changed: () => void): () => void {
  const observer = new ResizeObserver(changed);
  observer.observe(document.body);
  return () => observer.disconnect();
}

/** Shows the sentences: below the panel where there is room, where they are taken away again, else as a dialog. */
export function showSentences(): void {
  if (isRoomy()) useTools.setState(({ sentencesStand }) => ({ sentencesStand: !sentencesStand }));
  else useTools.setState({ dialog: 'sentences' });
}
