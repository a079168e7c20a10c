import { describe, expect, test } from 'vitest';
import { readSources } from './support/walls/sourceFiles.ts';
import { tidyViolations } from './support/walls/tidy.ts';

test('the checkout keeps the house rules', () => {
  expect(tidyViolations(readSources(['sop', 'electron', 'renderer', 'build', 'tests']))).toEqual([]);
});

function judge(file: string, text: string): string[] {
  return tidyViolations(new Map([[file, text]]));
}

describe('length', () => {
  test.each([
    ['sop/flow/graph.ts', 400],
    ['renderer/editor/editor.css', 400],
    ['build/bootstrap.mjs', 400],
    ['tests/sop/flow.test.ts', 600],
    ['electron/main/index.ts', 150],
    ['electron/loopback/index.ts', 150],
    ['electron/cli/index.ts', 150],
    ['renderer/main.tsx', 150],
    ['renderer/state/document.ts', 150],
    ['sop/index.ts', 150],
    ['sop/layout/text/index.ts', 150],
  ])('%s has at most %i lines', (file, limit) => {
    expect(judge(file, 'x\n'.repeat(limit))).toEqual([]);
    expect(judge(file, 'x\n'.repeat(limit + 1))).toHaveLength(1);
  });

  test('generated files may be as long as they come', () => {
    expect(judge('sop/layout/text/fontTable.generated.ts', 'x\n'.repeat(5000))).toEqual([]);
  });
});

/** Keeps a forbidden word out of this file itself. */
function joined(...parts: readonly string[]): string {
  return parts.join('');
}

describe('forbidden words', () => {
  test.each([
    ['sop/model/sop.ts', joined('// TO', 'DO: later')],
    ['build/run.ts', joined('// FIX', 'ME')],
    ['tests/a.test.ts', joined('// @ts-', 'ignore')],
    ['electron/main/index.ts', joined('// @ts-', 'expect-error because')],
    ['renderer/main.tsx', joined('// oxlint-', 'disable-next-line no-console')],
    ['electron/cli/index.ts', `console.log('x');`],
    ['tests/a.test.ts', joined('test.', `only('x', f);`)],
    ['tests/a.test.ts', joined('describe.', `skip('x', f);`)],
    ['tests/journeys/a.spec.ts', joined('test.', `fixme('x', f);`)],
    ['tests/a.test.ts', joined('test.', `todo('x');`)],
  ])('%s: %s', (file, text) => {
    expect(judge(file, text)).toHaveLength(1);
  });

  test('similar words pass', () => {
    expect(judge('build/tally.ts', 'const numTodoTests = consoleWidth + skip(1);')).toEqual([]);
  });
});
