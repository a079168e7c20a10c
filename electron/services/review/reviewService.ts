import { ok } from '../../../sop/model/result.ts';
import type { Handlers, Outcome } from '../../contract/dispatcher.ts';
import { editSop, openToWrite } from '../changing.ts';
import { openDocument } from '../documents.ts';
import type { Workspace } from '../ports.ts';
import { write } from '../writing.ts';
import { moveSop } from './moves.ts';
import { reviewOf } from './openReview.ts';
import { recordActs } from './recordActs.ts';
import { successorOf } from './successor.ts';
import { renewSop } from './renewal.ts';
import { waitingSops } from './waiting.ts';

type ReviewHandlers = Pick<Handlers, 'sop.move' | 'sop.renew' | 'review.open' | 'review.record' | 'review.list'>;

/** Reviews and the life of a SOP. Each command that writes is one transaction. */
export function reviewService(workspace: Workspace): ReviewHandlers {
  const { db, ports } = workspace;
  return {
    'sop.move': ({ successor, ...asked }) => {
      const savedAt = ports.now().toISOString();
      return write(workspace, (): Outcome<'sop.move'> => {
        const named = asked.to === 'superseded' ? successorOf(db, asked.id, successor) : ok(null);
        if (!named.ok) return named;
        const moved = moveSop(db, { ...asked, successor: named.value }, savedAt);
        if (!moved.ok) return moved;
        const { sop, revision, version, replaced } = moved.value;
        return ok({ revision, savedAt, status: sop.status, version, replaced });
      });
    },
    'sop.renew': (asked) => {
      const savedAt = ports.now().toISOString();
      return write(workspace, (): Outcome<'sop.renew'> => renewSop(db, asked, ports.ids, savedAt));
    },
    'review.open': ({ sop }) => {
      const opened = openDocument(db, sop);
      return opened.ok ? ok(reviewOf(db, opened.value)) : opened;
    },
    'review.record': ({ sop: id, acts, edit }) => {
      const savedAt = ports.now().toISOString();
      return write(workspace, (): Outcome<'review.record'> => {
        const edited = edit === undefined ? ok(null) : editSop(db, { id, ...edit }, savedAt);
        if (!edited.ok) return edited;
        const opened = openToWrite(db, id);
        if (!opened.ok) return opened;
        const recorded = recordActs(db, opened.value, acts, savedAt);
        if (!recorded.ok) return recorded;
        const saved = edited.value === null ? null : { revision: edited.value.revision, savedAt };
        return ok({ review: reviewOf(db, opened.value), saved });
      });
    },
    'review.list': () => ok({ waiting: waitingSops(db) }),
  };
}
