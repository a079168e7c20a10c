import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemsOf } from '../../../sop/paste/pastedItems.ts';
import { readClipboard } from '../../../sop/paste/readClipboard.ts';
import type { ClipboardTexts } from '../../../sop/paste/readClipboard.ts';
import { noSettings, readSteps } from '../../../sop/paste/readSteps.ts';
import { asHtml, asText, randomTable, writtenRows } from './randomTables.ts';
import type { RandomTable } from './randomTables.ts';

const runs = { seed: 20_260_211, numRuns: 120 };

function readBack(texts: ClipboardTexts): unknown {
  const content = readClipboard(texts);
  if (!content.ok || content.value.holds !== 'table') throw new Error('No table was read');
  const draft = readSteps(content.value.table, noSettings);
  const lanes = draft.lanes.map(({ key }) => key);
  return {
    lanes: draft.lanes.map(({ name, isNamed }) => (isNamed ? name : '')),
    steps: draft.steps.map(({ texts: read, performers }) => ({
      activity: read.activity.text,
      by: performers.map(({ lane }) => lanes.indexOf(lane)),
      inputs: itemsOf(read.inputs.text).texts,
      time: read.time.text,
      output: read.output.text,
      note: read.note.text,
    })),
  };
}

function wanted({ lanes, steps, look }: RandomTable): unknown {
  return {
    lanes: look.headings === 'none' ? lanes.map(() => '') : lanes,
    steps: steps.map((step) => ({ ...step, by: [step.by], note: look.hasNotes ? step.note : '' })),
  };
}

/** Without headings, columns of words that hold hardly anything cannot be told from each other: such tables are not asked for. */
function canBeKnown({ steps, look }: RandomTable): boolean {
  if (look.headings !== 'none') return true;
  const most = (count: number): boolean => count > steps.length / 2;
  return (
    most(steps.filter(({ inputs }) => inputs.length > 0).length) && most(steps.filter(({ time }) => time !== '').length)
  );
}

test('a table copied as text is read as it was written', () => {
  fc.assert(
    fc.property(randomTable.filter(canBeKnown), (table) => {
      expect(readBack({ html: '', text: asText(writtenRows(table)) })).toEqual(wanted(table));
    }),
    runs,
  );
});

test('a table copied as HTML is read as it was written', () => {
  fc.assert(
    fc.property(randomTable.filter(canBeKnown), (table) => {
      expect(readBack({ html: asHtml(writtenRows(table)), text: '' })).toEqual(wanted(table));
    }),
    runs,
  );
});
