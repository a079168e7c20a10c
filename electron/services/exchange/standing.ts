import type { Relation, SentSop } from '../../../sop/file/parcelSchema.ts';
import { openDocument } from '../documents.ts';
import type { OpenDocument } from '../documents.ts';
import type { ReadableDb } from '../store/database.ts';
import type { SummarySop } from '../store/parcels.ts';
import { eventsOf } from '../store/reviews.ts';
import { baseOf, versionId, versionsOf } from '../store/versions.ts';
import type { Base } from '../store/versions.ts';
import type { NamedVersion } from './lineage.ts';
import type { ParcelSop } from './parcel.ts';
import { relationOf } from './relation.ts';
import { contentHash, isEdited, sopOfVersion } from './workingCopy.ts';

/** A SOP of a parcel beside ours. */
export interface Standing {
  readonly relation: Relation;
  /** Ours; null when we have none, `'unreadable'` when it is damaged or of a newer Lajur: then nothing is ever written over it. */
  readonly ours: OpenDocument | null | 'unreadable';
  readonly base: Base | null;
  readonly edited: boolean;
  /** Whether it says what ours says, and what the version says that ours stands on, whatever the status. */
  readonly sameAsTheirs: boolean;
  readonly baseSameAsTheirs: boolean;
  /** Everything on record about this SOP on either side. */
  readonly versions: readonly NamedVersion[];
  /** Whether the document of the version is here already. */
  readonly held: boolean;
}

/** How a SOP of a parcel stands to what is here at this moment. `content` = the hash of what it says (`contentHash`). */
export function standingOf(db: ReadableDb, sent: SentSop, content: string): Standing {
  const known = versionsOf(db, sent.id);
  const versions = joined(known, sent);
  const held = known.some((version) => version.id === sent.version && version.held);
  const base = baseOf(db, sent.id);
  const opened = openDocument(db, sent.id);
  if (!opened.ok) {
    const ours = opened.error.code === 'notFound' ? null : 'unreadable';
    const relation = ours === null ? 'new' : 'forked';
    return { relation, ours, base, edited: true, sameAsTheirs: false, baseSameAsTheirs: false, versions, held };
  }
  const ours = opened.value;
  const edited = isEdited(db, ours, base);
  const baseSop = base === null || !edited ? null : sopOfVersion(db, base.version);
  const side = {
    edited,
    sameAsTheirs: contentHash(ours.sop) === content,
    baseSameAsTheirs: baseSop !== null && contentHash(baseSop) === content,
  };
  const relation = relationOf({ ...side, base: base?.version ?? null }, sent.version, versions);
  return { ...side, relation, ours, base, versions, held };
}

/** The versions known here together with those that the parcel names. */
function joined(known: readonly NamedVersion[], sent: SentSop): readonly NamedVersion[] {
  const named = [...sent.lineage, ...sent.otherTips].map((facts) => ({ ...facts, id: versionId(facts) }));
  return [...new Map([...known, ...named].map((version) => [version.id, version])).values()];
}

/** What a list needs of a SOP in a parcel. */
export function summaryOf({ sent, sop, events }: ParcelSop): SummarySop {
  return {
    id: sent.id,
    title: sop.identity.title,
    content: contentHash(sop),
    events: events.map((event) => ({
      id: event.id,
      kind: event.kind,
      finding: 'finding' in event ? event.finding : '',
    })),
  };
}

/** What an author does about a finding. */
const answers: readonly string[] = ['replied', 'accepted', 'followedUp'];

/** Review events that are not here yet: new findings, and findings that were answered. */
export function newEvents(
  db: ReadableDb,
  { id, events }: SummarySop,
): { readonly findings: number; readonly answers: number } {
  if (events.length === 0) return { findings: 0, answers: 0 };
  const known = new Set(eventsOf(db, id).map((event) => event.id));
  const fresh = events.filter((event) => !known.has(event.id));
  return {
    findings: fresh.filter(({ kind }) => kind === 'opened').length,
    answers: new Set(fresh.filter(({ kind }) => answers.includes(kind)).map(({ finding }) => finding)).size,
  };
}
