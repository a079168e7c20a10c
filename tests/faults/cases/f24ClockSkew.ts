import { openReplica } from '../../electron/exchange/replica.ts';
import type { Made, Replica } from '../../electron/exchange/replica.ts';
import { trialsOf } from '../fault.ts';
import type { Fault, Random } from '../fault.ts';

const hour = 3_600_000;
const year = 365 * 24 * hour;
/** How far clocks are wrong: by decades, by a day, by the hour of summer time, by less than a second. */
const skews = [-20 * year, 20 * year, -24 * hour, 24 * hour, -hour, hour, 0, 400];

/** Computers disagree about the time. */
export const clockSkew: Fault = {
  id: 'F-24',
  title: 'Jam komputer salah',
  run: async (attempt) => {
    const schedules = trialsOf(attempt, 8, 1000);
    const failures: string[] = [];
    let arrivals = 0;
    for (let schedule = 0; schedule < schedules; schedule += 1) {
      const outcome = trySchedule(attempt.random);
      arrivals += outcome.arrivals;
      failures.push(...outcome.wrong.map((what) => `jadwal ${schedule}: ${what}`));
      attempt.say(`${schedule + 1} dari ${schedules}`);
    }
    const detail = `${schedules} jadwal acak dengan jam yang meleset sampai 20 tahun, ${arrivals} kiriman tiba, ${failures.length} kali salah terbaru`;
    return { trials: schedules, failures, detail };
  },
};

/** One SOP goes from hand to hand; every file arrives at everybody, at some time, in some order. */
function trySchedule(random: Random): { readonly wrong: string[]; readonly arrivals: number } {
  const offices = ['Satu', 'Dua', 'Tiga'].map((name) => ({
    replica: openReplica(name, skews[random.below(skews.length)] ?? 0),
    /** Place in the true order of the newest version that was here. */
    newest: -1,
    waiting: [] as number[],
  }));
  const made: Made[] = [];
  const wrong: string[] = [];
  let arrivals = 0;
  const titleOf = ({ db }: Replica): string =>
    String(db.prepare("SELECT title FROM sops WHERE id = 'sop'").pluck().get());
  const send = (holder: (typeof offices)[number], parcel: Made | null): void => {
    if (parcel === null) throw new Error('The holder has lost the SOP');
    made.push(parcel);
    holder.newest = made.length - 1;
    for (const office of offices) if (office !== holder) office.waiting.push(made.length - 1);
  };
  const arrive = (office: (typeof offices)[number], at: number): void => {
    const [index] = office.waiting.splice(at, 1);
    const parcel = index === undefined ? undefined : made[index];
    if (index === undefined || parcel === undefined) return;
    office.replica.bring(parcel);
    arrivals += 1;
    office.newest = Math.max(office.newest, index);
    const title = titleOf(office.replica);
    if (title !== `Versi ${office.newest}`) wrong.push(`terbaca ${title}, seharusnya Versi ${office.newest}`);
  };
  const [first] = offices;
  if (first === undefined) throw new Error('There is no office');
  send(first, first.replica.begin('sop', 'Versi 0'));
  for (let turn = 0; turn < 5; turn += 1) {
    const holder = offices[random.below(offices.length)] ?? first;
    // Whoever writes has the newest version; what else is on its way to him may come later.
    const newest = holder.waiting.indexOf(made.length - 1);
    if (newest >= 0) arrive(holder, newest);
    send(holder, holder.replica.edit('sop', `Versi ${made.length}`));
    for (const office of offices)
      if (office.waiting.length > 0 && random.chance(0.5)) arrive(office, random.below(office.waiting.length));
  }
  for (const office of offices) while (office.waiting.length > 0) arrive(office, random.below(office.waiting.length));
  for (const { replica } of offices)
    if (titleOf(replica) !== `Versi ${made.length - 1}`) wrong.push(`pada akhirnya ${titleOf(replica)}`);
  return { wrong, arrivals };
}
