/** The command line: `lajur <command> …`. Works without a display and without Electron (interfaces, section 1). */
import '../services/hardened.ts';
import { runCommandLine } from './run.ts';

// A reader that has seen enough (`| head`) closes the pipe; that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Setting the code instead of exiting lets a slow pipe take all that was written.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  progress: process.stderr.isTTY,
});
