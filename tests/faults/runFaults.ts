import { readFileSync, writeFileSync } from 'node:fs';
import { commitId, machineFacts } from '../bench/machine.ts';
import type { Size } from './fault.ts';
import { faults } from './registry.ts';
import { jsonReport, recordedRows, wordsOf } from './report.ts';
import { runFault } from './runFault.ts';
import type { Report } from './runFault.ts';
import type { Sabotage } from './sabotages.ts';

export interface Wanted {
  readonly size: Size;
  readonly seed: number;
  /** Ids; every fault when empty. */
  readonly only: readonly string[];
  readonly sabotage: Sabotage | undefined;
  readonly json: boolean;
  readonly record: boolean;
  readonly say: (text: string) => void;
}

const resultFile = new URL('../results/faults.md', import.meta.url);

/** Runs the faults one after another and reports them; true when every one of them did no harm. */
export async function runFaults({ size, seed, only, sabotage, json, record, say }: Wanted): Promise<boolean> {
  const redirects = sabotage?.redirects ?? {};
  if (sabotage !== undefined) process.stderr.write(`Disabotase: tanpa ${sabotage.without}\n`);
  const reports: Report[] = [];
  for (const [id, load] of Object.entries(faults)) {
    if (only.length > 0 && !only.includes(id)) continue;
    const fault = await load();
    const began = process.cpuUsage();
    const start = performance.now();
    const report = await runFault(fault, { size, seed, redirects, say: (text) => say(`${fault.id}: ${text}`) });
    say('');
    reports.push(report);
    if (!json) process.stdout.write(wordsOf(report, fault.title));
    if (record) {
      const { user, system } = process.cpuUsage(began);
      const took = { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
      const text = recordedRows(readFileSync(resultFile, 'utf8'), report, fault, { size, took, ...place() });
      writeFileSync(resultFile, text);
    }
  }
  if (json) process.stdout.write(jsonReport(reports));
  return reports.every(({ pass }) => pass);
}

function place() {
  return { commit: commitId(), date: new Date().toISOString().slice(0, 10), load: machineFacts().load };
}
