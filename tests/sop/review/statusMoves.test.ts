import { describe, expect, test } from 'vitest';
import { statuses } from '../../../sop/model/sop.ts';
import type { Status } from '../../../sop/model/sop.ts';
import { locksEditing, moveBetween, movesFrom, statusMoves, turnOf } from '../../../sop/review/statusMoves.ts';

/** The whole table, as the specification and the ways back ask for it: every other pair is refused. */
const allowed: Readonly<Record<Status, readonly Status[]>> = {
  draft: ['submitted'],
  submitted: ['draft', 'needsRevision', 'compliant'],
  needsRevision: ['submitted', 'compliant'],
  compliant: ['needsRevision', 'draft', 'awaitingApproval'],
  awaitingApproval: ['compliant', 'needsRevision', 'inForce'],
  inForce: ['superseded', 'revoked'],
  superseded: [],
  revoked: [],
};

describe('moves of the status', () => {
  test.each(statuses)('from %s lead only where they may', (from) => {
    expect(movesFrom(from).map(({ to }) => to)).toEqual(allowed[from]);
    for (const to of statuses) expect(moveBetween(from, to) !== null).toBe(allowed[from].includes(to));
  });

  test('are each named once for a pair, and somebody usually does each', () => {
    expect(new Set(statusMoves.map(({ from, to }) => `${from} ${to}`)).size).toBe(statusMoves.length);
    expect(statusMoves.every(({ by }) => by.length > 0)).toBe(true);
  });

  test('reach berlaku only from menunggu pengesahan, with number and date', () => {
    const enacting = statusMoves.filter(({ to }) => to === 'inForce');
    expect(enacting).toMatchObject([{ from: 'awaitingApproval', needsNumber: true, needsEffective: true }]);
  });

  test('back, out of force, or against a verdict are told with a reason', () => {
    const unexplained = statusMoves.filter(({ needsReason }) => !needsReason).map(({ act }) => act);
    expect(unexplained).toEqual(['submit', 'submit', 'return', 'approve', 'passOn', 'enact']);
  });
});

test('only a draft and what needs revision can be edited', () => {
  expect(statuses.filter((status) => !locksEditing(status))).toEqual(['draft', 'needsRevision']);
});

test('every SOP on its way waits for somebody', () => {
  expect(statuses.map((status) => turnOf(status))).toEqual([
    'author',
    'reviewer',
    'author',
    'author',
    'signer',
    null,
    null,
    null,
  ]);
});
