import { parseDate } from './dates.ts';
import { parseDuration } from './duration.ts';
import { boxNames } from './sop.ts';
import type { DateField, Identity, ListBox, Official, Sop, Step } from './sop.ts';
import type { Place } from './place.ts';

/** What a text becomes at its place. The same text back leaves the place as it is. */
export type TextMap = (text: string, place: Place) => string;

const officialFields = ['prefix', 'position', 'name', 'rank', 'nip'] as const;

/**
 * Every text a person wrote into a SOP, handed to `map` in reading order and replaced by what it gives back: identity,
 * boxes, lanes, steps, proposer. Dates and times are read anew when their text changed. Ids, kinds and targets stay.
 */
export function mapTexts(sop: Sop, map: TextMap): Sop {
  const identity = mapIdentity(sop.identity, map);
  const flowTitle = map(sop.flowTitle, { at: 'flowTitle' });
  const lanes = sop.lanes.map((lane) => ({ ...lane, name: map(lane.name, { at: 'lane', lane: lane.id }) }));
  const steps = sop.steps.map((step) => mapStep(step, map));
  const proposer = sop.proposer === null ? null : mapOfficial(sop.proposer, 'proposer', map);
  return { ...sop, identity, flowTitle, lanes, steps, proposer };
}

/** A text and where it stands. */
export interface PlacedText {
  readonly place: Place;
  readonly text: string;
}

/** Every text that is not empty, in reading order. */
export function textsOf(sop: Sop): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  mapTexts(sop, (text, place) => {
    if (text.trim() !== '') texts.push({ place, text });
    return text;
  });
  return texts;
}

function mapIdentity(identity: Identity, map: TextMap): Identity {
  const { issuer, boxes } = identity;
  return {
    ...identity,
    issuer: {
      ...issuer,
      government: map(issuer.government, { at: 'issuer', line: 'government' }),
      unitLines: issuer.unitLines.map((text, line) => map(text, { at: 'issuer', line })),
    },
    number: map(identity.number, { at: 'field', field: 'number' }),
    created: mapDate(identity, 'created', map),
    revised: mapDate(identity, 'revised', map),
    effective: mapDate(identity, 'effective', map),
    approval: mapOfficial(identity.approval, 'approval', map),
    title: map(identity.title, { at: 'field', field: 'title' }),
    boxes: boxNames.reduce(
      (mapped, box) => ({ ...mapped, [box]: mapList(boxes[box], (item) => ({ at: 'box', box, item }), map) }),
      boxes,
    ),
  };
}

function mapDate(identity: Identity, field: 'created' | 'revised' | 'effective', map: TextMap): DateField {
  const date = identity[field];
  const text = map(date.text, { at: 'field', field });
  return text === date.text ? date : parseDate(text);
}

function mapOfficial(official: Official, at: 'approval' | 'proposer', map: TextMap): Official {
  return officialFields.reduce(
    (mapped, field) => ({ ...mapped, [field]: map(official[field], { at, field }) }),
    official,
  );
}

function mapStep(step: Step, map: TextMap): Step {
  const cell =
    (column: 'inputs' | 'output') =>
    (item: string): Place => ({ at: 'step', step: step.id, column, item });
  const activity = map(step.activity, { at: 'step', step: step.id, column: 'activity' });
  const inputs = mapList(step.inputs, cell('inputs'), map);
  const time = map(step.duration.text, { at: 'step', step: step.id, column: 'time' });
  const outputs = mapList(step.outputs, cell('output'), map);
  const note = map(step.note, { at: 'step', step: step.id, column: 'note' });
  const duration = time === step.duration.text ? step.duration : parseDuration(time);
  return { ...step, activity, inputs, duration, outputs, note };
}

function mapList(list: ListBox, place: (item: string) => Place, map: TextMap): ListBox {
  return { ...list, items: list.items.map((item) => ({ ...item, text: map(item.text, place(item.id)) })) };
}
