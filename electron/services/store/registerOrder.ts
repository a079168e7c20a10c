import { statuses } from '../../../sop/model/sop.ts';
import type { Status } from '../../../sop/model/sop.ts';
import type { registerSorts } from '../../contract/specs/register.ts';
import type { ReadableDb } from './database.ts';
import { documentStamp } from './looks.ts';
import { indexQuery, searchWords } from './search.ts';

/** Which SOPs are listed, and in which order. */
export interface RegisterFilter {
  readonly query: string;
  readonly unit: string | null;
  readonly status: Status | null;
  readonly archived: boolean;
  /** Only SOPs known to have errors or warnings. */
  readonly withProblems: boolean;
  /** Only these; null = all. */
  readonly among: readonly string[] | null;
  readonly sort: { readonly by: (typeof registerSorts)[number]; readonly descending: boolean };
}

/** The `seq` of every SOP of a filter, in its order. */
export type Orders = (filter: RegisterFilter) => readonly number[];

/** Whether the counts of a card hold for its revision and the version handed in. */
export const isChecked = '(c.checked_version = ? AND c.checked_revision = c.revision)';

/** Whether the order changes when problems are counted. */
export function dependsOnLooks({ withProblems, sort }: RegisterFilter): boolean {
  return withProblems || sort.by === 'problems';
}

/** Orders that are remembered at a time: sections, filters and columns that somebody goes to and fro between. */
const mostKept = 8;

/**
 * Puts SOPs in order. Sorting ten thousand rows and looking words up are apart: an order is remembered until a document
 * is written, and a search picks from it, so that neither a key nor a page of a long list sorts anything.
 */
export function createOrders(db: ReadableDb, version: string): Orders {
  const kept = new Map<string, readonly number[]>();
  const names = db.prepare('SELECT seq, names FROM cards').raw();
  const matches = db.prepare('SELECT rowid FROM sop_words WHERE sop_words MATCH ?').pluck();
  let namesBySeq: ReadonlyMap<number, string> | null = null;
  let stamp = -1;

  const sorted = (filter: RegisterFilter): readonly number[] => {
    if (dependsOnLooks(filter)) return select(db, filter, version);
    const key = JSON.stringify([filter.unit, filter.status, filter.archived, filter.sort.by, filter.sort.descending]);
    const order = kept.get(key) ?? select(db, filter, version);
    kept.delete(key);
    kept.set(key, order);
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
    return order;
  };

  return (filter) => {
    const now = documentStamp(db);
    if (now !== stamp) {
      kept.clear();
      namesBySeq = null;
      stamp = now;
    }
    const order = chosen(db, sorted(filter), filter.among);
    const match = indexQuery(filter.query);
    if (match === null) return order;
    // Row ids are numbers, by the definition of the table.
    const found = new Set(matches.all(match) as number[]);
    const picked = order.filter((seq) => found.has(seq));
    if (filter.sort.by !== 'changed') return picked;
    // Whoever searches finds first what is called so.
    namesBySeq ??= new Map(names.all() as [number, string][]);
    const words = searchWords(filter.query).map((word) => ` ${word}`);
    const isNamed = (seq: number): boolean => {
      const name = namesBySeq?.get(seq) ?? '';
      return words.every((word) => name.includes(word));
    };
    const first = picked.filter(isNamed);
    return first.length === 0 ? picked : [...first, ...picked.filter((seq) => !isNamed(seq))];
  };
}

/** Those of an order that are asked for. */
function chosen(db: ReadableDb, order: readonly number[], among: RegisterFilter['among']): readonly number[] {
  if (among === null) return order;
  const seqs = db
    .prepare('SELECT seq FROM cards WHERE id IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(among));
  // Row ids are numbers, by the definition of the table.
  const wanted = new Set(seqs as number[]);
  return order.filter((seq) => wanted.has(seq));
}

function select(db: ReadableDb, filter: RegisterFilter, version: string): readonly number[] {
  const where = ['c.archived = ?'];
  const values: (string | number)[] = [filter.archived ? 1 : 0];
  if (filter.unit !== null) {
    where.push('c.unit = ?');
    values.push(filter.unit);
  }
  if (filter.status !== null) {
    where.push('c.status = ?');
    values.push(filter.status);
  }
  if (filter.withProblems) {
    where.push(`${isChecked} AND c.checked_errors + c.checked_warnings > 0`);
    values.push(version);
  }
  const order = orderOf(filter.sort, version);
  const seqs = db.prepare(`SELECT c.seq FROM cards c WHERE ${where.join(' AND ')} ORDER BY ${order.sql}`).pluck();
  // Row ids are numbers, by the definition of the table.
  return seqs.all(...values, ...order.values) as number[];
}

const keyColumns = { title: 'c.title_key', number: 'c.number_key', unit: 'c.unit_key' } as const;

/** Empty texts and uncounted problems stand last in either direction: nobody looks for them first. */
function orderOf(
  { by, descending }: RegisterFilter['sort'],
  version: string,
): { readonly sql: string; readonly values: readonly string[] } {
  const way = descending ? 'DESC' : 'ASC';
  const newest = 'c.changed_at DESC, c.seq DESC';
  switch (by) {
    case 'title':
    case 'number':
    case 'unit': {
      const key = keyColumns[by];
      return { sql: `${key} = '', ${key} ${way}, ${newest}`, values: [] };
    }
    case 'status': {
      const rank = statuses.map((status, index) => `WHEN '${status}' THEN ${index}`).join(' ');
      return { sql: `CASE c.status ${rank} END ${way}, ${newest}`, values: [] };
    }
    case 'problems':
      return {
        sql: `NOT ${isChecked}, c.checked_errors ${way}, c.checked_warnings ${way}, ${newest}`,
        values: [version],
      };
    case 'changed':
      return { sql: `c.changed_at ${way}, c.seq ${way}`, values: [] };
  }
}
