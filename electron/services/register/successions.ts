import { successionWords } from '../../../sop/ledger/succession.ts';
import type { LinkedSop, Replacement, Succession } from '../../../sop/ledger/succession.ts';
import { emptyDate } from '../../../sop/model/create.ts';
import type { SopId } from '../../../sop/model/sop.ts';
import type { Revocation } from '../../../sop/review/events.ts';
import type { ReadableDb } from '../store/database.ts';

/** Every replacement that is known: begun as a new version, or named when the older one was replaced. */
export function replacements(db: ReadableDb): readonly Replacement[] {
  const select = db.prepare(
    "SELECT DISTINCT sop AS newer, about AS older FROM review_events WHERE kind = 'begun' ORDER BY sop, about",
  );
  // The column list is this row's shape.
  return select.all() as Replacement[];
}

/** Those that some SOPs have a part in. */
function replacementsOf(db: ReadableDb, ids: readonly SopId[]): readonly Replacement[] {
  const select = db.prepare(`
    SELECT sop AS newer, about AS older FROM review_events
    WHERE kind = 'begun' AND about IN (SELECT value FROM json_each(:ids))
    UNION SELECT sop, about FROM review_events
    WHERE kind = 'begun' AND sop IN (SELECT value FROM json_each(:ids)) ORDER BY newer, older`);
  // The column list is this row's shape.
  return select.all({ ids: JSON.stringify(ids) }) as Replacement[];
}

/** What came before and after each of some SOPs; those that have neither are left out. Those in the archive that never came into force are given up. */
export function successionsOf(db: ReadableDb, ids: readonly SopId[]): ReadonlyMap<SopId, Succession> {
  const all = replacementsOf(db, ids);
  const wanted = new Set(ids);
  const linked = linkedSops(db, all);
  const revocations = revocationsOf(db, ids);
  const found = new Map<SopId, Succession>();
  const related = new Set(all.flatMap(({ newer, older }) => [newer, older]));
  for (const id of wanted) {
    const revoked = revocations.get(id) ?? null;
    if (revoked === null && !related.has(id)) continue;
    const named = (sops: readonly SopId[]): LinkedSop[] => sops.flatMap((sop) => linked.get(sop) ?? []);
    const succession = {
      replaces: named(all.filter(({ newer }) => newer === id).map(({ older }) => older)),
      replacedBy: named(all.filter(({ older }) => older === id).map(({ newer }) => newer)),
      revoked,
    };
    if (revoked !== null || succession.replaces.length + succession.replacedBy.length > 0) found.set(id, succession);
  }
  return found;
}

/** The same for one SOP. */
export function successionOf(db: ReadableDb, id: SopId): Succession {
  return successionsOf(db, [id]).get(id) ?? { replaces: [], replacedBy: [], revoked: null };
}

/** What took the place of some SOPs, or how they were revoked, in words. */
export function fatesOf(db: ReadableDb, ids: readonly SopId[]): ReadonlyMap<SopId, string> {
  const fates = new Map<SopId, string>();
  for (const [id, succession] of successionsOf(db, ids)) {
    const words = successionWords({ ...succession, replaces: [] }).join('; ');
    if (words !== '') fates.set(id, words);
  }
  return fates;
}

/** The same as data of the contract, whose lists nobody promises to leave alone. */
export function successionCopy({ replaces, replacedBy, revoked }: Succession) {
  return { replaces: [...replaces], replacedBy: [...replacedBy], revoked };
}

function linkedSops(db: ReadableDb, all: readonly Replacement[]): ReadonlyMap<SopId, LinkedSop> {
  const ids = JSON.stringify([...new Set(all.flatMap(({ newer, older }) => [newer, older]))]);
  const select = db.prepare(`
    SELECT c.id, c.number, c.title, c.status FROM cards c
    WHERE c.id IN (SELECT value FROM json_each(?))
      AND (c.archived = 0 OR c.status IN ('inForce', 'superseded', 'revoked'))`);
  // The column list is this row's shape.
  return new Map((select.all(ids) as LinkedSop[]).map((sop) => [sop.id, sop]));
}

/** How SOPs that are revoked now were revoked, by the newest event. */
function revocationsOf(
  db: ReadableDb,
  ids: readonly SopId[],
): ReadonlyMap<SopId, Revocation & { readonly reason: string }> {
  const select = db.prepare(`
    SELECT e.sop, e.body FROM review_events e JOIN cards c ON c.id = e.sop
    WHERE e.sop IN (SELECT value FROM json_each(?)) AND e.kind = 'moved' AND c.status = 'revoked' AND json_extract(e.body, '$.to') = 'revoked'
    ORDER BY json_extract(e.body, '$.order'), e.id`);
  // The column list is this row's shape; the body was written from a `moved` event.
  const rows = select.all(JSON.stringify(ids)) as { readonly sop: SopId; readonly body: string }[];
  return new Map(
    rows.map(({ sop, body }) => {
      const { reason, revocation } = JSON.parse(body) as { readonly reason: string; readonly revocation?: Revocation };
      const { instrument = '', number = '', date = emptyDate } = revocation ?? {};
      return [sop, { instrument, number, date, reason }];
    }),
  );
}
