import { openReplica, stateOf } from '../../electron/exchange/replica.ts';
import type { Made, Replica } from '../../electron/exchange/replica.ts';
import { trialsOf } from '../fault.ts';
import type { Fault, Random } from '../fault.ts';
import { shuffled } from './f25TwoAuthors.ts';

/** Orders in which the same files arrive somewhere. */
const orders = 3;

/** Files arrive twice, out of order, or again after months. */
export const repeatedParcels: Fault = {
  id: 'F-26',
  title: 'Berkas kiriman datang berulang dan tidak berurutan',
  run: async (attempt) => {
    const sets = trialsOf(attempt, 4, 300);
    const failures: string[] = [];
    let arrivals = 0;
    for (let set = 0; set < sets; set += 1) {
      const { files, forked } = makeFiles(attempt.random);
      const ends = Array.from({ length: orders }, (_, order) => {
        const receiver = openReplica('Penerima', order * 1000);
        const coming = shuffled(
          files.flatMap((file) => Array.from({ length: 1 + attempt.random.below(5) }, () => file)),
          attempt.random,
        );
        for (const file of coming) receiver.bring(file);
        arrivals += coming.length;
        return endOf(receiver, forked);
      });
      if (new Set(ends).size > 1) failures.push(`kumpulan ${set}: urutan lain, hasil lain`);
      attempt.say(`${set + 1} dari ${sets}`);
    }
    const detail = `${sets} kumpulan berkas dalam ${orders} urutan, ${arrivals} kedatangan, ${failures.length} hasil berbeda`;
    return { trials: sets * orders, failures, detail };
  },
};

/** Everything that the receiver holds; of SOPs without a fork the stored document as well. */
function endOf(receiver: Replica, forked: ReadonlySet<string>): string {
  const rows = receiver.db
    .prepare('SELECT id, title, revision > 0 FROM sops ORDER BY id')
    .raw()
    .all() as readonly (readonly unknown[])[];
  return JSON.stringify([stateOf(receiver), rows.filter(([id]) => !forked.has(String(id)))]);
}

/** What two offices send in the course of time: drafts of two SOPs, findings, and now and then a fork. */
function makeFiles(random: Random): { readonly files: readonly Made[]; readonly forked: ReadonlySet<string> } {
  const [unit, reviewer] = [openReplica('Unit', 0), openReplica('Pereviu', 0)];
  const files: Made[] = [];
  const forked = new Set<string>();
  for (const sop of ['sop-1', 'sop-2']) {
    files.push(unit.begin(sop, `Judul ${sop}`));
    reviewer.bring(files.at(-1) ?? files[0]!);
    for (let turn = 0; turn < 3; turn += 1) {
      const title = `${sop} ${turn} ${random.below(1_000_000)}`;
      const made = random.chance(0.3) ? reviewer.find(sop, `temuan-${random.below(1_000_000)}`) : unit.edit(sop, title);
      if (made === null) continue;
      files.push(made);
      // What the reviewer has not seen when he edits becomes a fork.
      if (random.chance(0.8)) reviewer.bring(made);
      else if (random.chance(0.5)) {
        const other = reviewer.edit(sop, `${title} dari pereviu`);
        if (other !== null) files.push(other);
        forked.add(sop);
      }
    }
  }
  return { files, forked };
}
