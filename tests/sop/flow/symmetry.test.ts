import { expect, test } from 'vitest';
import { audit } from '../../../sop/audit/audit.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { mm } from '../../../sop/model/units.ts';
import { flowCase } from '../../support/flowCase.ts';
import { randomFrom, randomSop } from '../../support/randomSops.ts';
import { plainPaper, routeSop } from '../../support/routedPages.ts';
import type { RoutedSop } from '../../support/routedPages.ts';

const endless = { ...plainPaper, bodyMm: 5000 };

function mirrored(sop: Sop): Sop {
  return { ...sop, lanes: sop.lanes.toReversed() };
}

/** x of every corner of each arrow; of a mirrored chart, seen in the mirror. */
function corners({ lanes, pages }: RoutedSop, inMirror: boolean): Map<string, number[]> {
  const [first, last] = [lanes[0], lanes[lanes.length - 1]];
  const width = (first?.x ?? 0) + (last?.x ?? 0) + (last?.width ?? 0);
  const arrows = pages.flatMap(({ route }) => route.arrows);
  return new Map(arrows.map(({ edge, points }) => [edge, points.map(([x]) => (inMirror ? width - x : x))]));
}

/** Arrows that run as their mirror image does; tracks of one gutter count as one. */
function alike(one: ReadonlyMap<string, number[]>, other: ReadonlyMap<string, number[]>): number {
  return [...one].filter(([edge, xs]) => {
    const image = other.get(edge) ?? [];
    return image.length === xs.length && xs.every((x, index) => Math.abs(x - (image[index] ?? 0)) < mm(1.2));
  }).length;
}

/*          (1)
             v
      Ya +--<2>--+ Tidak
         v       v
        [3]     [4]
         +-->v<--+
            (5)       */
test('a symmetric chart is drawn symmetrically', () => {
  const fan = flowCase(3, [
    { by: [2] },
    { by: [2], decision: true, yes: 3, no: 4 },
    { by: [1], next: 5 },
    { by: [3], next: 5 },
    { by: [2] },
  ]);
  const drawn = corners(routeSop(fan, endless), false);
  const image = corners(routeSop(mirrored(fan), endless), true);
  expect(alike(drawn, image)).toBe(drawn.size);
  const aside = (edge: string) => (drawn.get(edge) ?? []).map((x) => x - (drawn.get('s1:next')?.[0] ?? 0));
  expect(aside('s2:yes')).toEqual(aside('s2:no').map((x) => 0 - x));
  expect(aside('s3:next')).toEqual(aside('s4:next').map((x) => 0 - x));
});

test('a loop in an outer lane runs on the outer side', () => {
  const loops = flowCase(3, [
    { by: [1] },
    { by: [1], decision: true },
    { by: [3] },
    { by: [3], decision: true },
    { by: [2] },
  ]);
  const drawn = corners(routeSop(loops, endless), false);
  const turn = (edge: string) => {
    const [start = 0, bend = 0] = drawn.get(edge) ?? [];
    return Math.sign(bend - start);
  };
  expect([turn('s2:no'), turn('s4:no')]).toEqual([-1, 1]);
});

test('mirrored lanes give mirrored arrows, as far as nothing but a tie decides', () => {
  let same = 0;
  let all = 0;
  const bends = [0, 0];
  for (let seed = 1; seed <= 30; seed += 1) {
    const random = randomFrom(seed * 7 + 1);
    const shape = { decisions: 0.3, together: 0.1, farReturns: 0.4, jumps: 0.05, ends: 0.05, nobody: 0 };
    const sop = randomSop(seed, { lanes: 3 + random.below(5), steps: 8 + random.below(8), ...shape });
    const [routed, image] = [routeSop(sop, endless), routeSop(mirrored(sop), endless)];
    const drawn = corners(routed, false);
    same += alike(drawn, corners(image, true));
    all += drawn.size;
    [routed, image].forEach((one, index) => {
      bends[index] = (bends[index] ?? 0) + audit(one.drawn, one.graph, one.sop).bends;
    });
  }
  expect(same / all).toBeGreaterThan(0.9);
  expect(Math.abs((bends[0] ?? 0) / (bends[1] ?? 1) - 1)).toBeLessThan(0.02);
});
