/**
 * `node build/bootstrap.mjs tests/support/drawContactSheet.ts <file>.svg [<number of random SOPs>]`: the step tables of the
 * real SOPs, and of random ones, on one sheet. For looking at when taste has changed (`sop/flow/costs.ts`).
 */
import { writeFileSync } from 'node:fs';
import { layoutSop } from '../../sop/layout/layoutSop.ts';
import { corpusSops, ordinarySops } from '../bench/sopSets.ts';
import { contactSheet } from './contactSheet.ts';
import { corpusNames } from './corpus.ts';

const sheetsInARow = 8;

const [file, random = '0'] = process.argv.slice(2);
if (file === undefined || !/^\d+$/.test(random)) {
  process.stderr.write('drawContactSheet.ts <file>.svg [<number of random SOPs>]\n');
  process.exitCode = 2;
} else {
  const sops = [...corpusSops(corpusNames.length), ...ordinarySops(Number(random))];
  const entries = sops.flatMap(({ sop, style }, index) =>
    layoutSop(sop, style)
      .pages.pages.filter(({ table }) => table !== null)
      .map((page, at) => ({ title: `${index + 1}.${at + 1} ${sop.identity.title}`.slice(0, 60), page })),
  );
  writeFileSync(file, contactSheet(entries, sheetsInARow));
}
