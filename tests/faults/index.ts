/**
 * `npm run faults [-- --short] [--json] [--only F-01]… [--sabotage F-01] [--seed <number>] [--record]`: what happens when
 * the power goes, the disk is full, a file is damaged … (safety, section 1.4).
 *
 * `--sabotage` takes that very protection away: the test must then fail. `--record` writes the figures to
 * tests/results/faults.md.
 */
import { parseArgs } from 'node:util';
import { redirectModules } from './child/redirectModules.ts';
import { sabotages } from './sabotages.ts';

const usage = `Pemakaian: faults [--short] [--json] [--only F-01]… [--sabotage F-01] [--seed <bilangan>] [--record]
Yang diuji: ${Object.keys(sabotages).join(', ')}
`;

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        short: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true, default: [] },
        sabotage: { type: 'string' },
        seed: { type: 'string', default: '2012' },
        record: { type: 'boolean', default: false },
      },
    });
    const named = [...values.only, ...(values.sabotage === undefined ? [] : [values.sabotage])];
    const known = named.every((id) => Object.hasOwn(sabotages, id));
    const seed = Number(values.seed);
    return known && Number.isInteger(seed) ? { ...values, seed } : null;
  } catch {
    return null;
  }
}

function say(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

const wanted = readArguments();
if (wanted === null) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const sabotage = wanted.sabotage === undefined ? undefined : sabotages[wanted.sabotage];
  // Before anything of the app is loaded: the tests below import it.
  if (sabotage?.within === 'everywhere') redirectModules(sabotage.redirects);
  const { runFaults } = await import('./runFaults.ts');
  const pass = await runFaults({
    size: wanted.short ? 'short' : 'full',
    seed: wanted.seed,
    only: wanted.sabotage === undefined ? wanted.only : [wanted.sabotage],
    sabotage,
    json: wanted.json,
    record: wanted.record,
    say,
  });
  process.exitCode = pass ? 0 : 1;
}
