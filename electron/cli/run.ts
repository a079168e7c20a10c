import { runCheck } from './commands/check.ts';
import { runExport } from './commands/export.ts';
import { runImport } from './commands/import.ts';
import { runLayout } from './commands/layout.ts';
import { runList } from './commands/list.ts';
import { exitCodes, OutputFailed, WrongUsage } from './streams.ts';
import type { ExitCode, Streams } from './streams.ts';
import { usage } from './usage.ts';

type Run = (args: readonly string[], streams: Streams) => ExitCode | Promise<ExitCode>;

const commands: ReadonlyMap<string, Run> = new Map<string, Run>([
  ['export', runExport],
  ['layout', runLayout],
  ['check', runCheck],
  ['import', runImport],
  ['list', runList],
]);

/** Runs one command line and answers with its exit code. Bugs throw. */
export async function runCommandLine(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  if (['help', '--help', '-h'].includes(name)) {
    streams.err(usage);
    return exitCodes.done;
  }
  try {
    const run = commands.get(name);
    if (run === undefined) throw new WrongUsage(name === '' ? 'Sebutkan perintah.' : `Perintah tidak dikenal: ${name}`);
    return await run(rest, streams);
  } catch (error) {
    if (error instanceof WrongUsage) {
      streams.err(`${error.message}\n\n${usage}`);
      return exitCodes.wrongUsage;
    }
    if (error instanceof OutputFailed) {
      streams.err(`${error.message}\n`);
      return exitCodes.outputFailed;
    }
    throw error;
  }
}
