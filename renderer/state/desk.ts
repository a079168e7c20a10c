import { create } from 'zustand';

export type Shown = { readonly screen: 'register' } | { readonly screen: 'editor'; readonly id: string };

/** The parts of the home screen. */
export type Section =
  | 'register'
  | 'inbox'
  | 'sets'
  | 'templates'
  | 'forms'
  | 'verifying'
  | 'archive'
  | 'backups'
  | 'settings';

interface Desk {
  readonly shown: Shown;
  readonly section: Section;
  /** The SOP that the register puts the focus on when it comes back. */
  readonly lastOpened: string | null;
  /** One sentence in the status bar, read aloud politely; null = nothing to say. */
  readonly message: string | null;
}

/** What the window shows. Not kept: every start begins at the register. */
export const useDesk = create<Desk>(() => ({
  shown: { screen: 'register' },
  section: 'register',
  lastOpened: null,
  message: null,
}));

/** Shows the editor for a SOP of the register. */
export function openSop(id: string): void {
  useDesk.setState({ shown: { screen: 'editor', id }, lastOpened: id, message: null });
}

/** Goes to a part of the home screen. */
export function goTo(section: Section): void {
  useDesk.setState({ section, lastOpened: null, message: null });
}

/** Back to the register. The editor has written everything before it calls this. */
export function goHome(): void {
  useDesk.setState({ shown: { screen: 'register' } });
}

/** The SOP that was open last, if the register shows it again. */
export function lastOpenedSop(): string | null {
  return useDesk.getState().lastOpened;
}

/** Says something in the status bar until something else is said. */
export function say(message: string | null): void {
  useDesk.setState({ message });
}
