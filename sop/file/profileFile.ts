import { z } from 'zod';
import { ok, refuse } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import type { StyleProfile } from '../model/style.ts';
import { parsedBy } from './fault.ts';
import type { Fault } from './fault.ts';
import { checkShape, parseJsonText } from './jsonText.ts';
import { profileSchema } from './styleSchema.ts';

/**
 * Why a profile file is not read. `foreign`: no profile of this program; `newer`: written by a newer program; `damaged`: does
 * not hold what its version promises.
 */
export interface ProfileFileRefused {
  readonly code: 'foreign' | 'newer' | 'damaged';
  readonly faults: readonly Fault[];
}

const format = 'lajur-gaya';
/** Version 2 says which annexes are printed; a file of version 1 has none. */
const version = 2;
const frame = z.looseObject({ format: z.literal(format), version: z.int() });
const file = z.strictObject({
  format: z.literal(format),
  version: z.literal([1, version]),
  profile: profileSchema.omit({ own: true }),
});

/** Writes an office's profile as a file for other offices, and as it is stored: readable text, the same for the same profile. */
export function writeProfileFile({ name, government, unitLines, style }: StyleProfile): string {
  return `${JSON.stringify({ format, version, profile: { name, government, unitLines, style } }, null, 2)}\n`;
}

/** Reads a profile file: the whole profile, or every fault that speaks against it. */
export function readProfileFile(text: string): Result<StyleProfile, ProfileFileRefused> {
  const json = parseJsonText(text);
  if (!json.ok) return refuse({ code: 'damaged', faults: json.error });
  const shape = checkShape(json.value);
  if (shape !== null) return refuse({ code: 'damaged', faults: [shape] });
  const framed = frame.safeParse(json.value);
  if (!framed.success) return refuse({ code: 'foreign', faults: [{ path: '', message: 'bukan berkas gaya Lajur' }] });
  if (framed.data.version > version) {
    const message = `ditulis oleh Lajur yang lebih baru (versi ${framed.data.version}; di sini versi ${version})`;
    return refuse({ code: 'newer', faults: [{ path: 'version', message }] });
  }
  const parsed = parsedBy(file, json.value);
  return parsed.ok ? ok(parsed.value.profile) : refuse({ code: 'damaged', faults: parsed.error });
}
