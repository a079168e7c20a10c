import type { Exit, Lane, ListBox, Sop, Step } from '../../sop/model/sop.ts';
import { boxNames } from '../../sop/model/sop.ts';

/** Repeatable random numbers (mulberry32): the same seed gives the same SOP on every machine. */
export function randomFrom(seed: number): {
  next(): number;
  below(limit: number): number;
  chance(share: number): boolean;
} {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { next, below: (limit) => Math.floor(next() * limit), chance: (share) => next() < share };
}

/** What the generated SOP is like. Shares lie between 0 and 1. */
export interface RandomShape {
  readonly lanes: number;
  readonly steps: number;
  readonly decisions: number;
  /** Steps with several performers. */
  readonly together: number;
  /** Decisions whose Tidak goes anywhere instead of to the step before. */
  readonly farReturns: number;
  /** Process steps that lead elsewhere than to the next step. */
  readonly jumps: number;
  /** Steps that end the procedure in the middle. */
  readonly ends: number;
  /** Steps that nobody performs yet. */
  readonly nobody: number;
  /** Most performers of one step; 4 when left out. */
  readonly performersMost?: number;
  /** Exits to any step that go to the same one or two steps instead. */
  readonly popular?: number;
  /** Lanes that nobody uses. */
  readonly unused?: number;
  /** Steps with a text of many lines. */
  readonly longTexts?: number;
}

/** An ordinary shape: 2–12 lanes, 1–60 steps, mostly small. */
export function randomShape(seed: number): RandomShape {
  const random = randomFrom(seed * 7919 + 13);
  const big = random.chance(0.15);
  return {
    lanes: 2 + (big ? random.below(11) : random.below(6)),
    steps: 1 + (big ? random.below(60) : random.below(18)),
    decisions: random.next() * 0.5,
    together: random.chance(0.4) ? random.next() * 0.4 : 0,
    farReturns: random.next() * 0.6,
    jumps: random.chance(0.4) ? random.next() * 0.2 : 0,
    ends: random.chance(0.3) ? random.next() * 0.15 : 0,
    nobody: random.chance(0.1) ? 0.1 : 0,
  };
}

const verbs = ['Memeriksa', 'Menyusun', 'Menyerahkan', 'Mencatat', 'Menandatangani', 'Mengarsipkan', 'Menerima'];
const objects = ['berkas permohonan', 'draf surat keterangan', 'nota dinas', 'laporan kegiatan', 'surat pengantar'];

/** A SOP drawn from the seed. Valid for every function of the domain; the words are invented. */
export function randomSop(seed: number, shape: RandomShape = randomShape(seed)): Sop {
  const random = randomFrom(seed);
  const lanes: Lane[] = Array.from({ length: shape.lanes }, (_, index) => ({
    id: `l${index + 1}`,
    name: `Pelaksana ${index + 1}`,
  }));
  const chosen = extras(randomFrom(seed * 31 + 5), shape, lanes);
  const { used } = chosen;
  let lane = 0;
  const steps: Step[] = Array.from({ length: shape.steps }, (_, index) => {
    if (random.chance(0.7)) lane = random.below(used.length);
    const performers = performersOf(random, shape, used, lane);
    const decision = random.chance(shape.decisions);
    const far = random.chance(shape.farReturns);
    const anyStep = (): Exit => ({ to: 'step', step: chosen.popular() ?? `s${1 + random.below(shape.steps)}` });
    const no: Exit = random.chance(shape.ends) ? { to: 'end' } : far || index === 0 ? anyStep() : { to: 'previous' };
    const next: Exit = random.chance(shape.jumps) ? anyStep() : { to: 'following' };
    const yes: Exit = random.chance(shape.jumps) ? anyStep() : { to: 'following' };
    return {
      id: `s${index + 1}`,
      activity: activity(random) + chosen.moreText(),
      kind: decision ? 'decision' : 'process',
      performers,
      cooperation: random.chance(0.5) ? 'joint' : 'handover',
      inputs: list(random, `i${index}`),
      inputsSpan: 1,
      duration: { text: '15 menit', parsed: { amount: 15, unit: 'menit' } },
      outputs: list(random, `o${index}`),
      note: '',
      exits: { next, yes, no },
      isStart: random.chance(shape.ends / 3),
      isEnd: !decision && random.chance(shape.ends),
    };
  });
  return { ...emptyForm(seed), lanes, steps };
}

type Random = ReturnType<typeof randomFrom>;

/** What only some shapes ask for, from numbers of its own: the other choices of a seed stay as they are. */
function extras(random: Random, shape: RandomShape, lanes: readonly Lane[]) {
  const { popular = 0, unused = 0, longTexts = 0 } = shape;
  const kept = lanes.filter(() => !random.chance(unused));
  const favourites = [1, 2].map(() => `s${1 + random.below(shape.steps)}`);
  return {
    used: kept.length > 0 ? kept : lanes,
    popular: () => (random.chance(popular) ? favourites[random.below(2)] : undefined),
    moreText: () => (random.chance(longTexts) ? ` ${activity(random)}`.repeat(1 + random.below(8)) : ''),
  };
}

function performersOf(random: Random, shape: RandomShape, lanes: readonly Lane[], main: number): string[] {
  if (random.chance(shape.nobody)) return [];
  const count = random.chance(shape.together)
    ? Math.min(lanes.length, 2 + random.below((shape.performersMost ?? 4) - 1))
    : 1;
  const found = [lanes[main]?.id ?? 'l1'];
  while (found.length < count) {
    const other = lanes[random.below(lanes.length)]?.id;
    if (other !== undefined && !found.includes(other)) found.push(other);
  }
  return found;
}

function activity(random: Random): string {
  const part = () => `${verbs[random.below(verbs.length)] ?? ''} ${objects[random.below(objects.length)] ?? ''}`;
  return Array.from({ length: 1 + random.below(3) }, part).join(' dan ');
}

function list(random: Random, prefix: string): ListBox {
  const items = Array.from({ length: random.below(4) }, (_, index) => ({
    id: `${prefix}-${index}`,
    text: objects[random.below(objects.length)] ?? '',
  }));
  return { marker: '1.', items };
}

function emptyForm(seed: number): Omit<Sop, 'lanes' | 'steps'> {
  const noDate = { text: '', iso: null };
  const empty: ListBox = { marker: null, items: [] };
  const boxes = Object.fromEntries(boxNames.map((name) => [name, empty])) as Record<(typeof boxNames)[number], ListBox>;
  return {
    id: `acak-${seed}`,
    identity: {
      issuer: { government: 'Pemerintah Kota Contoh', unitLines: ['Sekretariat Daerah'], logo: null },
      number: `${seed}/SOP/2026`,
      title: `Pelayanan Acak ${seed}`,
      created: noDate,
      revised: noDate,
      effective: noDate,
      approval: { prefix: '', position: 'Sekretaris Daerah', name: '', rank: '', nip: '' },
      boxes,
    },
    proposer: null,
    flowTitle: '',
    profile: 'standar',
    style: {},
    classification: { nature: null, scope: null, completeness: null, generality: null },
    status: 'draft',
  };
}
