import { ok } from '../../../sop/model/result.ts';
import type { Handlers } from '../../contract/dispatcher.ts';
import { lookAt } from '../looks.ts';
import type { Workspace } from '../ports.ts';
import { nextUnseen, readLook } from '../store/looks.ts';
import type { ReadableDb } from '../store/database.ts';
import { openRegister } from '../store/register.ts';
import type { RegisterRow } from '../store/register.ts';
import { fatesOf } from './successions.ts';

type RegisterHandlers = Pick<
  Handlers,
  'register.list' | 'register.ids' | 'register.rows' | 'register.looks' | 'register.check'
>;

/** The list of all SOPs of a workspace. Listing never lays a SOP out; looks do, one SOP a call. */
export function registerService(workspace: Workspace): RegisterHandlers {
  const { db } = workspace;
  const { version } = workspace.ports;
  const register = openRegister(db, version);
  return {
    'register.list': (query) => {
      const page = register.list(query);
      return ok({ ...page, rows: withFates(db, page.rows) });
    },
    'register.ids': (query) => ok({ ids: register.ids(query) }),
    'register.rows': ({ ids }) => ok({ rows: withFates(db, register.rows(ids)) }),
    'register.looks': ({ ids, make }) => {
      let mayMake = make;
      const looks = [...new Set(ids)].flatMap((id) => {
        const known = readLook(db, id, version);
        if (known !== null) return [{ id, ...known }];
        if (!mayMake) return [];
        mayMake = false;
        const made = lookAt(workspace, id);
        return made === null ? [] : [{ id, ...made }];
      });
      return ok({ looks });
    },
    'register.check': ({ archived }) => {
      const next = nextUnseen(db, archived, version);
      if (next === null) return ok({ left: 0 });
      lookAt(workspace, next.id);
      return ok({ left: next.left - 1 });
    },
  };
}

/** Rows of SOPs that nobody follows any more say what became of them; the others cost nothing. */
function withFates(db: ReadableDb, rows: readonly RegisterRow[]) {
  const past = rows.filter(({ status }) => status === 'superseded' || status === 'revoked').map(({ id }) => id);
  const fates = past.length === 0 ? null : fatesOf(db, past);
  return rows.map((row) => ({ ...row, fate: fates?.get(row.id) ?? null }));
}
