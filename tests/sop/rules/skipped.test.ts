import { describe, expect, it } from 'vitest';
import { checkSop } from '../../../sop/rules/check.ts';
import { fixTogether, safelyFixable } from '../../../sop/rules/fixTogether.ts';
import { placeName, skipChange } from '../../../sop/rules/skipped.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { applied } from '../../support/laws.ts';
import { activity, text, date } from './fixtures/edits.ts';
import { edited, lane, styleOf } from './soundSop.ts';

const problemsOf = (sop: Sop) => checkSop({ sop, style: styleOf(sop) });

describe('a problem that is skipped', () => {
  const sop = edited(text('title', 'Surat Masuk untuk Keterangan'), date('created', ''));
  const [error, warning] = problemsOf(sop);

  it('stays a problem, with its reason', () => {
    const skipped = [error, warning].reduce(
      (current, problem) => applied(current, skipChange(current, problem!, `alasan ${problem!.rule}`)),
      sop,
    );
    expect(problemsOf(skipped).map(({ rule, severity, skipped: reason }) => [rule, severity, reason])).toEqual([
      ['REG-003', 'error', 'alasan REG-003'],
      ['REG-009', 'warning', 'alasan REG-009'],
    ]);
    expect(problemsOf(applied(skipped, skipChange(skipped, error!, null)))[0]?.skipped).toBeUndefined();
    expect(applied(applied(sop, skipChange(sop, error!, 'x')), skipChange({ skipped: [] }, error!, null))).toEqual(sop);
  });

  it('is skipped once, with the newest reason', () => {
    const twice = applied(applied(sop, skipChange(sop, error!, 'lama')), skipChange({ skipped: [] }, error!, 'baru'));
    expect(twice.skipped).toEqual([{ rule: 'REG-003', place: 'field created', reason: 'baru' }]);
  });

  it('is known by its place wherever its row goes', () => {
    const rows = edited(activity(3, 'Mengetik dan mencetak surat keterangan'));
    const [problem] = problemsOf(rows);
    const moved = applied(applied(rows, skipChange(rows, problem!, 'satu meja')), {
      kind: 'moveLane',
      lane: lane(2),
      to: 2,
    });
    expect(problemsOf(moved).find(({ rule }) => rule === 'PRA-016')?.skipped).toBe('satu meja');
  });

  it('never shares its place with another', () => {
    const places = [
      placeName({ at: 'step', step: 'a', column: 'activity' }),
      placeName({ at: 'step', step: 'a', column: 'inputs', item: 'b' }),
      placeName({ at: 'symbol', step: 'a', lane: 'b' }),
      placeName({ at: 'exit', step: 'a', branch: 'yes' }),
      placeName({ at: 'issuer', line: 0 }),
      placeName({ at: 'issuer', line: 'logo' }),
      placeName({ at: 'sop' }),
    ];
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('safe fixes together', () => {
  const sop = edited(
    text('title', 'SOP Pelayanan Surat Keterangan'),
    activity(3, 'mengetik surat keterangan.'),
    { kind: 'insertLane', at: 0, lane: { id: 'unused', name: 'Camat' } },
    { kind: 'moveLane', lane: lane(3), to: 0 },
  );

  it('are one change that leaves none of them, even where one moves what the next speaks of', () => {
    const problems = safelyFixable(problemsOf(sop));
    expect(problems.map(({ rule }) => rule)).toEqual(['UNV-001', 'PRA-005', 'PRA-038', 'UNV-002']);
    const change = fixTogether({ sop, style: styleOf(sop) }, problems);
    const fixed = applied(sop, change);
    expect(safelyFixable(problemsOf(fixed))).toEqual([]);
    expect(fixed.identity.title).toBe('Pelayanan Surat Keterangan');
    expect(fixed.lanes.map(({ name }) => name)).toEqual(['Pemohon', 'Kasi Pelayanan', 'Lurah']);
  });

  it('are only those that were chosen, and nothing is nothing', () => {
    const problems = safelyFixable(problemsOf(sop)).filter(({ rule }) => rule === 'PRA-038');
    const fixed = applied(sop, fixTogether({ sop, style: styleOf(sop) }, problems));
    expect(fixed.identity.title).toBe('Pelayanan Surat Keterangan');
    expect(fixed.lanes).toEqual(sop.lanes);
    expect(fixTogether({ sop, style: styleOf(sop) }, [])).toBeNull();
  });
});
