import type { Carrier, Envelope } from '../../../electron/services/exchange/carrier.ts';
import type { randomFrom } from '../../support/randomSops.ts';
import { memoryCarrier } from './memoryCarrier.ts';

type Random = ReturnType<typeof randomFrom>;

/** Places that hold parcels and bring each other what the other lacks, when the line between them is up. */
export interface Network {
  /** What an office at a place sees of it: late, out of order, twice, or nothing at all. */
  view(place: number): Carrier;
  /** Puts a parcel in at a place; may be lost on the way there. */
  put(place: number, envelope: Envelope): Promise<void>;
  /** Some time passes: lines go down and up, some parcels go over those that are up. */
  pass(): Promise<void>;
  /** From now on everything works, and all places bring each other all they have. */
  heal(): Promise<void>;
}

/** A network of some places whose faults are drawn from `random`. */
export function faultyNetwork(places: number, random: Random): Network {
  const stores = Array.from({ length: places }, () => memoryCarrier());
  /** What was put but lost: its sender keeps it and tries again. */
  const unsent: { readonly place: number; readonly envelope: Envelope }[] = [];
  const envelopes = new Map<string, Envelope>();
  const down = new Set<string>();
  let healed = false;

  const bring = async (from: number, to: number, share: number): Promise<void> => {
    const [source, target] = [stores[from], stores[to]];
    if (source === undefined || target === undefined) return;
    for (const found of (await source.list(null)).found) {
      const envelope = envelopes.get(found);
      if (envelope !== undefined && random.chance(share)) await target.put(envelope);
    }
  };
  const between = async (share: number): Promise<void> => {
    for (let from = 0; from < places; from += 1)
      for (let to = 0; to < places; to += 1)
        if (from !== to && (healed || !down.has(`${from} ${to}`))) await bring(from, to, share);
  };
  const store = (place: number): Carrier => stores[place] ?? memoryCarrier();

  return {
    view: (place) => ({
      put: (envelope) => store(place).put(envelope),
      list: async (after) => {
        if (!healed && random.chance(0.2)) throw new Error('unreachable');
        const listing = await store(place).list(after);
        if (healed) return listing;
        const shuffled = listing.found
          .map((found) => ({ found, at: random.next() }))
          .toSorted((one, other) => one.at - other.at)
          .map(({ found }) => found);
        if (random.chance(0.5)) return { found: [...shuffled, ...shuffled.slice(0, 2)], after: listing.after };
        // Some are not seen yet: the cursor stays where it was.
        return { found: shuffled.filter(() => random.chance(0.5)), after: after ?? '0' };
      },
      get: async (found) => {
        if (!healed && random.chance(0.05)) throw new Error('interrupted');
        return !healed && random.chance(0.1) ? null : store(place).get(found);
      },
    }),
    put: async (place, envelope) => {
      envelopes.set(envelope.id, envelope);
      if (random.chance(0.3)) unsent.push({ place, envelope });
      else await store(place).put(envelope);
    },
    pass: async () => {
      for (let from = 0; from < places; from += 1)
        for (let to = 0; to < places; to += 1) {
          if (random.chance(0.3)) down.add(`${from} ${to}`);
          else if (random.chance(0.5)) down.delete(`${from} ${to}`);
        }
      for (const { place, envelope } of unsent.splice(0))
        if (random.chance(0.5)) await store(place).put(envelope);
        else unsent.push({ place, envelope });
      await between(0.4);
    },
    heal: async () => {
      healed = true;
      for (const { place, envelope } of unsent.splice(0)) await store(place).put(envelope);
      for (let round = 0; round < places; round += 1) await between(1);
    },
  };
}
