import { holds } from './bench.ts';
import type { Bench, Figure } from './bench.ts';
import type { MachineFacts } from './machine.ts';

/** The figures of one bench and the machine they were taken on. */
export interface BenchReport {
  readonly bench: Pick<Bench, 'name' | 'method'>;
  readonly figures: readonly Figure[];
  readonly machine: MachineFacts;
}

const units: Readonly<Record<Figure['unit'], string>> = {
  ms: 'ms',
  MB: 'MB',
  bends: 'belokan',
  crossings: 'persilangan',
  places: 'tempat',
  exponent: 'pangkat',
  bytes: 'bita',
};

/** The figures as an array of objects for scripts (interfaces, section 1). */
export function jsonReport(reports: readonly BenchReport[]): string {
  const rows = reports.flatMap(({ figures, machine }) =>
    figures.map(({ what: _what, ...rest }) => ({
      ...rest,
      holds: holds({ ...rest, what: '' }),
      load: round(machine.load),
      calibrationMs: round(machine.calibration),
    })),
  );
  return `${JSON.stringify(rows, null, 2)}\n`;
}

const head = ['', 'yang diukur', 'Lajur', 'pembanding', '', 'rasio', 'batas', 'beban', 'kalibrasi'] as const;

function cellsOf({ figures, machine }: BenchReport): string[][] {
  return figures.map((figure) => {
    const { what, ours, reference, referenceName, ratio, unit, target } = figure;
    const kept = holds(figure);
    return [
      kept === null ? '' : kept ? 'ya' : 'TIDAK',
      what,
      `${short(ours)} ${units[unit]}`,
      short(reference),
      referenceName,
      ratio === null ? '∞' : short(ratio),
      target === null ? '' : `≤ ${short(target)}`,
      short(machine.load),
      `${short(machine.calibration)} ms`,
    ];
  });
}

/** The figures as a table for people, with the method below. */
export function tableReport(reports: readonly BenchReport[]): string {
  return reports
    .map((report) => {
      const rows = [[...head], ...cellsOf(report)];
      const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
      const lines = rows.map((row) =>
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
      );
      return [`== ${report.bench.name}`, ...lines, ...notesOf(report), ''].join('\n');
    })
    .join('\n');
}

/** The same as a section of a Markdown file. */
export function markdownReport(report: BenchReport, commit: string | null, date: string): string {
  const { machine } = report;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `## ${report.bench.name}`,
    '',
    `${date}, commit ${commit ?? '-'}, ${machine.cores} × ${machine.processor}`,
    '',
    row(head),
    row(head.map(() => '---')),
    ...cellsOf(report).map(row),
    '',
    ...notesOf(report).map((note) => `- ${note}`),
    '',
  ].join('\n');
}

function notesOf({ bench, figures }: BenchReport): string[] {
  const remarks = figures.flatMap(({ what, remark }) => (remark === undefined ? [] : [`${what}: ${remark}`]));
  return [...bench.method, ...remarks];
}

/** Three significant digits, without an exponent. */
function short(value: number): string {
  if (!Number.isFinite(value)) return '-';
  if (Number.isInteger(value) || Math.abs(value) >= 100) return String(Math.round(value));
  return String(Number(value.toPrecision(3)));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
