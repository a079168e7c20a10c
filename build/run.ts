/** Starting other programs from build scripts. */
import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.ts';

export interface Finished {
  readonly code: number;
  readonly output: string;
}

/** Runs a program with its output on ours; resolves to its exit code. */
export function run(program: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs a JavaScript tool with the Node that runs us. */
export function runTool(script: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return run(process.execPath, [script, ...args], options);
}

/** Runs a JavaScript tool and keeps what it writes, for showing it in one piece. */
export function captureTool(script: string, args: readonly string[]): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.stderr.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(pieces).toString('utf8') }));
  });
}

/** Where a program is on the search path, or null. */
export function findProgram(name: string): string | null {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  for (const folder of folders) {
    for (const ending of endings) {
      const candidate = path.join(folder, name + ending);
      if (existsSync(candidate)) return candidate;
    }
  }
  return null;
}

/** True when system packages can be installed here without asking anybody: root on Debian or a relative of it. */
export function canInstallPackages(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && findProgram('apt-get') !== null;
}

/** Installs Debian packages; all messages go to stderr. True when apt succeeded. */
export function installPackages(names: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], { env, stdio: ['ignore', 2, 2] }).status === 0;
  process.stderr.write(`Memasang ${names.join(', ')} …\n`);
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...names);
}
