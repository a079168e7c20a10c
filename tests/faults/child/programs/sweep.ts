/**
 * Works in one workspace after the other while a call to the disk fails: the first one in the first workspace, the second one in the
 * second, until none is left that could. Then the disk is well again, and the next save must succeed.
 */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../../../../electron/services/store/errorCode.ts';
import { Author } from '../author.ts';
import { openHost } from '../host.ts';
import type { Host } from '../host.ts';
import { faultsSeen, jobOf, planFaults, say } from '../job.ts';

/** When the disk fails. */
export type Phase = 'opening' | 'editing' | 'closing';

export interface SweepJob {
  readonly folder: string;
  /** A closed workspace to begin from. */
  readonly template: string;
  readonly seed: number;
  readonly phase: Phase;
  readonly kind: string;
  readonly how: 'once' | 'always';
  /** Which call fails first, and how many lie between those that are tried. */
  readonly first: number;
  readonly stride: number;
}

/** What a sweep says of one workspace. */
export interface SweepNote {
  readonly number: number;
  readonly state: 'begins' | 'ends' | 'notHit' | 'threw' | 'notSaved' | 'notOpened';
  readonly detail: string;
}

const job = jobOf() as SweepJob;

function note(number: number, state: SweepNote['state'], detail = ''): void {
  say({ kind: 'note', text: JSON.stringify({ number, state, detail } satisfies SweepNote) });
}

for (let number = job.first; ; number += job.stride) if (!tryNumber(number)) break;

/** False when there was no such call any more. */
function tryNumber(number: number): boolean {
  const folder = path.join(job.folder, String(number));
  cpSync(job.template, folder, { recursive: true });
  note(number, 'begins');
  const isHit = work(folder, number);
  note(number, isHit ? 'ends' : 'notHit');
  return isHit;
}

function work(folder: string, number: number): boolean {
  const plan = `${job.kind} ${number} ${job.how}`;
  let hit = 0;
  let isGivenUp = false;
  const failing = (during: () => void): void => {
    planFaults(plan);
    try {
      during();
    } catch (error) {
      // What looks like damage is given up and opened anew, where it is checked; the app does the same.
      isGivenUp = codeOf(error).startsWith('SQLITE_CORRUPT');
      if (!isGivenUp) note(number, 'threw', String(error));
    }
    hit = faultsSeen();
    planFaults('none');
  };
  let host = job.phase === 'opening' ? null : open(folder, number);
  if (job.phase === 'opening') failing(() => void (host = open(folder, number)));
  // What was refused while the disk failed must open now.
  host ??= open(folder, number);
  if (host === null) {
    note(number, 'notOpened');
    return hit >= number;
  }
  let author = new Author(host, job.seed + number);
  author.act();
  if (job.phase === 'editing') {
    failing(() => {
      for (let act = 0; act < 4; act += 1) author.act();
    });
  }
  if (isGivenUp) {
    host.abandon();
    host = open(folder, number + 1_000_000);
    if (host === null) {
      note(number, 'notOpened');
      return true;
    }
    author = new Author(host, job.seed);
  }
  if (!author.type()) note(number, 'notSaved');
  const { close } = host;
  if (job.phase === 'closing') failing(close);
  else close();
  return hit >= number;
}

function open(folder: string, number: number): Host | null {
  const opened = openHost(folder, 1000 + number);
  if (opened.ok) return opened.value;
  say({ kind: 'refused', code: opened.error.code, of: 'open' });
  return null;
}
