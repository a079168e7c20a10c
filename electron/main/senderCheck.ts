import { isOwnPage } from './origin.ts';

/** What Electron tells of the frame a message came from; null when it is gone already. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: object | null;
}

/** True for the main frame of our own page: no frame within it, no other address, nobody who has left. */
export function isTrustedSender(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}
