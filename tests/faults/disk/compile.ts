import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { modulesFolder } from '../../../build/paths.ts';
import { canInstallPackages, findProgram, installPackages } from '../../../build/run.ts';
import { ToolMissing } from '../fault.ts';

const source = path.join(import.meta.dirname, 'shim.c');

/** The library that stands between a child and the disk, compiled when its source changed. Throws `ToolMissing`. */
export function diskShim(): string {
  if (process.platform !== 'linux') {
    throw new ToolMissing('Uji ini menyela panggilan ke diska dengan LD_PRELOAD, yang hanya ada di Linux.');
  }
  const key = createHash('sha256').update(readFileSync(source)).update(process.arch).digest('hex').slice(0, 16);
  const folder = path.join(modulesFolder, '.cache', 'faults');
  const library = path.join(folder, `shim-${key}.so`);
  if (existsSync(library)) return library;
  if (findProgram('gcc') === null && canInstallPackages()) installPackages(['gcc', 'libc6-dev']);
  if (findProgram('gcc') === null) throw new ToolMissing('gcc belum terpasang (Debian: apt install gcc libc6-dev).');
  mkdirSync(folder, { recursive: true });
  const unfinished = `${library}.${process.pid}`;
  const args = ['-O2', '-shared', '-fPIC', '-o', unfinished, source, '-ldl', '-lpthread'];
  const compiled = spawnSync('gcc', args, { encoding: 'utf8' });
  if (compiled.status !== 0) throw new Error(`gcc: ${compiled.stderr}`);
  renameSync(unfinished, library);
  return library;
}
