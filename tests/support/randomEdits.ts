import type { Exit, Sop, Step } from '../../sop/model/sop.ts';
import type { Style } from '../../sop/model/style.ts';
import type { randomFrom } from './randomSops.ts';

type Random = ReturnType<typeof randomFrom>;

/** What a person has open: the document and how it is printed. */
export interface Edited {
  readonly sop: Sop;
  readonly style: Style;
}

type Edit = (edited: Edited, random: Random) => Edited;

const words = ['berkas', 'segera', 'memeriksa kelengkapan', 'draf surat keterangan', 'selesai', '👋', '1.\ta'];

/** One edit as people make them: mostly typing into a step, now and then anything else. What it does not touch stays the same object. */
export function randomEdit(edited: Edited, random: Random): Edited {
  const rare = edits[random.below(edits.length)];
  return random.chance(0.5) || rare === undefined ? typing(edited, random) : rare(edited, random);
}

const typing: Edit = ({ sop, style }, random) =>
  withStep({ sop, style }, random, (step) => {
    const word = pick(random, words) ?? '';
    return random.chance(0.7)
      ? { ...step, activity: random.chance(0.2) ? '' : `${step.activity} ${word}` }
      : { ...step, note: `${step.note}${word}` };
  });

const edits: readonly Edit[] = [
  (edited, random) =>
    withStep(edited, random, (step) => ({
      ...step,
      duration: { text: `${step.duration.text} ${pick(random, words) ?? ''}`, parsed: null },
    })),
  (edited, random) =>
    withStep(edited, random, (step) => ({
      ...step,
      outputs: { ...step.outputs, items: [...step.outputs.items, { id: `o${random.below(1e9)}`, text: 'laporan' }] },
    })),
  (edited, random) =>
    withStep(edited, random, (step) => ({ ...step, kind: step.kind === 'process' ? 'decision' : 'process' })),
  (edited, random) =>
    withStep(edited, random, (step) => ({
      ...step,
      performers: edited.sop.lanes.filter(() => random.chance(0.3)).map(({ id }) => id),
    })),
  (edited, random) => {
    const target = pick(random, edited.sop.steps);
    if (target === undefined) return edited;
    const exit: Exit = { to: 'step', step: target.id };
    return withStep(edited, random, (step) => ({ ...step, exits: { ...step.exits, no: exit, next: exit } }));
  },
  (edited, random) => {
    const { steps } = edited.sop;
    const like = pick(random, steps);
    if (like === undefined) return edited;
    const at = random.below(steps.length + 1);
    const added: Step = { ...like, id: `n${random.below(1e9)}`, exits: usualExits };
    return withSteps(edited, [...steps.slice(0, at), added, ...steps.slice(at)]);
  },
  (edited, random) => {
    const at = random.below(edited.sop.steps.length);
    const gone = edited.sop.steps[at]?.id;
    const left = edited.sop.steps.filter((_, index) => index !== at);
    const leads = ({ exits }: Step) =>
      Object.values(exits).some((exit: Exit) => exit.to === 'step' && exit.step === gone);
    return withSteps(
      edited,
      left.map((step) => (leads(step) ? { ...step, exits: usualExits } : step)),
    );
  },
  (edited, random) => {
    const at = random.below(edited.sop.steps.length);
    const { steps } = edited.sop;
    return withSteps(edited, [...steps.slice(at), ...steps.slice(0, at)]);
  },
  ({ sop, style }, random) => {
    const lanes = sop.lanes.map((lane) => (random.chance(0.3) ? { ...lane, name: `${lane.name} Perundangan` } : lane));
    return { sop: { ...sop, lanes }, style };
  },
  ({ sop, style }) => ({ sop: { ...sop, identity: { ...sop.identity, title: `${sop.identity.title} baru` } }, style }),
  ({ sop, style }) => ({ sop: { ...sop, flowTitle: sop.flowTitle === '' ? 'PELAYANAN' : '' }, style }),
  ({ sop, style }) => ({ sop: { ...sop, proposer: sop.proposer === null ? sop.identity.approval : null }, style }),
  ({ sop, style }, random) => ({ sop, style: { ...style, fontSize: 7 + random.below(4) } }),
  ({ sop, style }) => ({
    sop,
    style: { ...style, orientation: style.orientation === 'landscape' ? 'portrait' : 'landscape' },
  }),
  ({ sop, style }, random) => ({
    sop,
    style: { ...style, pageNumber: pick(random, ['none', 'top', 'bottom'] as const) ?? 'none' },
  }),
  ({ sop, style }, random) => ({
    sop,
    style: { ...style, terminator: pick(random, ['T-A', 'T-B', 'T-C'] as const) ?? 'T-A' },
  }),
];

const usualExits: Step['exits'] = { next: { to: 'following' }, yes: { to: 'following' }, no: { to: 'previous' } };

function withStep(edited: Edited, random: Random, change: (step: Step) => Step): Edited {
  const at = random.below(edited.sop.steps.length);
  return withSteps(
    edited,
    edited.sop.steps.map((step, index) => (index === at ? change(step) : step)),
  );
}

function withSteps({ sop, style }: Edited, steps: readonly Step[]): Edited {
  return { sop: { ...sop, steps }, style };
}

function pick<Value>(random: Random, values: readonly Value[]): Value | undefined {
  return values[random.below(values.length)];
}
