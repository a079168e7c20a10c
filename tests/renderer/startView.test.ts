import { describe, expect, test } from 'vitest';
import { startViewOf } from '../../renderer/register/startView.ts';
import { statuses } from '../../sop/model/sop.ts';
import type { Status } from '../../sop/model/sop.ts';

function counts(some: Partial<Record<Status, number>>): Record<Status, number> {
  const none = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
  return { ...none, ...some };
}

describe('the list opens as the role needs it', () => {
  test('a writer sees everything, newest first', () => {
    expect(startViewOf('writer', counts({ draft: 3, awaitingApproval: 1 }))).toBeNull();
  });

  test('the head sees what waits for approval, else what is found compliant', () => {
    const waiting = startViewOf('head', counts({ draft: 3, compliant: 2, awaitingApproval: 1 }));
    expect(waiting?.filter.status).toBe('awaitingApproval');
    expect(waiting?.sentence).toBe('Untuk Kasubag: SOP berstatus Menunggu pengesahan.');
    expect(startViewOf('head', counts({ draft: 3, compliant: 2 }))?.filter.status).toBe('compliant');
  });

  test('while nothing waits, the head sees the SOPs nearest to an export on top', () => {
    const view = startViewOf('head', counts({ draft: 3 }));
    expect(view?.filter).toEqual({ status: null, sort: { by: 'problems', descending: false } });
  });

  test('the organisation section begins at its inbox, and sees the whole list', () => {
    expect(startViewOf('organisation', counts({ draft: 3, submitted: 2 }))).toBeNull();
  });
});
