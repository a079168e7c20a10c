import { newLane, unclassified } from '../model/create.ts';
import type { IdSource } from '../model/create.ts';
import { ok, refuse } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import type { Sop } from '../model/sop.ts';
import type { StyleProfile } from '../model/style.ts';
import type { ReadingNote } from './note.ts';
import { parsedBy } from './fault.ts';
import type { Fault } from './fault.ts';
import { checkShape, parseJsonText } from './jsonText.ts';
import { identityOf, officialOf } from './plainIdentity.ts';
import { readingNotes } from './plainNotes.ts';
import { plainSchema } from './plainSchema.ts';
import { filledPerformers, stepsOf } from './plainSteps.ts';
import { plainStyle } from './plainStyle.ts';

export interface PlainOptions {
  readonly ids: IdSource;
  /** Profiles installed here; the one of the file's office supplies what the file does not say. */
  readonly profiles: readonly StyleProfile[];
  /** Name a performer for steps that name none (`--fill-actors`). */
  readonly fillActors?: boolean;
  /** Name of the profile to use whatever the file says (`--profile`). */
  readonly profile?: string;
}

export type PlainReading = Result<{ readonly sop: Sop; readonly notes: readonly ReadingNote[] }, readonly Fault[]>;

/** Reads plain JSON text (interfaces, section 2). Refused as a whole, with the path of each fault, or taken whole. */
export function readPlainText(text: string, options: PlainOptions): PlainReading {
  const json = parseJsonText(text);
  return json.ok ? readPlain(json.value, options) : json;
}

/** The same for JSON that was already parsed. `notes` tells what the SOP does not show as the file had it. */
export function readPlain(json: unknown, options: PlainOptions): PlainReading {
  const shape = checkShape(json);
  if (shape !== null) return refuse([shape]);
  const wanted = options.profiles.find((profile) => profile.name === options.profile) ?? null;
  if (options.profile !== undefined && wanted === null)
    return refuse([{ path: '', message: `profil gaya "${options.profile}" tidak ada` }]);
  const parsed = parsedBy(plainSchema, json);
  if (!parsed.ok) return parsed;
  const plain = parsed.value;
  if (plain.steps == null && plain.table_missing !== true)
    return refuse([{ path: 'steps', message: 'wajib ada dan harus berupa daftar' }]);

  const { ids } = options;
  const faults: Fault[] = [];
  const id = ids();
  const lanes = (plain.actors ?? []).map((name) => newLane(ids, name));
  const written = stepsOf(plain, lanes, ids, faults);
  if (faults.length > 0) return refuse(faults);
  const { steps, notes } = options.fillActors
    ? filledPerformers(written, plain.steps ?? [], lanes)
    : { steps: written, notes: [] };
  const { profile, overrides } = plainStyle(plain, options.profiles, wanted);
  const sop: Sop = {
    id,
    identity: identityOf(plain, ids),
    lanes,
    steps,
    proposer: plain.sign_block ? officialOf(plain.sign_block) : null,
    flowTitle: plain.flow_title ?? '',
    profile: profile.name,
    style: overrides,
    classification: plain.classification ?? unclassified,
    status: plain.status ?? 'draft',
  };
  return ok({ sop, notes: [...readingNotes(plain, steps), ...notes] });
}
