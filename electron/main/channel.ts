import type { IpcMain } from 'electron';
import type { Dispatch } from '../contract/dispatcher.ts';
import { isTrustedSender } from './senderCheck.ts';

/** The only channel there is. */
export const channelName = 'lajur';

/** Connects the channel to the dispatcher. What is not even a command name is answered like an unknown command. */
export function openChannel(ipc: Pick<IpcMain, 'handle'>, dispatch: Dispatch): void {
  ipc.handle(channelName, (event, command: unknown, input: unknown) =>
    dispatch(typeof command === 'string' ? command : '', input, { trusted: isTrustedSender(event.senderFrame) }),
  );
}
