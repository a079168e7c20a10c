/**
 * `npm start [-- --browser] [--workspace <folder>] [--port <number>]`: builds what changed, then opens the app.
 *
 * In Electron where it can run, otherwise in the user's browser through the loopback host.
 */
import '../electron/services/hardened.ts';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startLoopback, WorkspaceRefused } from '../electron/loopback/index.ts';
import { buildIfChanged } from './build.ts';
import { modulesFolder, pagesFolder, root, toolScript } from './paths.ts';
import { run, runTool } from './run.ts';

const downloadLimitMs = 10 * 60_000;

const { values } = parseArgs({
  options: { browser: { type: 'boolean', default: false }, workspace: { type: 'string' }, port: { type: 'string' } },
});

/** Path of the Electron program, downloading it when it is missing; null where there is none or no screen to show it. */
async function electronProgram(): Promise<string | null> {
  if (!hasDisplay()) return null;
  const nameFile = path.join(modulesFolder, 'electron/path.txt');
  const replacement = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!existsSync(nameFile) && replacement === undefined) {
    await runTool(toolScript('electron', 'install.js'), [], { stdio: 'ignore', timeout: downloadLimitMs });
  }
  const name = existsSync(nameFile) ? readFileSync(nameFile, 'utf8') : 'electron';
  const program = path.join(replacement ?? path.join(modulesFolder, 'electron/dist'), name);
  return existsSync(program) ? program : null;
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}

/** Chromium refuses to sandbox a process of root; everybody else keeps the sandbox. */
function sandboxSwitches(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

async function openInBrowser(): Promise<void> {
  const host = await startLoopback({
    pagesFolder,
    ...(values.workspace === undefined ? {} : { workspaceFolder: path.resolve(values.workspace) }),
    ...(values.port === undefined ? {} : { port: Number(values.port) }),
  });
  const stop = (): void => {
    void host.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(`${host.url}\n`);
}

await buildIfChanged();
const program = values.browser ? null : await electronProgram();
if (program === null) {
  process.stdout.write('Jendela Electron tidak tersedia di sini; buka alamat berikut di peramban pada komputer ini:\n');
  await openInBrowser().catch((error: unknown) => {
    if (!(error instanceof WorkspaceRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
} else {
  process.exitCode = await run(program, [root, ...sandboxSwitches()]);
}
