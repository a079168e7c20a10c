import { randomFrom } from '../../support/randomSops.ts';
import { faultyNetwork } from './network.ts';
import { openingOnce } from './opening.ts';
import { openReplica, stateOf } from './replica.ts';
import type { Made, Replica } from './replica.ts';

/** Who takes part. */
export interface City {
  readonly units: number;
  readonly reviewers: number;
  /** Acts of a schedule; about as many parcels come of them. */
  readonly acts: number;
}

const places = 4;
const twoYears = 2 * 365 * 24 * 3600 * 1000;

/** What a schedule ended with. */
export interface Outcome {
  readonly offices: number;
  /** Parcels that were made in all. */
  readonly made: readonly string[];
  readonly states: readonly ReturnType<typeof stateOf>[];
  /** Titles at every office of SOPs that nobody forked. */
  readonly titles: readonly (readonly string[])[];
  readonly forks: number;
}

/**
 * Runs one schedule: offices with wrong clocks begin, change and review SOPs while the network loses, delays, repeats, reorders and
 * splits; in the end the network works again and everybody looks once more.
 */
export async function runSchedule(seed: number, { units, reviewers, acts: steps }: City): Promise<Outcome> {
  const random = randomFrom(seed);
  const network = faultyNetwork(places, random);
  const opening = openingOnce();
  const offices = Array.from({ length: units + reviewers }, (_, at) => {
    const replica = openReplica(`Kantor ${at}`, Math.round((random.next() * 2 - 1) * twoYears), opening);
    const place = random.below(places);
    return { replica, place, view: network.view(place) };
  });
  const sops: string[] = [];
  const made: Made[] = [];
  const anyone = () => offices[random.below(offices.length)];

  const acts: ((office: Replica) => Made | null)[] = [
    (office) => {
      const id = `sop-${sops.length}`;
      sops.push(id);
      return office.begin(id, `Judul ${id}`);
    },
    (office) => office.edit(sops[random.below(sops.length)] ?? '', `Judul ${random.below(1_000_000)}`),
    (office) => office.find(sops[random.below(sops.length)] ?? '', `temuan-${random.below(1_000_000)}`),
  ];
  for (let step = 0; step < steps; step += 1) {
    // Reviewers hold more than units do, and act more often on what others began.
    const office =
      step < 2
        ? offices[random.below(units)]
        : random.chance(0.5)
          ? anyone()
          : offices[units + random.below(reviewers)];
    const act = acts[step < 2 ? 0 : 1 + random.below(2)];
    const parcel = office === undefined ? null : (act?.(office.replica) ?? null);
    if (office !== undefined && parcel !== null) {
      made.push(parcel);
      await network.put(office.place, { id: parcel.id, label: parcel.id, bytes: parcel.bytes });
    }
    await network.pass();
    for (const { replica, view } of offices) if (random.chance(step < 4 ? 0.6 : 0.25)) await replica.look(view);
    // A flash disk goes from hand to hand beside the network.
    const brought = made[random.below(made.length)];
    if (brought !== undefined && random.chance(0.5)) anyone()?.replica.bring(brought);
  }
  await network.heal();
  // The second look is for what was doubtful at the first.
  for (const { replica, view } of offices) for (const _time of ['first', 'second']) await replica.look(view);

  const states = offices.map(({ replica }) => stateOf(replica));
  const [first] = states;
  const single = sops.filter((_, at) => first?.tips[at]?.length === 1);
  const titles = single.map((sop) =>
    offices.map(({ replica }) => String(replica.db.prepare('SELECT title FROM sops WHERE id = ?').pluck().get(sop))),
  );
  for (const { replica } of offices) replica.close();
  return {
    offices: offices.length,
    made: made.map(({ id }) => id),
    states,
    titles,
    forks: sops.length - single.length,
  };
}

/** What is wrong with the end of a schedule, in words; empty when nothing is lost, nothing twice, nothing besides, and all agree. */
export function faultsOf({ made, states, titles }: Outcome): readonly string[] {
  const [first] = states;
  const expected = JSON.stringify([...new Set(made)].toSorted());
  const agreed = JSON.stringify(first);
  return [
    ...(JSON.stringify(first?.parcels) === expected
      ? []
      : [`parcels: ${JSON.stringify(first?.parcels)}, made: ${expected}`]),
    ...states.flatMap((state, at) =>
      JSON.stringify(state) === agreed ? [] : [`office ${at}: ${JSON.stringify(state)}, first: ${agreed}`],
    ),
    ...titles.filter((named) => new Set(named).size !== 1).map((named) => `titles: ${named.join(' | ')}`),
  ];
}
