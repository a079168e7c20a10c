import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../sop/file/readPlain.ts';
import { writePlain } from '../../../sop/file/writePlain.ts';
import { standardProfile } from '../../../sop/model/defaultStyle.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { checkSop } from '../../../sop/rules/check.ts';
import { identityFixtures } from './fixtures/identity.ts';
import { tableFixtures } from './fixtures/table.ts';
import { soundSop, styleOf } from './soundSop.ts';

/** The SOP as a script would hand it over: written as plain JSON, and read again. Null = the format refuses it outright. */
function throughPlainJson(sop: Sop): Sop | null {
  let count = 0;
  const json: unknown = JSON.parse(JSON.stringify(writePlain(sop, styleOf(sop))));
  const reading = readPlain(json, { ids: () => `read ${(count += 1)}`, profiles: [standardProfile] });
  return reading.ok ? reading.value.sop : null;
}

function rulesOf(sop: Sop | null): readonly string[] | null {
  return sop === null
    ? null
    : checkSop({ sop, style: styleOf(sop) }).map((problem) => `${problem.rule} ${problem.severity} ${problem.message}`);
}

const cases = [...identityFixtures, ...tableFixtures].flatMap(({ rule, broken }) =>
  broken.map(({ name, sop }) => ({ rule, name, sop })),
);

describe('a SOP that came in as plain JSON', () => {
  it('is as sound as the one that was written', () => {
    expect(rulesOf(throughPlainJson(soundSop()))).toEqual([]);
  });

  it('can break every rule but the blank branch label, which the format refuses', () => {
    expect(
      cases.filter(({ sop }) => throughPlainJson(sop) === null).map(({ rule, name }) => `${rule} ${name}`),
    ).toEqual(['REG-021 no label for no']);
  });

  it.each(cases.filter(({ sop }) => throughPlainJson(sop) !== null))(
    '$rule says the same about it: $name',
    ({ sop }) => {
      expect(rulesOf(throughPlainJson(sop))).toEqual(rulesOf(sop));
    },
  );
});
