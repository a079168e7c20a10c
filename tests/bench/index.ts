/**
 * `npm run bench [-- --json] [--only <bench>] [--full | --smoke] [--rounds <number>] [--record]`: our figures as ratios against
 * named references of the same run. `--record` writes them to tests/results/bench.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Bench, Size } from './bench.ts';
import { routingBench } from './flow/routing.ts';
import { layoutBench } from './layout/layout.ts';
import { commitId, machineFacts } from './machine.ts';
import { jsonReport, markdownReport, tableReport } from './report.ts';
import type { BenchReport } from './report.ts';
import { replacedSection } from './sections.ts';

const benches: readonly Bench[] = [routingBench, layoutBench];
const resultFile = new URL('../results/bench.md', import.meta.url);

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    full: { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
});

const say = (text: string): void => {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
};

const unknown = values.only.filter((name) => benches.every((bench) => bench.name !== name));
const rounds = values.rounds === undefined ? null : Number(values.rounds);
if (unknown.length > 0 || (rounds !== null && !(Number.isInteger(rounds) && rounds > 0))) {
  say(
    `Yang dapat diukur: ${benches.map(({ name }) => name).join(', ')}. --rounds adalah bilangan bulat di atas nol.\n`,
  );
  process.exitCode = 2;
} else {
  await measure(benches.filter(({ name }) => values.only.length === 0 || values.only.includes(name)));
}

async function measure(chosen: readonly Bench[]): Promise<void> {
  const size: Size = values.smoke ? 'smoke' : values.full ? 'full' : 'usual';
  const defaultRounds = { smoke: 1, usual: 9, full: 15 }[size];
  const reports: BenchReport[] = [];
  for (const bench of chosen) {
    const machine = machineFacts();
    const figures = await bench.run({
      size,
      rounds: rounds ?? defaultRounds,
      say: (text) => say(`${bench.name}: ${text}`),
    });
    reports.push({ bench, figures, machine });
  }
  say(process.stderr.isTTY ? '' : 'selesai');
  process.stdout.write(values.json ? jsonReport(reports) : tableReport(reports));
  if (values.record) record(reports);
}

function record(reports: readonly BenchReport[]): void {
  const date = new Date().toISOString().slice(0, 10);
  const commit = commitId();
  const text = reports.reduce(
    (file, report) => replacedSection(file, report.bench.name, markdownReport(report, commit, date)),
    readFileSync(resultFile, 'utf8'),
  );
  writeFileSync(resultFile, text);
}
