import { ok, refuse } from '../../sop/model/result.ts';
import type { Result } from '../../sop/model/result.ts';
import { commands } from './commands.ts';
import type { Command, Failure, Listed, Output, ParsedInput, Reply } from './commands.ts';

/** What a handler answers: the output, or one of the refusals that its command lists. */
export type Outcome<C extends Command> = Result<Output<C>, Failure<Listed<C>>>;

/** One handler per command. A missing one, or a failure code that the command does not list, does not compile. */
export type Handlers = {
  readonly [C in Command]: (input: ParsedInput<C>) => Outcome<C> | Promise<Outcome<C>>;
};

/** What the log receives. `reference` is what the user was shown, so that the two can be brought together. */
export interface LogEntry {
  readonly level: 'error' | 'warning' | 'info';
  readonly event: string;
  readonly reference?: string;
  readonly detail: string;
}
export type Log = (entry: LogEntry) => void;

export interface DispatcherPorts {
  readonly log: Log;
  /** A new reference for one failure. */
  readonly reference: () => string;
  /** Called with what a handler threw; true = its cause is gone, and the handler is asked once more. */
  readonly mend?: (error: unknown) => boolean;
  /** Tests parse the output too: a handler that answers beside its schema is a bug. */
  readonly checkOutput?: boolean;
}

/** Who calls. The carrier knows: our own page over its own channel, or somebody else. */
export interface Sender {
  readonly trusted: boolean;
}

/** One call over any carrier; always resolves to a reply. */
export type Dispatch = (command: string, input: unknown, sender: Sender) => Promise<Reply<Command>>;

/**
 * The one way into the host (architecture, section 7): checks the sender, parses the input, calls the handler.
 * A refusal is an answer; a bug becomes `unexpected` with a reference that stands in the log.
 */
export function createDispatcher(handlers: Handlers, ports: DispatcherPorts): Dispatch {
  return async (command, input, sender) => {
    if (!sender.trusted) {
      ports.log({ level: 'warning', event: 'call.forbidden', detail: command.slice(0, 100) });
      return refuse({ code: 'forbidden', detail: 'Permintaan tidak berasal dari jendela aplikasi.' });
    }
    if (!isCommand(command))
      return refuse({ code: 'badRequest', detail: `Perintah tidak dikenal: ${command.slice(0, 100)}` });
    try {
      return await perform(handlers, command, input, ports);
    } catch (error) {
      const reference = ports.reference();
      ports.log({ level: 'error', event: `call.${command}`, reference, detail: describe(error) });
      return refuse({ code: 'unexpected', detail: reference });
    }
  };
}

/** True for the name of a command. Names inherited by every object are none. */
export function isCommand(name: string): name is Command {
  return Object.hasOwn(commands, name);
}

async function perform<C extends Command>(
  handlers: Handlers,
  command: C,
  input: unknown,
  ports: DispatcherPorts,
): Promise<Reply<C>> {
  const spec = commands[command];
  const parsed = spec.input.safeParse(input);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    return refuse({ code: 'badRequest', detail: `${first?.path.join('.') ?? ''}: ${first?.message ?? ''}` });
  }
  // The schema of `command` produced `parsed`, a link that TypeScript loses over the union of all commands.
  const ask = async (): Promise<Outcome<C>> => handlers[command](parsed.data as ParsedInput<C>);
  const outcome = await ask().catch((error: unknown) => {
    if (ports.mend?.(error) === true) return ask();
    throw error;
  });
  if (!outcome.ok) return outcome;
  if (ports.checkOutput === true) spec.output.parse(outcome.value);
  return ok(outcome.value);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
