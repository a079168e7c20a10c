import { canonicalJson } from '../../../sop/file/canonicalJson.ts';
import { parsedBy } from '../../../sop/file/fault.ts';
import type { SentSop } from '../../../sop/file/parcelSchema.ts';
import { reviewEventsSchema } from '../../../sop/file/reviewSchema.ts';
import { readProfileFile } from '../../../sop/file/profileFile.ts';
import { readFile } from '../../../sop/file/sopFile.ts';
import type { StyleProfile } from '../../../sop/model/style.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { ReviewEvent } from '../../../sop/review/events.ts';
import { hashBytes } from '../store/hash.ts';
import { isSoundEvent } from '../store/reviews.ts';
import { versionId } from '../store/versions.ts';
import { entryNames } from './parcel.ts';
import type { Contents, ParcelSop } from './parcel.ts';
import { damaged, jsonOf } from './parcelText.ts';
import type { ParcelRefused } from './parcelText.ts';
import { zipLimits } from './zipForm.ts';

/** Reads one SOP of a parcel: its version and line, its document, its review. Whatever contradicts what stands beside it is refused. */
export function readParcelSop(sent: SentSop, contents: Contents): Result<ParcelSop, ParcelRefused> {
  const [facts] = sent.lineage;
  const content = contents.get(entryNames.sop(sent.id));
  if (content === undefined) return damaged(`SOP ${sent.id} tidak ada di dalamnya`);
  if (facts === undefined || versionId(facts) !== sent.version || facts.body !== hashBytes(content))
    return damaged(`versi SOP ${sent.id} tidak cocok dengan isinya`);
  if (!isSoundLine(sent)) return damaged(`silsilah versi SOP ${sent.id} tidak runtut`);
  const sop = readDocument(sent, content);
  if (!sop.ok) return sop;
  const events = readEvents(sent, contents.get(entryNames.review(sent.id)));
  if (!events.ok) return events;
  const profile =
    sent.profile === null ? ok(null) : readProfile(contents.get(entryNames.profile(sent.profile)), sent.profile);
  if (!profile.ok) return profile;
  const text = content.toString('utf8');
  return ok({ sent, facts, text, sop: sop.value, events: events.value, profile: profile.value });
}

/** The profile of that name: its file must be the one that the name is the hash of. */
function readProfile(content: Buffer | undefined, name: string): Result<StyleProfile, ParcelRefused> {
  if (content === undefined || hashBytes(content) !== name) return damaged('gaya cetak tidak ikut dikirim');
  const json = jsonOf(content, zipLimits.entryBytes);
  if (!json.ok) return json;
  const read = readProfileFile(content.toString('utf8'));
  if (read.ok) return read;
  const { message = '' } = read.error.faults[0] ?? {};
  return read.error.code === 'newer' ? refuse({ code: 'newer', detail: message }) : damaged(`gaya cetak: ${message}`);
}

/** Every version is of this SOP, was called for by one before it, and counts on from the parents that stand behind it. */
function isSoundLine({ id, lineage, otherTips }: SentSop): boolean {
  const numbers = new Map(lineage.map((facts) => [versionId(facts), facts.number]));
  const calledFor = new Set(lineage.slice(0, 1).map(versionId));
  for (const facts of lineage) {
    if (facts.sop !== id || !calledFor.has(versionId(facts))) return false;
    const behind = facts.parents.map((parent) => numbers.get(parent));
    if (behind.some((number) => number !== undefined && number >= facts.number)) return false;
    const known = behind.filter((number) => number !== undefined);
    if (known.length === behind.length && facts.number !== 1 + Math.max(0, ...known)) return false;
    for (const parent of facts.parents) calledFor.add(parent);
  }
  return numbers.size === lineage.length && otherTips.every(({ sop }) => sop === id);
}

function readDocument(sent: SentSop, content: Buffer): Result<ParcelSop['sop'], ParcelRefused> {
  const json = jsonOf(content, zipLimits.entryBytes);
  if (!json.ok) return json;
  const text = content.toString('utf8');
  if (canonicalJson(json.value) !== text) return damaged(`SOP ${sent.id} tidak tertulis sebagaimana mestinya`);
  const read = readFile(text);
  if (!read.ok) {
    const { path = '', message = '' } = read.error.faults[0] ?? {};
    return read.error.code === 'newer'
      ? refuse({ code: 'newer', detail: message })
      : damaged(`SOP ${sent.id}: ${path} ${message}`);
  }
  return read.value.id === sent.id ? ok(read.value) : damaged(`SOP ${sent.id} berisi SOP lain`);
}

function readEvents(sent: SentSop, content: Buffer | undefined): Result<readonly ReviewEvent[], ParcelRefused> {
  if (content === undefined) return ok([]);
  const json = jsonOf(content, zipLimits.entryBytes);
  if (!json.ok) return json;
  const parsed = parsedBy(reviewEventsSchema, json.value);
  if (!parsed.ok)
    return damaged(`reviu SOP ${sent.id}: ${parsed.error[0]?.path ?? ''} ${parsed.error[0]?.message ?? ''}`);
  if (canonicalJson(parsed.value) !== content.toString('utf8'))
    return damaged(`reviu SOP ${sent.id} tidak tertulis sebagaimana mestinya`);
  const sound = parsed.value.every((event) => event.sop === sent.id && isSoundEvent(event));
  return sound ? ok(parsed.value) : damaged(`reviu SOP ${sent.id} tidak cocok dengan isinya`);
}
