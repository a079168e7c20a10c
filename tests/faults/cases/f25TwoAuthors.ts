import { tipsOf } from '../../../electron/services/exchange/lineage.ts';
import { readVersion, versionsOf } from '../../../electron/services/store/versions.ts';
import { openReplica } from '../../electron/exchange/replica.ts';
import type { Made, Replica } from '../../electron/exchange/replica.ts';
import { trialsOf } from '../fault.ts';
import type { Fault, Random } from '../fault.ts';

/** Two people edit the same draft on two computers, then exchange it. */
export const twoAuthors: Fault = {
  id: 'F-25',
  title: 'Draf yang sama diubah di dua komputer',
  run: async (attempt) => {
    const histories = trialsOf(attempt, 10, 1000);
    const failures: string[] = [];
    for (let history = 0; history < histories; history += 1) {
      failures.push(...tryHistory(attempt.random).map((what) => `riwayat ${history}: ${what}`));
      attempt.say(`${history + 1} dari ${histories}`);
    }
    const detail = `${histories} riwayat acak di dua komputer, ${failures.length} percabangan terlewat atau tertimpa`;
    return { trials: histories, failures, detail };
  },
};

function tryHistory(random: Random): string[] {
  const [one, other] = [openReplica('Satu', 0), openReplica('Dua', 0)];
  const shared = one.begin('sop', 'Bersama');
  other.bring(shared);
  for (let turn = random.below(3); turn > 0; turn -= 1) {
    const [from, to] = random.chance(0.5) ? [one, other] : [other, one];
    to.bring(must(from.edit('sop', `Bersama ${random.below(1_000_000)}`)));
  }
  const sent = { one: edits(one, 'Satu', random), other: edits(other, 'Dua', random) };
  const last = { one: titleOf(one), other: titleOf(other) };
  // The last one always arrives, those before it perhaps, in any order, some of them twice.
  for (const file of deliveries(sent.one, random)) other.bring(file);
  for (const file of deliveries(sent.other, random)) one.bring(file);
  return [...forkFaults(one, last.one, last, 'Satu'), ...forkFaults(other, last.other, last, 'Dua')];
}

function edits(replica: Replica, name: string, random: Random): Made[] {
  const count = 1 + random.below(3);
  return Array.from({ length: count }, (_, turn) =>
    must(replica.edit('sop', `${name} ${turn} ${random.below(1_000_000)}`)),
  );
}

function deliveries(sent: readonly Made[], random: Random): Made[] {
  const some = sent.flatMap((file, index) => (index === sent.length - 1 || random.chance(0.6) ? [file] : []));
  const twice = some.flatMap((file) => (random.chance(0.3) ? [file, file] : [file]));
  return shuffled(twice, random);
}

/** Any order of these, drawn. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, key: random.next() }))
    .toSorted((left, right) => left.key - right.key)
    .map(({ item }) => item);
}

/** Both ends of the fork are known and can be read here; the document is what was last written here. */
function forkFaults(
  { db }: Replica,
  own: string,
  last: { readonly one: string; readonly other: string },
  where: string,
): string[] {
  const found: string[] = [];
  const title = String(db.prepare("SELECT title FROM sops WHERE id = 'sop'").pluck().get());
  if (title !== own) found.push(`di ${where}: tertimpa, terbaca ${title} bukan ${own}`);
  const tips = tipsOf(versionsOf(db, 'sop'));
  if (tips.length !== 2) found.push(`di ${where}: ${tips.length} ujung, bukan 2`);
  const texts = tips.map(({ id }) => {
    const version = readVersion(db, id);
    return version === null || version === 'damaged' ? '' : version.text;
  });
  for (const wanted of [last.one, last.other]) {
    if (!texts.some((text) => text.includes(JSON.stringify(wanted))))
      found.push(`di ${where}: ${wanted} tidak disimpan`);
  }
  return found;
}

function titleOf({ db }: Replica): string {
  return String(db.prepare("SELECT title FROM sops WHERE id = 'sop'").pluck().get());
}

function must(made: Made | null): Made {
  if (made === null) throw new Error('The SOP is not here');
  return made;
}
