/**
 * `npm run bench [-- --json] [--only <bench>]… [--full | --smoke] [--rounds <number>] [--record]`: our figures as ratios
 * against named references of the same run. `--record` writes them to tests/results/bench.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Size } from './bench.ts';
import { commitId } from './machine.ts';
import { benches, measure } from './measure.ts';
import { jsonReport, markdownReport, tableReport } from './report.ts';
import type { BenchReport } from './report.ts';
import { replacedSection } from './sections.ts';

const resultFile = new URL('../results/bench.md', import.meta.url);
const usualRounds: Readonly<Record<Size, number>> = { smoke: 1, usual: 9, full: 15 };
const usage = `Pemakaian: bench [--json] [--only <nama>]… [--full | --smoke] [--rounds <bilangan>] [--record]
Yang dapat diukur: ${benches.map(({ name }) => name).join(', ')}
`;

function readArguments() {
  try {
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
    const rounds = values.rounds === undefined ? null : Number(values.rounds);
    const known = values.only.every((name) => benches.some((bench) => bench.name === name));
    const sound = rounds === null || (Number.isInteger(rounds) && rounds > 0);
    return known && sound ? { ...values, rounds } : null;
  } catch {
    return null;
  }
}

function say(text: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
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

const wanted = readArguments();
if (wanted === null) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const size: Size = wanted.smoke ? 'smoke' : wanted.full ? 'full' : 'usual';
  const chosen = benches.filter(({ name }) => wanted.only.length === 0 || wanted.only.includes(name));
  const { reports, unmeasured } = await measure(chosen, { size, rounds: wanted.rounds ?? usualRounds[size], say });
  if (process.stderr.isTTY) say('');
  process.stdout.write(wanted.json ? jsonReport(reports) : tableReport(reports));
  for (const sentence of unmeasured) process.stderr.write(`${sentence}\n`);
  if (wanted.record) record(reports);
}
