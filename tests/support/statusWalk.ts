import type { Call } from '../../electron/contract/commands.ts';
import type { Status } from '../../sop/model/sop.ts';
import { movesFrom } from '../../sop/review/statusMoves.ts';

/** The shortest way of a draft to a status, by allowed moves. */
export function wayTo(status: Status): readonly Status[] {
  let ways: readonly (readonly Status[])[] = [['draft']];
  for (let length = 1; length < 10; length += 1) {
    const found = ways.find((way) => way.at(-1) === status);
    if (found !== undefined) return found.slice(1);
    ways = ways.flatMap((way) => movesFrom(way.at(-1) ?? 'draft').map(({ to }) => [...way, to]));
  }
  throw new Error(`No way leads to ${status}`);
}

/** Moves a draft to a status as people do it, and answers with its revision. It gets a number where it has none. */
export async function bringTo(call: Call, id: string, status: Status, given = ''): Promise<number> {
  const opened = await call('sop.open', { id });
  if (!opened.ok) throw new Error(opened.error.code);
  let { revision } = opened.value;
  for (const to of wayTo(status)) {
    const number = given || opened.value.sop.identity.number || `${id}/SOP/2026`;
    const effective = { text: '2 Februari 2026', iso: '2026-02-02' };
    const moved = await call('sop.move', { id, revision, to, reason: 'Untuk uji coba', number, effective });
    if (!moved.ok) throw new Error(`${to}: ${moved.error.code} ${moved.error.detail}`);
    revision = moved.value.revision;
  }
  return revision;
}
