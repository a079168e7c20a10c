import type { CopiedRows } from '../../../sop/model/edits/copyEdits.ts';
import { parseDuration } from '../../../sop/model/duration.ts';
import { branches, defaultExits } from '../../../sop/model/exits.ts';
import { sizes } from '../../../sop/model/sizes.ts';
import { sides } from '../../../sop/model/sop.ts';
import type { ArrowShape, ArrowShapes, Exit, Lane, ListBox, Side, Step, StepKind } from '../../../sop/model/sop.ts';

/** What was copied in Lajur, with everything that a table of words cannot say. */
export type Clip =
  | { readonly kind: 'cell'; readonly text: string }
  | { readonly kind: 'symbol'; readonly symbol: StepKind }
  /** `cut` names the rows' SOP and this very cut: pasted there they are moved and stay the same steps. */
  | ({ readonly kind: 'rows'; readonly cut: string | null } & CopiedRows);

/** EMU from the middle of the column: no sheet is wider than a metre. */
const mostOffset = 36_000_000;

/**
 * A clip out of data that came through the clipboard, where anybody can write: every field is looked at and built anew. Null
 * when it is none. The page's policy forbids schemas that compile themselves, so this is done by hand.
 */
export function readClip(value: unknown): Clip | null {
  try {
    return clipOf(fields(value));
  } catch (error) {
    if (error instanceof NoClip) return null;
    throw error;
  }
}

class NoClip extends Error {}

type Fields = Readonly<Record<string, unknown>>;

function clipOf(clip: Fields): Clip {
  switch (clip['kind']) {
    case 'cell':
      return { kind: 'cell', text: text(clip['text']) };
    case 'symbol':
      return { kind: 'symbol', symbol: oneOf(['process', 'decision'], clip['symbol']) };
    case 'rows':
      return {
        kind: 'rows',
        cut: clip['cut'] === null ? null : text(clip['cut']),
        lanes: list(clip['lanes'], sizes.lanes).map(lane),
        steps: list(clip['steps'], sizes.steps).map(step),
      };
    default:
      throw new NoClip();
  }
}

function step(value: unknown): Step {
  const read = fields(value);
  const exits = fields(read['exits']);
  const shapes = shapesOf(read['arrowShapes']);
  return {
    id: text(read['id']),
    activity: text(read['activity']),
    kind: oneOf(['process', 'decision'], read['kind']),
    performers: list(read['performers'], sizes.lanes).map((one) => text(one)),
    cooperation: oneOf(['joint', 'handover'], read['cooperation']),
    inputs: listBox(read['inputs']),
    inputsSpan: count(read['inputsSpan']),
    duration: parseDuration(text(fields(read['duration'])['text'])),
    outputs: listBox(read['outputs']),
    note: text(read['note']),
    exits: branches.reduce((found, branch) => ({ ...found, [branch]: exit(exits[branch]) }), defaultExits),
    ...(shapes === null ? {} : { arrowShapes: shapes }),
    isStart: read['isStart'] === true,
    isEnd: read['isEnd'] === true,
  };
}

function lane(value: unknown): Lane {
  const read = fields(value);
  return { id: text(read['id']), name: text(read['name']) };
}

function listBox(value: unknown): ListBox {
  const read = fields(value);
  const items = list(read['items'], sizes.listItems).map((item) => {
    const { id, text: words } = fields(item);
    return { id: text(id), text: text(words) };
  });
  return { marker: read['marker'] === null ? null : text(read['marker'], sizes.marker), items };
}

function exit(value: unknown): Exit {
  const { to, step: target } = fields(value);
  if (to === 'step') return { to, step: text(target) };
  return { to: oneOf(['following', 'previous', 'end'], to) };
}

function shapesOf(value: unknown): ArrowShapes | null {
  if (value === undefined) return null;
  const read = fields(value);
  const found = branches.flatMap((branch) =>
    read[branch] === undefined ? [] : [[branch, shape(read[branch])] as const],
  );
  return found.length === 0 ? null : Object.fromEntries(found);
}

function shape(value: unknown): ArrowShape {
  const { leave, enter, run } = fields(value);
  const side = (given: unknown): Side | null => (given === null ? null : oneOf(sides, given));
  if (run === null) return { leave: side(leave), enter: side(enter), run };
  const { lane: column, offset } = fields(run);
  if (typeof offset !== 'number' || !Number.isInteger(offset) || Math.abs(offset) > mostOffset) throw new NoClip();
  return { leave: side(leave), enter: side(enter), run: { lane: text(column), offset } };
}

function fields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NoClip();
  // Any object has names with values nobody knows yet.
  return value as Fields;
}

function list(value: unknown, most: number): readonly unknown[] {
  if (!Array.isArray(value) || value.length > most) throw new NoClip();
  return value;
}

function text(value: unknown, most: number = sizes.text): string {
  if (typeof value !== 'string' || value.length > most) throw new NoClip();
  return value;
}

function count(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > sizes.steps) throw new NoClip();
  return value;
}

function oneOf<Name extends string>(names: readonly Name[], value: unknown): Name {
  const found = names.find((name) => name === value);
  if (found === undefined) throw new NoClip();
  return found;
}
