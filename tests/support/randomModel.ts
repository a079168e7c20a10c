import fc from 'fast-check';
import { withShape } from '../../sop/model/arrowShapes.ts';
import { branches } from '../../sop/model/exits.ts';
import type { Change, ListRef, StepPatch } from '../../sop/model/change.ts';
import { defaultStyle } from '../../sop/model/defaultStyle.ts';
import { parseDate } from '../../sop/model/dates.ts';
import { parseDuration } from '../../sop/model/duration.ts';
import { boxNames, sides, statuses } from '../../sop/model/sop.ts';
import type { ArrowShape, Exit, Lane, ListBox, Official, Sop, Step } from '../../sop/model/sop.ts';
import type { StyleOverrides } from '../../sop/model/style.ts';

/** Texts as offices write them and as hostile files hold them. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 24 }),
  fc.constantFrom(
    '',
    ' ',
    '-',
    'Menerima berkas\n· memeriksa\n· mencatat',
    'a\u0000b\u001b',
    'nol\u200blebar\ufeff',
    '"\\\ud83d\ude00',
    '\ud800',
    '__proto__',
  ),
);

const anyDate = fc.oneof(anyText, fc.constantFrom('14 Februari 2022', '31-12-2021', '-')).map(parseDate);
const anyDuration = fc
  .oneof(anyText, fc.constantFrom('5 menit', '1-3 hari', '7 Hari Kerja', '§ meni'))
  .map(parseDuration);
const anySpan = fc.constantFrom(1, 1, 2, 3, 500);
const anyMarker = fc.constantFrom(null, '1.', '1', '- 1', '·');
const anyOfficial: fc.Arbitrary<Official> = fc.record({
  prefix: anyText,
  position: anyText,
  name: anyText,
  rank: anyText,
  nip: anyText,
});
const anyAsset = fc.constantFrom(null, 'a'.repeat(64));
const anyClassification: fc.Arbitrary<Sop['classification']> = fc.record({
  nature: fc.constantFrom(null, 'technical', 'administrative'),
  scope: fc.constantFrom(null, 'macro', 'micro'),
  completeness: fc.constantFrom(null, 'final', 'partial'),
  generality: fc.constantFrom(null, 'generic', 'specific'),
});
const anyStyle: fc.Arbitrary<StyleOverrides> = fc.record(
  {
    paper: fc.constantFrom<NonNullable<StyleOverrides['paper']>>('A4', 'Folio', { widthMm: 210, heightMm: 330 }),
    colonMode: fc.constantFrom('column', 'inText', 'none'),
    numberRow: fc.constantFrom('none', 'plain', 'parentheses'),
    numberSuffix: fc.constantFrom('', '.'),
    noteColumn: fc.boolean(),
    headerRepeat: fc.boolean(),
    proposerBlock: fc.boolean(),
    rankLine: fc.boolean(),
    fitOnePage: fc.boolean(),
    twoColumnBoxes: fc.constantFrom([], ['equipment'] as const, ['legalBasis', 'equipment'] as const),
    branchLabels: fc.constantFrom(['Ya', 'Tidak'] as const, ['Y', 'T'] as const),
    labelPunctuation: fc.constantFrom({ header: ':', sections: ' :' }, { header: '', sections: '' }),
    labels: fc.constantFrom({}, { no: null }, { activity: 'Kegiatan', notes: null }, defaultStyle.labels),
  },
  { requiredKeys: [] },
);

/** A list with distinct ids. */
function anyList(prefix: string): fc.Arbitrary<ListBox> {
  return fc.record({ marker: anyMarker, items: fc.array(anyText, { maxLength: 3 }) }).map(({ marker, items }) => ({
    marker,
    items: items.map((text, at) => ({ id: `${prefix}${at}`, text })),
  }));
}

