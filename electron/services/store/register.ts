import { statuses } from '../../../sop/model/sop.ts';
import type { Status } from '../../../sop/model/sop.ts';
import { readLines } from './cards.ts';
import type { ReadableDb } from './database.ts';
import { countColumns, countsOf, documentStamp } from './looks.ts';
import type { CountRow, ProblemCounts } from './looks.ts';
import { createOrders, dependsOnLooks, isChecked } from './registerOrder.ts';
import type { RegisterFilter } from './registerOrder.ts';
import { findHit, indexQuery } from './search.ts';
import type { SearchHit } from './search.ts';

export interface RegisterQuery extends RegisterFilter {
  readonly offset: number;
  readonly limit: number;
}

export interface RegisterRow {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly unit: string;
  readonly status: Status;
  readonly archived: boolean;
  readonly changedAt: string;
  readonly revision: number;
  readonly hit: SearchHit | null;
  /** Null while nobody counted the problems of this revision. */
  readonly problems: ProblemCounts | null;
}

/** What the filters of a section show. */
interface Figures {
  readonly units: readonly string[];
  readonly counts: Readonly<Record<Status, number>>;
  readonly archivedTotal: number;
}

export interface RegisterPage extends Figures {
  readonly rows: readonly RegisterRow[];
  readonly total: number;
  /** When filtered or sorted by problems: SOPs of this section whose problems nobody counted yet. Else 0. */
  readonly unchecked: number;
}

/** The register of one workspace as one version of the app sees it. */
export interface Register {
  /** One page with the figures that its filters show. */
  list(query: RegisterQuery): RegisterPage;
  /** The ids of a stretch, in its order. */
  ids(query: RegisterQuery): readonly string[];
  /** The rows of some SOPs, in the order of `ids`; unknown ids are left out. */
  rows(ids: readonly string[]): readonly RegisterRow[];
}

interface CardRow extends CountRow {
  readonly seq: number;
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly unit: string;
  readonly status: Status;
  readonly archived: number;
  readonly changed_at: string;
  readonly revision: number;
  readonly checked: number;
}

const columns = `c.seq, c.id, c.title, c.number, c.unit, c.status, c.archived, c.changed_at, c.revision,
  ${isChecked} AS checked, ${countColumns}`;

/** Opens the register. What it remembers of orders and figures is dropped whenever a document was written. */
export function openRegister(db: ReadableDb, version: string): Register {
  const orders = createOrders(db, version);
  const figures = new Map<boolean, Figures>();
  let stamp = -1;
  const figuresOf = (archived: boolean): Figures => {
    if (stamp !== documentStamp(db)) figures.clear();
    stamp = documentStamp(db);
    const known = figures.get(archived) ?? readFigures(db, archived);
    figures.set(archived, known);
    return known;
  };
  const bySeq = db.prepare(`SELECT ${columns} FROM cards c WHERE c.seq = ?`);
  const byId = db.prepare(`SELECT ${columns} FROM cards c WHERE c.id = ?`);
  const idOf = db.prepare('SELECT id FROM cards WHERE seq = ?').pluck();
  return {
    list: (query) => {
      const order = orders(query);
      const page = order.slice(query.offset, query.offset + query.limit);
      // The column list above is this row's shape.
      const cards = page.map((seq) => bySeq.get(version, seq) as CardRow);
      const lines = indexQuery(query.query) === null ? null : readLines(db, page);
      return {
        rows: cards.map((card) => ({
          ...toRow(card),
          hit:
            lines === null
              ? null
              : findHit(query.query, `${card.title} ${card.number} ${card.unit}`, lines.get(card.seq) ?? []),
        })),
        total: order.length,
        unchecked: dependsOnLooks(query) ? countUnchecked(db, query.archived, version) : 0,
        ...figuresOf(query.archived),
      };
    },
    ids: (query) =>
      orders(query)
        .slice(query.offset, query.offset + query.limit)
        .map((seq) => String(idOf.get(seq))),
    rows: (ids) =>
      ids.flatMap((id) => {
        // The column list above is this row's shape.
        const card = byId.get(version, id) as CardRow | undefined;
        return card === undefined ? [] : [toRow(card)];
      }),
  };
}

function toRow(card: CardRow): RegisterRow {
  const { id, title, number, unit, status, revision } = card;
  return {
    id,
    title,
    number,
    unit,
    status,
    archived: card.archived === 1,
    changedAt: card.changed_at,
    revision,
    hit: null,
    problems: card.checked === 1 ? countsOf(card) : null,
  };
}

interface GroupRow {
  readonly unit: string;
  readonly status: Status;
  readonly archived: number;
  readonly count: number;
}

/** Units and counts of a section, in one walk over their index. */
function readFigures(db: ReadableDb, archived: boolean): Figures {
  const select = db.prepare(
    'SELECT unit, status, archived, count(*) AS count FROM cards GROUP BY archived, unit_key, unit, status',
  );
  // The column list above is this row's shape.
  const all = select.all() as GroupRow[];
  const shown = all.filter((row) => (row.archived === 1) === archived);
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status, count } of shown) counts[status] += count;
  return {
    units: [...new Set(shown.map(({ unit }) => unit).filter((unit) => unit !== ''))],
    counts,
    archivedTotal: all.reduce((sum, row) => sum + row.archived * row.count, 0),
  };
}

function countUnchecked(db: ReadableDb, archived: boolean, version: string): number {
  const count = db.prepare(`SELECT count(*) FROM cards c WHERE c.archived = ? AND NOT ${isChecked}`).pluck();
  return Number(count.get(archived ? 1 : 0, version));
}
