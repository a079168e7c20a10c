import { z } from 'zod';
import { ok, refuse } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import type { Sop } from '../model/sop.ts';
import { parsedBy } from './fault.ts';
import type { Fault } from './fault.ts';
import { checkShape, parseJsonText } from './jsonText.ts';
import { limits } from './limits.ts';
import { currentVersion, upgrades } from './versions/index.ts';
import { upgraded } from './versions/upgrade.ts';

/**
 * Why a stored SOP is not read. `foreign`: no SOP of this program; `newer`: written by a newer program, which keeps it;
 * `damaged`: does not hold what its version promises.
 */
export interface FileRefused {
  readonly code: 'foreign' | 'newer' | 'damaged';
  readonly faults: readonly Fault[];
}

const format = 'lajur-sop';
const frame = z.looseObject({ format: z.literal(format), version: z.number() });

/** Writes a SOP as it is stored and exchanged. The same SOP gives the same text. */
export function writeFile(sop: Sop): string {
  return JSON.stringify({ format, version: currentVersion.version, sop });
}

/** Reads a stored SOP of this or an older version. */
export function readFile(text: string): Result<Sop, FileRefused> {
  const json = parseJsonText(text, limits.storedBytes);
  if (!json.ok) return refuse({ code: 'damaged', faults: json.error });
  const shape = checkShape(json.value);
  if (shape !== null) return refuse({ code: 'damaged', faults: [shape] });
  const framed = frame.safeParse(json.value);
  if (!framed.success) return refuse({ code: 'foreign', faults: [{ path: '', message: 'bukan berkas SOP Lajur' }] });

  const { version, sop, ...others } = framed.data;
  const newest = upgraded(sop, version, upgrades);
  if (!newest.ok) return refuse(unreadableVersion(newest.error.code === 'newer', version));
  const [unknownField] = Object.keys(others).filter((key) => key !== 'format');
  if (unknownField !== undefined)
    return refuse({ code: 'damaged', faults: [{ path: unknownField, message: 'isian ini tidak dikenal' }] });
  const parsed = parsedBy(z.strictObject({ sop: currentVersion.schema }), { sop: newest.value });
  return parsed.ok ? ok(parsed.value.sop) : refuse({ code: 'damaged', faults: parsed.error });
}

function unreadableVersion(newer: boolean, version: number): FileRefused {
  if (!newer) return { code: 'damaged', faults: [{ path: 'version', message: `versi ${version} tidak ada` }] };
  const message = `ditulis oleh Lajur yang lebih baru (format versi ${version}; di sini versi ${currentVersion.version})`;
  return { code: 'newer', faults: [{ path: 'version', message }] };
}
