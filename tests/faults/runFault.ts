import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomFrom } from '../support/randomSops.ts';
import { ToolMissing } from './fault.ts';
import type { Fault, Redirects, Size } from './fault.ts';

/** What is reported of one fault (interfaces, section 1). */
export interface Report {
  readonly id: string;
  readonly pass: boolean;
  readonly detail: string;
  readonly trials: number;
  readonly seed: number;
}

export interface RunSettings {
  readonly size: Size;
  readonly seed: number;
  readonly redirects: Redirects;
  readonly say: (text: string) => void;
}

/** Failures that are told one by one; there is a number for the rest. */
const told = 3;

/** Tries one fault in a folder of its own. What a test throws is a failure of that fault and of no other. */
export async function runFault({ id, run }: Fault, { size, seed, redirects, say }: RunSettings): Promise<Report> {
  const folder = mkdtempSync(path.join(memoryFolder(), 'lajur-fault-'));
  try {
    const random = randomFrom(seed);
    const { trials, failures, detail } = await run({ size, seed, random, folder, redirects, say });
    const rest = failures.length > told ? ` · dan ${failures.length - told} lagi` : '';
    const words = failures.length === 0 ? detail : `${detail}. ${failures.slice(0, told).join(' · ')}${rest}`;
    return { id, pass: failures.length === 0 && trials > 0, detail: words, trials, seed };
  } catch (error) {
    const reason = error instanceof ToolMissing ? error.message : error instanceof Error ? error.stack : String(error);
    return { id, pass: false, detail: `Tidak dapat diuji: ${reason}`, trials: 0, seed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is tried here is code, not a disk: memory is as good, and nothing wears out. */
function memoryFolder(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}
