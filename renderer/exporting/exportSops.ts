import { call, saveFiles } from '../desk/call.ts';
import { tickGuide } from '../state/guide.ts';
import type { Edition, ExportFormat, Failure } from '../desk/contract.ts';

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
}

/**
 * Makes the files of each SOP, one SOP after the other, and hands them over as they are ready. A refusal stops nothing.
 * Once `isStopped` no further file is handed over: the one under way is dropped, those before it are the user's.
 */
export async function exportSops(
  sops: readonly ExportedSop[],
  choice: ExportChoice,
  onProgress: (done: number) => void,
  isStopped: () => boolean,
): Promise<ExportResult[]> {
  const results: ExportResult[] = [];
  for (const sop of sops) {
    onProgress(results.length);
    const reply = await call('sop.export', { id: sop.id, ...choice });
    if (isStopped()) break;
    if (reply.ok) {
      saveFiles(reply.value.files);
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
  return results;
}

/** Bytes that a base64 text stands for. */
export function decodedSize(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return (base64.length * 3) / 4 - padding;
}
