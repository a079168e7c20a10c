import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Report } from './runFault.ts';

export interface ShortRun {
  readonly reports: readonly Report[];
  readonly code: number | null;
}

/** Runs `npm run faults -- --short --json` with these arguments. */
export function runShort(...args: readonly string[]): Promise<ShortRun> {
  const program = path.join(import.meta.dirname, 'index.ts');
  return new Promise((resolve, reject) => {
    const options = ['--short', '--json', ...args];
    const child = spawn(process.execPath, [program, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ reports: JSON.parse(text) as Report[], code }));
  });
}
