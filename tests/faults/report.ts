import type { Fault, Size } from './fault.ts';
import type { Report } from './runFault.ts';

/** All reports as JSON, one array (interfaces, section 1). */
export function jsonReport(reports: readonly Report[]): string {
  return `${JSON.stringify(reports, null, 2)}\n`;
}

/** One report for people. */
export function wordsOf({ id, pass, detail, trials }: Report, title: string): string {
  return `${pass ? 'lulus' : 'GAGAL'}  ${id}  ${title}\n       ${trials.toLocaleString('id-ID')} percobaan: ${detail}\n`;
}

/** Under what circumstances a run was recorded. */
export interface Circumstances {
  readonly size: Size;
  readonly took: { readonly seconds: number };
  readonly commit: string | null;
  readonly date: string;
  readonly load: number;
}

/** The table of recorded runs with the row of this fault replaced, or added in the order of the ids. */
export function recordedRows(text: string, report: Report, fault: Fault, circumstances: Circumstances): string {
  const { size, took, commit, date, load } = circumstances;
  const cells = [
    report.id,
    fault.title,
    size === 'full' ? 'full' : 'short',
    report.pass ? 'pass' : '**FAIL**',
    String(report.trials),
    report.detail.replaceAll('|', '/').replaceAll('\n', ' '),
    String(report.seed),
    took.seconds.toFixed(0),
    load.toFixed(1),
    `${commit ?? '–'} (${date})`,
  ];
  const lines = text.split('\n');
  const others = lines.filter((line) => line.startsWith('| F-') && !line.startsWith(`| ${report.id} `));
  const first = lines.findIndex((line) => line.startsWith('| --- '));
  const before = lines.slice(0, first + 1);
  const after = lines.slice(first + 1).filter((line) => !line.startsWith('| F-'));
  return [...before, ...[...others, `| ${cells.join(' | ')} |`].toSorted(), ...after].join('\n');
}
