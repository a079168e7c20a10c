import { describe, expect, test } from 'vitest';
import { commands } from '../../electron/contract/commands.ts';
import { createDispatcher } from '../../electron/contract/dispatcher.ts';
import type { Handlers, LogEntry } from '../../electron/contract/dispatcher.ts';
import { inProcess } from '../../electron/contract/inProcess.ts';
import { ok, refuse } from '../../sop/model/result.ts';

const trusted = { trusted: true };

function unused(): never {
  throw new Error('This handler is not under test');
}

/** Every handler fails the test, except those given. */
function handlersWith(given: Partial<Handlers>): Handlers {
  const all = Object.fromEntries(Object.keys(commands).map((command) => [command, unused]));
  // One entry per command, made from the list of commands itself.
  return { ...all, ...given } as Handlers;
}

function setUp(given: Partial<Handlers>) {
  const log: LogEntry[] = [];
  const dispatch = createDispatcher(handlersWith(given), {
    log: (entry) => log.push(entry),
    reference: () => 'R-1',
    checkOutput: true,
  });
  return { dispatch, log };
}

describe('dispatcher', () => {
  test('hands the parsed input to the handler and its answer back', async () => {
    const { dispatch } = setUp({ 'asset.get': ({ asset }) => ok({ mediaType: 'image/png', base64: asset }) });
    expect(await dispatch('asset.get', { asset: 'abc' }, trusted)).toEqual(
      ok({ mediaType: 'image/png', base64: 'abc' }),
    );
  });

  test('passes a refusal on as an answer', async () => {
    const { dispatch, log } = setUp({ 'asset.get': () => refuse({ code: 'notFound', detail: 'x' }) });
    expect(await dispatch('asset.get', { asset: 'x' }, trusted)).toEqual(refuse({ code: 'notFound', detail: 'x' }));
    expect(log).toEqual([]);
  });

  test.each([
    ['an unknown field', { asset: 'x', extra: 1 }],
    ['a missing field', {}],
    ['a wrong type', { asset: 5 }],
    ['too long a text', { asset: 'x'.repeat(65) }],
    ['no object', 'x'],
    ['nothing', undefined],
  ])('refuses %s as a bad request before any handler runs', async (_name, input) => {
    const { dispatch } = setUp({});
    expect(await dispatch('asset.get', input, trusted)).toMatchObject({ ok: false, error: { code: 'badRequest' } });
  });

  test.each(['nothing.here', 'constructor', '__proto__', 'toString', ''])('knows no command %j', async (name) => {
    const { dispatch } = setUp({});
    expect(await dispatch(name, {}, trusted)).toMatchObject({ ok: false, error: { code: 'badRequest' } });
  });

  test('refuses a foreign sender before looking at what it sent', async () => {
    const { dispatch, log } = setUp({});
    const reply = await dispatch('asset.get', { asset: 'x' }, { trusted: false });
    expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(log.map(({ event }) => event)).toEqual(['call.forbidden']);
  });

  test('turns a bug into a reference that stands in the log, and tells nothing else', async () => {
    const { dispatch, log } = setUp({});
    const reply = await dispatch('asset.get', { asset: 'x' }, trusted);
    expect(reply).toEqual(refuse({ code: 'unexpected', detail: 'R-1' }));
    expect(log).toMatchObject([{ level: 'error', reference: 'R-1', event: 'call.asset.get' }]);
    expect(log[0]?.detail).toContain('not under test');
  });

  test('an answer beside its schema is a bug when outputs are checked', async () => {
    const { dispatch, log } = setUp({ 'sop.archive': () => ok({ changed: 1.5 }) });
    const reply = await dispatch('sop.archive', { ids: ['a'], archived: true }, trusted);
    expect(reply).toMatchObject({ error: { code: 'unexpected' } });
    expect(log).toHaveLength(1);
  });

  test('the in-process carrier shares no objects with the caller', async () => {
    const { dispatch } = setUp({ 'sop.archive': ({ ids }) => ok({ changed: ids.length }) });
    const input = { ids: ['a', 'b'], archived: true };
    expect(await inProcess(dispatch)('sop.archive', input)).toEqual(ok({ changed: 2 }));
  });

  test('commands are named noun.verb, are few, and take strict objects', () => {
    const names = Object.keys(commands);
    expect(names.length).toBeLessThanOrEqual(112);
    for (const [name, { input }] of Object.entries(commands)) {
      expect(name).toMatch(/^[a-z]+\.[a-z]+$/);
      expect(input.safeParse({ surelyUnknown: 1 }).success).toBe(false);
    }
  });
});
