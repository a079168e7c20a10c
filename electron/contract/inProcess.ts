import type { Call, Command, Reply } from './commands.ts';
import type { Dispatch } from './dispatcher.ts';

/**
 * Carries the contract within one process. What crosses is copied through JSON as over the other carriers, so that a
 * test cannot lean on shared objects.
 */
export function inProcess(dispatch: Dispatch): Call {
  return async <C extends Command>(command: C, input: unknown): Promise<Reply<C>> => {
    const reply = await dispatch(command, JSON.parse(JSON.stringify(input)), { trusted: true });
    return JSON.parse(JSON.stringify(reply)) as Reply<C>;
  };
}
