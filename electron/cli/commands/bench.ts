import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { resourcesFolder } from '../../services/system.ts';
import { exitCodes, OutputFailed } from '../streams.ts';
import type { ExitCode, Streams } from '../streams.ts';

const sourceFolder = path.dirname(resourcesFolder);

/**
 * `lajur bench`: the figures of `npm run bench`, which owns the options. It runs in a program of its own, because what ours is
 * compared with is no part of the app: an installed app has neither the benches nor their references and says so.
 */
export async function runBench(args: readonly string[], streams: Streams, root = sourceFolder): Promise<ExitCode> {
  const script = path.join(root, 'tests/bench/index.ts');
  if (!existsSync(script) || !existsSync(path.join(root, 'node_modules/libavoid-js'))) {
    throw new OutputFailed(
      'Pengukuran tidak tersedia di aplikasi terpasang, karena program pembandingnya tidak ikut dipasang. Jalankan "npm run bench" di folder kode sumber Lajur.',
    );
  }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.setEncoding('utf8').on('data', (text: string) => streams.out(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => streams.err(text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === exitCodes.done || code === exitCodes.wrongUsage) resolve(code);
      else reject(new OutputFailed('Pengukuran terhenti; sebabnya tertulis di atas.'));
    });
  });
}
