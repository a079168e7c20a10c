import type { Place } from '../../../sop/model/place.ts';
import { boxNames, type Sop } from '../../../sop/model/sop.ts';
import type { Problem } from '../../../sop/rules/problem.ts';
import { unwritableCharacters } from './xmlText.ts';

/** One problem for each text that holds characters which a DOCX or SVG file cannot hold; they are left out there, and only there. */
export function unwritableProblems(sop: Sop): Problem[] {
  return printedTexts(sop).flatMap(({ where, text }) => {
    const characters = unwritableCharacters(text);
    if (characters.length === 0) return [];
    return [
      {
        rule: 'LAJUR-CHARACTER',
        severity: 'warning',
        where,
        message: `Teks ini memuat tanda tak terlihat (${characters.join(', ')}) yang tidak dapat ditulis ke berkas Word; tanda itu dilewati.`,
        hint: 'Hapus lalu ketik ulang bagian teks tersebut.',
      } satisfies Problem,
    ];
  });
}

interface PrintedText {
  readonly where: Place;
  readonly text: string;
}

/** Every text of the SOP that is printed, with its home. */
function printedTexts(sop: Sop): PrintedText[] {
  const { identity } = sop;
  const { issuer, approval } = identity;
  const officialFields = ['prefix', 'position', 'name', 'rank', 'nip'] as const;
  const { proposer } = sop;
  return [
    { where: { at: 'issuer', line: 'government' }, text: issuer.government },
    ...issuer.unitLines.map((text, line): PrintedText => ({ where: { at: 'issuer', line }, text })),
    ...(['number', 'title'] as const).map((field): PrintedText => ({
      where: { at: 'field', field },
      text: identity[field],
    })),
    ...(['created', 'revised', 'effective'] as const).map((field): PrintedText => ({
      where: { at: 'field', field },
      text: identity[field].text,
    })),
    ...officialFields.map((field): PrintedText => ({ where: { at: 'approval', field }, text: approval[field] })),
    ...boxNames.flatMap((box) =>
      identity.boxes[box].items.map((item): PrintedText => ({
        where: { at: 'box', box, item: item.id },
        text: item.text,
      })),
    ),
    { where: { at: 'flowTitle' }, text: sop.flowTitle },
    ...sop.lanes.map((lane): PrintedText => ({ where: { at: 'lane', lane: lane.id }, text: lane.name })),
    ...sop.steps.flatMap((step): PrintedText[] => [
      { where: { at: 'step', step: step.id, column: 'activity' }, text: step.activity },
      ...step.inputs.items.map((item): PrintedText => ({
        where: { at: 'step', step: step.id, column: 'inputs', item: item.id },
        text: item.text,
      })),
      { where: { at: 'step', step: step.id, column: 'time' }, text: step.duration.text },
      ...step.outputs.items.map((item): PrintedText => ({
        where: { at: 'step', step: step.id, column: 'output', item: item.id },
        text: item.text,
      })),
      { where: { at: 'step', step: step.id, column: 'note' }, text: step.note },
    ]),
    ...(proposer === null
      ? []
      : officialFields.map((field): PrintedText => ({ where: { at: 'proposer', field }, text: proposer[field] }))),
  ];
}
