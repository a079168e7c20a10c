import { z } from 'zod';
import { ok } from '../../../sop/model/result.ts';
import { backUpAtClose, backUpAtStart } from '../backups/automatic.ts';
import { heldCopies } from '../backups/heldCopies.ts';
import type { Workspace } from '../ports.ts';
import { readFact, writeFact } from '../store/condition.ts';
import { codeOf } from '../store/errorCode.ts';
import type { OpenedDatabase } from '../store/openDatabase.ts';
import { write } from '../writing.ts';
import { writeAnchor } from './anchor.ts';
import { healIndexes } from './healIndexes.ts';
import { mendAll } from '../mending/mendAll.ts';
import { markOf } from '../store/soundness.ts';
import { watchAnchor } from './watchAnchor.ts';

/** What keeps a workspace safe while nobody asks for anything. Each host says when. */
export interface Safekeeping {
  /** After the start, when the first screen is there: backs up what was not backed up for a day. */
  atStart(): void;
  /** Before the workspace is closed: backs up what was saved since the last backup. */
  atClose(): void;
  /** While nobody works: once a week, and after an end in the middle of things, everything is read and checked. */
  whenIdle(): void;
  /**
   * After an error: true when what caused it was mended, so that the same may be tried again. A database that is damaged itself is
   * given up, and opened anew.
   */
  mend(error: unknown): boolean;
}

const weekMs = 7 * 24 * 60 * 60 * 1000;

export function safekeepingOf(workspace: Workspace, { found, abandon }: OpenedDatabase): Safekeeping {
  const { db, ports } = workspace;
  let isToCheck = found === 'unclean';

  function giveUp(detail: string): void {
    ports.log({ level: 'error', event: 'store.damaged', detail });
    abandon();
    ports.reopen?.();
  }

  /** What the anchor was taken of last. */
  let anchored = '';
  function anchorIfChanged(): void {
    const mark = markOf(db);
    if (mark !== anchored) writeAnchor(db, ports);
    anchored = mark;
  }

  return {
    atStart: () => {
      if (found === 'closed') watchAnchor(db, ports);
      writeAnchor(db, ports);
      backUpAtStart(workspace);
    },
    atClose: () => {
      backUpAtClose(workspace);
      writeAnchor(db, ports);
    },
    whenIdle: () => {
      anchorIfChanged();
      const checkedAt = readFact(db, 'checkedAt', z.string());
      if (!isToCheck && checkedAt !== null && !isCheckDue(checkedAt, ports.now())) return;
      isToCheck = false;
      const structure = db.prepare('PRAGMA integrity_check(1)').pluck().get();
      if (structure !== 'ok' && !healIndexes(workspace)) return giveUp(String(structure));
      healIndexes(workspace);
      const at = ports.now().toISOString();
      write(workspace, () => {
        mendAll(db, heldCopies(ports.backupFolder), at);
        writeFact(db, 'checkedAt', at);
        return ok(null);
      });
    },
    mend: (error) => {
      const code = codeOf(error);
      if (!/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return false;
      if (healIndexes(workspace)) return true;
      giveUp(`${code} ${String(error)}`);
      return false;
    },
  };
}

/** Whether a week has passed; an instant to come says only that a clock was set. */
export function isCheckDue(checkedAt: string, now: Date): boolean {
  const age = now.getTime() - new Date(checkedAt).getTime();
  return age < 0 || age >= weekMs;
}
