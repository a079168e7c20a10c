import type { Event, Session } from 'electron';
import { isOwnPage } from './origin.ts';

/** What of a page's contents is confined. */
export interface ConfinedContents {
  on(
    event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate',
    listener: (event: NavigationEvent) => void,
  ): unknown;
  on(event: 'will-attach-webview', listener: (event: Pick<Event, 'preventDefault'>) => void): unknown;
  setWindowOpenHandler: (handler: () => { readonly action: 'deny' }) => void;
}

export interface NavigationEvent extends Pick<Event, 'preventDefault'> {
  readonly url: string;
}

/** Keeps contents on our own page: no other address in any frame, no second window, no webview. */
export function confineContents(contents: ConfinedContents): void {
  const stay = (event: NavigationEvent): void => {
    if (!isOwnPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Denies every permission and every device, whoever asks. */
export function denyPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'>,
): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
