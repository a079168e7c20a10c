import { branches, defaultExits, sameExit } from '../model/exits.ts';
import type { ExitName } from '../model/exits.ts';
import { boxNames } from '../model/sop.ts';
import type { Exit, Official, Sop, Step } from '../model/sop.ts';
import { stepNumber } from '../model/stepNumber.ts';
import { defaultStyle, standardLabels } from '../model/defaultStyle.ts';
import type { Succession } from '../ledger/succession.ts';
import type { Labels, Style } from '../model/style.ts';
import { plainSuccession } from './plainSuccession.ts';
import { plainArrows } from './plainArrows.ts';
import { plainBoxes } from './plainIdentity.ts';
import type { PlainOfficial, PlainSop, PlainStep, PlainTarget } from './plainSchema.ts';

/**
 * Writes a SOP as plain JSON (interfaces, section 2). `style` is the resolved style: its labels are written out, so
 * that the file shows the whole form without the profile. `ownStyle` is the style of a profile of the office's own, which
 * goes along because nobody else has it; null for a shipped one. `readPlain` gives the same SOP back, but for the ids.
 */
export function writePlain(sop: Sop, style: Style, ownStyle: Style | null = null): PlainSop {
  const { identity } = sop;
  const { created, revised, effective } = identity;
  const plain: PlainSop = {
    issuer: {
      government: identity.issuer.government,
      unit_lines: [...identity.issuer.unitLines],
      ...(identity.issuer.logo === null ? {} : { logo: identity.issuer.logo }),
    },
    number: identity.number,
    title: identity.title,
    created: { ...created },
    revised: { ...revised },
    effective: { ...effective },
    approved_by: plainOfficial(identity.approval),
    list_markers: {},
    actors: sop.lanes.map((lane) => lane.name),
    labels: plainLabels(style, sop.lanes.length),
    label_punctuation: { ...style.labelPunctuation },
    has_notes_column: style.noteColumn,
    flow_title: sop.flowTitle,
    steps: sop.steps.map((step, at) => plainStep(sop, step, at, style)),
    sign_block: sop.proposer === null ? null : plainOfficial(sop.proposer),
    profile: sop.profile,
    ...(ownStyle === null ? {} : { profile_style: writtenStyle(ownStyle) }),
    style: plainOverrides(sop),
    classification: { ...sop.classification },
    status: sop.status,
  };
  const markers: NonNullable<PlainSop['list_markers']> = {};
  for (const name of boxNames) {
    const { marker, items } = identity.boxes[name];
    plain[plainBoxes[name]] = items.map((item) => item.text);
    if (marker !== null) markers[plainBoxes[name]] = marker;
  }
  return { ...plain, list_markers: markers };
}

/** The same as text, with what came before the SOP and what after where that is known: two spaces of indent and a line feed at the end, always the same bytes for the same SOP. */
export function writePlainText(sop: Sop, style: Style, ownStyle: Style | null = null, succession?: Succession): string {
  const plain = writePlain(sop, style, ownStyle);
  const linked = succession === undefined ? plain : { ...plain, ...plainSuccession(succession) };
  return `${JSON.stringify(linked, null, 2)}\n`;
}

function plainStep(sop: Sop, step: Step, at: number, style: Style): PlainStep {
  const { inputs, outputs } = step;
  const exits = Object.fromEntries(
    branches
      .filter((branch) => !sameExit(step.exits[branch], defaultExits[branch]))
      .map((branch) => [plainBranch[branch], plainTarget(sop, step.exits[branch])]),
  );
  const arrows = plainArrows(sop, step);
  return {
    no: stepNumber(at + 1, style),
    text: step.activity,
    kind: step.kind,
    performers: step.performers.map((performer) => sop.lanes.findIndex((lane) => lane.id === performer)),
    ...(step.performers.length > 1 || step.cooperation !== 'joint' ? { cooperation: step.cooperation } : {}),
    requirements: inputs.items.map((item) => item.text),
    ...(step.inputsSpan === 1 ? {} : { inputsSpan: step.inputsSpan }),
    time: step.duration.text,
    outputs: outputs.items.map((item) => item.text),
    note: step.note,
    ...(inputs.marker === null && outputs.marker === null
      ? {}
      : {
          list_markers: {
            ...(inputs.marker === null ? {} : { requirements: inputs.marker }),
            ...(outputs.marker === null ? {} : { outputs: outputs.marker }),
          },
        }),
    ...exits,
    ...(arrows === undefined ? {} : { arrows }),
    ...(step.isStart ? { is_start: true } : {}),
    ...(step.isEnd ? { is_end: true } : {}),
  };
}

/** `no` as a text is the printed number, so the Tidak target has a field of its own. */
const plainBranch: Readonly<Record<ExitName, 'next' | 'yes' | 'no_target'>> = {
  next: 'next',
  yes: 'yes',
  no: 'no_target',
};

function plainTarget(sop: Sop, exit: Exit): PlainTarget {
  if (exit.to !== 'step') return exit.to;
  return sop.steps.findIndex((step) => step.id === exit.step) + 1;
}

function plainOfficial({ prefix, position, name, rank, nip }: Official): PlainOfficial {
  return { ...(prefix === '' ? {} : { prefix }), position, name, rank, nip };
}

/** Labels that are not printed stay out, as in files from elsewhere; the number row is written as it is printed. */
function plainLabels(style: Style, lanes: number): NonNullable<PlainSop['labels']> {
  const labels: Partial<Labels> = Object.fromEntries(
    Object.entries(inFormOrder(style.labels, standardLabels)).filter(([, label]) => label !== null),
  );
  if (style.numberRow === 'none') return labels;
  const columns = Array.from({ length: 5 + lanes + (style.noteColumn ? 1 : 0) }, (_, at) => String(at + 1));
  return { ...labels, column_numbers: style.numberRow === 'plain' ? columns : columns.map((column) => `(${column})`) };
}

function plainOverrides({ style }: Sop): NonNullable<PlainSop['style']> {
  const { branchLabels, twoColumnBoxes, annexes, labels, ...rest } = style;
  const written: NonNullable<PlainSop['style']> = {
    ...rest,
    ...(labels === undefined ? {} : { labels: inFormOrder(labels, standardLabels) }),
    ...(branchLabels === undefined ? {} : { branchLabels: [...branchLabels] }),
    ...(twoColumnBoxes === undefined ? {} : { twoColumnBoxes: [...twoColumnBoxes] }),
    ...(annexes === undefined ? {} : { annexes: [...annexes] }),
  };
  return inFormOrder(written, defaultStyle);
}

function writtenStyle(style: Style): NonNullable<PlainSop['profile_style']> {
  const { branchLabels, twoColumnBoxes, annexes, labels, ...rest } = style;
  return inFormOrder(
    {
      ...rest,
      labels: inFormOrder({ ...labels }, standardLabels),
      branchLabels: [...branchLabels],
      twoColumnBoxes: [...twoColumnBoxes],
      annexes: [...annexes],
    },
    defaultStyle,
  );
}

/** The same fields in the order of the form, whatever order they were set in: one SOP, one text. */
function inFormOrder<Fields extends object>(fields: Fields, form: object): Fields {
  const order = Object.keys(form);
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const sorted = Object.entries(fields).toSorted(([one], [other]) => place(one) - place(other));
  return Object.fromEntries(sorted) as Fields;
}
