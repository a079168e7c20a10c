import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../../electron/services/store/openDatabase.ts';
import { startChild } from '../child/start.ts';
import type { Child } from '../child/start.ts';
import { trialsOf } from '../fault.ts';
import type { Attempt, Fault } from '../fault.ts';

/** The app is started twice on the same workspace. */
export const twoInstances: Fault = {
  id: 'F-10',
  title: 'Dua Lajur pada ruang kerja yang sama',
  run: async (attempt) => {
    const rounds = trialsOf(attempt, 2, 100);
    const failures: string[] = [];
    let none = 0;
    for (let round = 0; round < rounds; round += 1) {
      const folder = path.join(attempt.folder, `ruang-${round}`);
      const [first, second] = [folder, round % 2 === 0 ? folder : aliasOf(folder)];
      // At the same moment, through one name or two.
      const opened = await holders(attempt, [first, second]);
      if (opened === 2) failures.push(`putaran ${round}: keduanya membuka`);
      if (opened === 0) none += 1;
      failures.push(...(await lateComer(attempt, folder, round)));
      attempt.say(`${round + 1} dari ${rounds}`);
    }
    const detail = `${rounds} kali dua sekaligus (${none} kali keduanya ditolak) dan ${rounds} kali menyusul, juga dari folder yang disalin`;
    return { trials: 2 * rounds, failures, detail };
  },
};

function aliasOf(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const alias = `${folder}-nama-lain`;
  symlinkSync(folder, alias);
  return alias;
}

/** How many of these came in at the same time; all of them are ended afterwards. */
async function holders({ redirects }: Attempt, folders: readonly string[]): Promise<number> {
  const children = folders.map((folder) => startChild('hold', { folder }, { redirects }));
  await Promise.all(children.map(decided));
  return endAll(children);
}

/** Resolves when a child holds the workspace or has been refused it. */
async function decided(child: Child): Promise<void> {
  await Promise.race([child.has('opened'), child.has('refused')]);
}

async function endAll(children: readonly Child[]): Promise<number> {
  for (const child of children) child.kill();
  const ends = await Promise.all(children.map(({ ended }) => ended));
  return ends.filter(({ said }) => said.some(({ kind }) => kind === 'opened')).length;
}

/** While one works: a second one is refused, a copy of the folder opens by itself, and the first goes on undisturbed. */
async function lateComer({ redirects }: Attempt, folder: string, round: number): Promise<string[]> {
  const opened = openDatabase(folder);
  if (!opened.ok) return [`putaran ${round}: tidak dapat dibuka lagi: ${opened.error.code}`];
  const { db, close } = opened.value;
  const failures: string[] = [];
  try {
    db.exec(`INSERT OR REPLACE INTO condition VALUES ('round', '${round}')`);
    const late = startChild('hold', { folder }, { redirects });
    await decided(late);
    const copy = `${folder}-salinan`;
    cpSync(folder, copy, { recursive: true });
    const beside = startChild('hold', { folder: copy }, { redirects });
    await decided(beside);
    if ((await endAll([late])) === 1) failures.push(`putaran ${round}: yang menyusul ikut membuka`);
    if ((await endAll([beside])) === 0) failures.push(`putaran ${round}: salinan folder tidak dapat dibuka`);
    db.exec(`INSERT OR REPLACE INTO condition VALUES ('round', '${round + 1}')`);
    const check: unknown = db.prepare('PRAGMA integrity_check(1)').pluck().get();
    if (check !== 'ok') failures.push(`putaran ${round}: ${String(check)}`);
  } finally {
    close();
  }
  return failures;
}