function anyExit(steps: readonly string[]): fc.Arbitrary<Exit> {
  const named: fc.Arbitrary<Exit>[] =
    steps.length === 0 ? [] : [fc.constantFrom(...steps).map((step) => ({ to: 'step', step }))];
  return fc.oneof(fc.constantFrom<Exit>({ to: 'following' }, { to: 'previous' }, { to: 'end' }), ...named);
}

/** A wish for one arrow, which asks for nothing now and then. */
function anyShape(lanes: readonly string[]): fc.Arbitrary<ArrowShape> {
  const side = fc.constantFrom(null, ...sides);
  const run: fc.Arbitrary<ArrowShape['run']> =
    lanes.length === 0
      ? fc.constant(null)
      : fc.option(fc.record({ lane: fc.constantFrom(...lanes), offset: fc.integer({ min: -400_000, max: 400_000 }) }));
  return fc.record({ leave: side, enter: side, run });
}

function anyStep(id: string, steps: readonly string[], lanes: readonly string[]): fc.Arbitrary<Step> {
  const plain: fc.Arbitrary<Step> = fc.record({
    id: fc.constant(id),
    activity: anyText,
    kind: fc.constantFrom('process', 'decision'),
    performers: fc.subarray([...lanes]),
    cooperation: fc.constantFrom('joint', 'handover'),
    inputs: anyList('in'),
    inputsSpan: anySpan,
    duration: anyDuration,
    outputs: anyList('out'),
    note: anyText,
    exits: fc.record({ next: anyExit(steps), yes: anyExit(steps), no: anyExit(steps) }),
    isStart: fc.boolean(),
    isEnd: fc.boolean(),
  });
  const shapes = fc.record({ next: anyShape(lanes), yes: anyShape(lanes), no: anyShape(lanes) }, { requiredKeys: [] });
  return fc
    .tuple(plain, shapes)
    .map(([step, bent]) =>
      branches.reduce((current, branch) => withShape(current, branch, bent[branch] ?? null), step),
    );
}

/** Any SOP that keeps the references of the model. `profile` is the name of the profile it is printed with. */
export function anySop(profile = 'Lajur standar'): fc.Arbitrary<Sop> {
  return fc
    .record({ lanes: fc.array(anyText, { maxLength: 4 }), rows: fc.nat({ max: 5 }) })
    .chain(({ lanes, rows }) => {
      const columns: Lane[] = lanes.map((name, at) => ({ id: `L${at}`, name }));
      const ids = Array.from({ length: rows }, (_, at) => `S${at}`);
      const box = anyList('b');
      return fc.record({
        id: fc.constant('SOP'),
        identity: fc.record({
          issuer: fc.record({ government: anyText, unitLines: fc.array(anyText, { maxLength: 3 }), logo: anyAsset }),
          number: anyText,
          title: anyText,
          created: anyDate,
          revised: anyDate,
          effective: anyDate,
          approval: anyOfficial,
          boxes: fc.record({
            legalBasis: box,
            qualifications: box,
            relatedSops: box,
            equipment: box,
            warnings: box,
            records: box,
          }),
        }),
        lanes: fc.constant(columns),
        steps: fc.tuple(
          ...ids.map((id) =>
            anyStep(
              id,
              ids,
              columns.map((lane) => lane.id),
            ),
          ),
        ),
        proposer: fc.option(anyOfficial),
        flowTitle: anyText,
        profile: fc.constant(profile),
        style: anyStyle,
        classification: anyClassification,
        status: fc.constantFrom(...statuses),
      });
    });
}

/** Any edit of a SOP of `anySop` and what edits made of it: most fit, some name what is not there or repeat an id. */
export const anyChange: fc.Arbitrary<Change> = fc.letrec<{ change: Change; batch: Change; single: Change }>((tie) => ({
  change: fc.oneof({ weight: 9, arbitrary: tie('single') }, { weight: 1, arbitrary: tie('batch') }),
  batch: fc.array(tie('single'), { maxLength: 4 }).map((changes) => ({ kind: 'batch', changes })),
  single: anySingle(),
})).change;

