import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commands } from '../../electron/contract/commands.ts';
import { createDispatcher } from '../../electron/contract/dispatcher.ts';
import type { LogEntry } from '../../electron/contract/dispatcher.ts';
import { openServices } from '../../electron/services/services.ts';
import { newFolder, testPorts } from './workspaceFixture.ts';

/** Texts with a meaning somewhere: for SQL, paths, prototypes, markup, or for nobody. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    "'; DROP TABLE sops; --",
    '"',
    '../../etc/passwd',
    'C:\\x',
    '\u0000',
    '\ud800',
    '<svg/onload=x>',
    '*',
    'id-1',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(text, tie('any'), { maxKeys: 4 }),
  ),
})).any;

/** Inputs that get through the schema of some command, with hostile texts in them. */
const plausible = fc.oneof(
  fc.record({
    query: text,
    unit: fc.option(text),
    status: fc.constantFrom(null, 'draft'),
    archived: fc.boolean(),
    offset: fc.nat(),
    limit: fc.integer({ min: 1, max: 500 }),
  }),
  fc.record({ from: fc.record({ kind: fc.constant('template'), template: text }) }),
  fc.record({ id: text }),
  fc.record({
    id: text,
    revision: fc.integer(),
    changes: fc.array(fc.record({ kind: fc.constant('setText'), field: fc.constant('title'), text }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({ ids: fc.array(text, { minLength: 1, maxLength: 3 }), archived: fc.boolean() }),
  fc.record({
    files: fc.array(
      fc.record({
        name: text,
        base64: fc.oneof(
          text,
          fc.base64String(),
          value.map((json) => Buffer.from(JSON.stringify(json) ?? '').toString('base64')),
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({ file: fc.record({ name: text, base64: fc.base64String() }) }),
  fc.record({ asset: text }),
  fc.constant({}),
);

test('whatever is sent to whichever command, the answer is a reply and never a bug', async () => {
  const log: LogEntry[] = [];
  const opened = openServices(testPorts(newFolder(), log));
  if (!opened.ok) throw new Error(opened.error.code);
  const { handlers, workspace, close } = opened.value;
  const dispatch = createDispatcher(handlers, {
    log: (entry) => log.push(entry),
    reference: () => 'R',
    checkOutput: true,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(commands), 'x.y', '__proto__'),
      fc.oneof(plausible, value),
      async (command, input) => {
        const reply = await dispatch(command, input, { trusted: true });
        expect(reply.ok || reply.error.code !== 'unexpected', JSON.stringify(log.at(-1))).toBe(true);
        expect(JSON.parse(JSON.stringify(reply)).ok).toBe(reply.ok);
      },
    ),
    { seed: 2026, numRuns: 1500 },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(workspace.db.prepare('PRAGMA integrity_check').pluck().get()).toBe('ok');
  close();
});
