import { bytesOf, call, saveBlob, saveFiles } from '../desk/call.ts';
import { monthNames } from '../../sop/model/dates.ts';
import { exportWords } from '../words/exporting.ts';
import { tickGuide } from '../state/guide.ts';
import type { Edition, ExportFormat, Failure } from '../desk/contract.ts';
import { beginZip } from './zipFile.ts';

/** One SOP to export, with what is known of its problems. */
export interface ExportedSop {
  readonly id: string;
  readonly title: string;
  readonly errors: number;
  readonly warnings: number;
  /** Sentences about characters that print cannot show, where they are known before. */
  readonly lost: readonly string[];
}

/** A file that was handed to the user. */
export interface ResultFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly pages: number;
}

/** What came of one SOP. */
export interface ExportResult {
  readonly sop: ExportedSop;
  readonly files: readonly ResultFile[];
  readonly failure: Failure | null;
  /** Sentences about characters that these files do not show. */
  readonly lost: readonly string[];
}

export interface ExportChoice {
  readonly formats: readonly ExportFormat[];
  readonly edition: Edition;
  /** Whether a PDF carries the SOP itself. */
  readonly withSource: boolean;
  /** Several SOPs: all files in one ZIP file, handed over at the end. */
  readonly asZip: boolean;
}

/** What came of an export; `zip` is the file that holds the others, null when they were handed over one by one. */
export interface Exported {
  readonly results: readonly ExportResult[];
  readonly zip: Pick<ResultFile, 'name' | 'size'> | null;
}

/**
 * Makes the files of each SOP, one SOP after the other, and hands them over as they are ready, or in one ZIP file at the
 * end. A refusal stops nothing. Once `isStopped` nothing more is made: what is under way is dropped, what was made before is
 * the user's.
 */
export async function exportSops(
  sops: readonly ExportedSop[],
  choice: ExportChoice,
  onProgress: (done: number) => void,
  isStopped: () => boolean,
): Promise<Exported> {
  const { asZip, ...request } = choice;
  const results: ExportResult[] = [];
  const now = new Date();
  const zip = asZip && sops.length > 1 ? beginZip(now) : null;
  for (const sop of sops) {
    onProgress(results.length);
    const reply = await call('sop.export', { id: sop.id, ...request });
    if (isStopped()) break;
    if (reply.ok) {
      if (zip === null) saveFiles(reply.value.files);
      else for (const file of reply.value.files) zip.add(file.name, bytesOf(file.base64));
      tickGuide(['export']);
    }
    results.push({
      sop,
      files: reply.ok
        ? reply.value.files.map(({ name, base64, pages }) => ({ name, pages, size: decodedSize(base64) }))
        : [],
      failure: reply.ok ? null : reply.error,
      lost: reply.ok ? reply.value.lost : [],
    });
  }
  if (zip === null || results.every(({ files }) => files.length === 0)) return { results, zip: null };
  const blob = zip.finish();
  const name = exportWords.zipName(results.filter(({ files }) => files.length > 0).length, dayInWords(now));
  saveBlob(name, blob);
  return { results, zip: { name, size: blob.size } };
}

function dayInWords(day: Date): string {
  return `${day.getDate()} ${monthNames[day.getMonth()] ?? ''} ${day.getFullYear()}`;
}

/** Bytes that a base64 text stands for. */
export function decodedSize(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return (base64.length * 3) / 4 - padding;
}