function anySingle(): fc.Arbitrary<Change> {
  const steps = ['S0', 'S1', 'S2', 'S3', 'N0', 'N1'];
  const lanes = ['L0', 'L1', 'L2', 'N0'];
  const step = fc.constantFrom(...steps);
  const lane = fc.constantFrom(...lanes);
  const item = fc.constantFrom('b0', 'b1', 'in0', 'in1', 'out0', 'N0');
  const at = fc.nat({ max: 5 });
  const list: fc.Arbitrary<ListRef> = fc.oneof(
    fc.constantFrom(...boxNames).map((box): ListRef => ({ of: 'box', box })),
    fc.record({ of: fc.constantFrom('inputs', 'outputs'), step }),
  );
  const patch: fc.Arbitrary<StepPatch> = fc.record(
    {
      activity: anyText,
      kind: fc.constantFrom('process', 'decision'),
      performers: fc.array(lane, { maxLength: 2 }),
      cooperation: fc.constantFrom('joint', 'handover'),
      duration: anyDuration,
      inputsSpan: anySpan,
      note: anyText,
      isStart: fc.boolean(),
      isEnd: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const kind = <Name extends string>(name: Name) => fc.constant(name);
  return fc.oneof(
    fc.record({
      kind: kind('setText'),
      field: fc.constantFrom('number', 'title', 'government', 'flowTitle'),
      text: anyText,
    }),
    fc.record({ kind: kind('setUnitLines'), lines: fc.array(anyText, { maxLength: 3 }) }),
    fc.record({ kind: kind('setLogo'), asset: anyAsset }),
    fc.record({ kind: kind('setDate'), field: fc.constantFrom('created', 'revised', 'effective'), value: anyDate }),
    fc.record({ kind: kind('setApproval'), value: anyOfficial }),
    fc.record({ kind: kind('setProposer'), value: fc.option(anyOfficial) }),
    fc.record({ kind: kind('insertItem'), list, at, item: fc.record({ id: item, text: anyText }) }),
    fc.record({ kind: kind('removeItem'), list, item }),
    fc.record({ kind: kind('moveItem'), list, item, to: at }),
    fc.record({ kind: kind('setItem'), list, item, text: anyText }),
    fc.record({ kind: kind('setMarker'), list, marker: anyMarker }),
    fc.record({ kind: kind('insertLane'), at, lane: fc.record({ id: lane, name: anyText }) }),
    fc.record({ kind: kind('removeLane'), lane }),
    fc.record({ kind: kind('moveLane'), lane, to: at }),
    fc.record({ kind: kind('renameLane'), lane, name: anyText }),
    fc.record({ kind: kind('insertStep'), at, step: step.chain((id) => anyStep(id, ['S0', 'S1', id], ['L0', 'L1'])) }),
    fc.record({ kind: kind('removeStep'), step, retarget: anyExit(steps) }),
    fc.record({ kind: kind('moveStep'), step, to: at }),
    fc.record({ kind: kind('setStep'), step, patch }),
    fc.record({ kind: kind('setExit'), step, branch: fc.constantFrom('next', 'yes', 'no'), exit: anyExit(steps) }),
    fc.record({
      kind: kind('setArrowShape'),
      step,
      branch: fc.constantFrom('next', 'yes', 'no'),
      shape: fc.option(anyShape(lanes)),
    }),
    fc.record({ kind: kind('setStyle'), style: anyStyle }),
    fc.record({ kind: kind('setClassification'), value: anyClassification }),
    fc.record({ kind: kind('setStatus'), value: fc.constantFrom(...statuses) }),
    fc.record({
      kind: kind('setSkipped'),
      value: fc.array(fc.record({ rule: fc.constantFrom('REG-009', 'PRA-016'), place: anyText, reason: anyText }), {
        maxLength: 2,
      }),
    }),
  );
}
