import { exitCodes, OutputFailed, WrongUsage } from './streams.ts';
import type { ExitCode, Streams } from './streams.ts';
import { usage } from './usage.ts';

type Run = (args: readonly string[], streams: Streams) => ExitCode | Promise<ExitCode>;

/** Each command is loaded when it is asked for: a register should not wait for the writers of PDF. */
const commands: ReadonlyMap<string, () => Promise<Run>> = new Map([
  ['export', async (): Promise<Run> => (await import('./commands/export.ts')).runExport],
  ['layout', async (): Promise<Run> => (await import('./commands/layout.ts')).runLayout],
  ['check', async (): Promise<Run> => (await import('./commands/check.ts')).runCheck],
  ['import', async (): Promise<Run> => (await import('./commands/import.ts')).runImport],
  ['pack', async (): Promise<Run> => (await import('./commands/pack.ts')).runPack],
  ['inspect', async (): Promise<Run> => (await import('./commands/inspect.ts')).runInspect],
  ['sign', async (): Promise<Run> => (await import('./commands/sign.ts')).runSign],
  ['book', async (): Promise<Run> => (await import('./commands/book.ts')).runBook],
  ['times', async (): Promise<Run> => (await import('./commands/times.ts')).runTimes],
  ['sentences', async (): Promise<Run> => (await import('./commands/sentences.ts')).runSentences],
  ['verify', async (): Promise<Run> => (await import('./commands/verify.ts')).runVerify],
  ['list', async (): Promise<Run> => (await import('./commands/list.ts')).runList],
  ['bench', async (): Promise<Run> => (await import('./commands/bench.ts')).runBench],
]);

/** Runs one command line and answers with its exit code. Bugs throw. */
export async function runCommandLine(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  if (['help', '--help', '-h'].includes(name)) {
    streams.err(usage);
    return exitCodes.done;
  }
  try {
    const load = commands.get(name);
    if (load === undefined)
      throw new WrongUsage(name === '' ? 'Sebutkan perintah.' : `Perintah tidak dikenal: ${name}`);
    const run = await load();
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
