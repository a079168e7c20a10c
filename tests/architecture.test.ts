import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { areas } from './support/walls/areas.ts';
import { importViolations, purityViolations } from './support/walls/architecture.ts';
import { importCircles } from './support/walls/circles.ts';
import { readSources } from './support/walls/sourceFiles.ts';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

describe('the code', () => {
  const files = readSources(['sop', 'electron', 'renderer']);

  test('imports only what its area may import', () => {
    expect(importViolations(files, packages)).toEqual([]);
  });

  test('keeps clock and chance out of the domain', () => {
    expect(purityViolations(files)).toEqual([]);
  });

  test('goes round in no circle', () => {
    expect(importCircles(files)).toEqual([]);
  });
});

/** Violations of one made-up file. */
function judge(file: string, text: string): string[] {
  return importViolations(new Map([[file, text]]), packages);
}

describe('the wall lets pass', () => {
  test.each([
    ['sop/model/sop.ts', `import { x } from './parts/x.ts';`],
    ['sop/flow/graph.ts', `import { x } from '../model/sop.ts';`],
    ['sop/rules/page.ts', `import type { Pages } from '../layout/pages.ts';`],
    ['sop/file/schema.ts', `import { z } from 'zod';`],
    ['electron/contract/commands.ts', `import { x } from '../../sop/file/schema.ts';`],
    ['electron/services/store/open.ts', `import fs from 'node:fs'; import Database from 'better-sqlite3';`],
    ['electron/main/index.ts', `import { app } from 'electron'; import path from 'node:path';`],
    ['electron/preload/index.ts', `import { contextBridge } from 'electron';`],
    ['electron/cli/index.ts', `import { x } from '../services/a.ts';`],
    [
      'renderer/page/draw.tsx',
      `import type { G } from '../../sop/flow/g.ts'; import { p } from '../../sop/layout/p.ts';`,
    ],
    ['renderer/editor/table/cell.tsx', `import { x } from '../../ui/x.tsx'; import { create } from 'zustand';`],
    ['renderer/ui/button.tsx', `import { words } from '../words/index.ts';`],
    ['renderer/main.tsx', `import { createRoot } from 'react-dom/client'; import './state/document.ts';`],
  ])('%s: %s', (file, text) => {
    expect(judge(file, text)).toEqual([]);
  });
});

describe('the wall stops', () => {
  test.each([
    ['sop/model/sop.ts', `import { x } from '../flow/graph.ts';`],
    ['sop/model/sop.ts', `import { z } from 'zod';`],
    ['sop/layout/compose.ts', `import fs from 'node:fs';`],
    ['sop/layout/compose.ts', `import { x } from '../rules/problem.ts';`],
    ['sop/rules/page.ts', `import { pages } from '../layout/pages.ts';`],
    ['sop/rules/page.ts', `import { type Pages } from '../layout/pages.ts';`],
    ['sop/file/schema.ts', `export * from '../layout/pages.ts';`],
    ['sop/flow/graph.ts', `const later = await import('../layout/pages.ts');`],
    ['sop/flow/graph.ts', `let later: import('../layout/pages.ts').Page;`],
    ['electron/contract/commands.ts', `import { x } from '../services/store/open.ts';`],
    ['electron/services/a.ts', `import { app } from 'electron';`],
    ['electron/services/a.ts', `import type { App } from 'electron';`],
    ['electron/services/a.ts', `const { app } = require('electron');`],
    ['electron/services/a.ts', `import { x } from '../main/window.ts';`],
    ['electron/services/a.ts', `import leftPad from 'left-pad';`],
    ['electron/preload/other.ts', `import { ipcRenderer } from 'electron';`],
    ['electron/preload/index.ts', `import fs from 'node:fs';`],
    ['electron/loopback/index.ts', `import { app } from 'electron';`],
    ['electron/main/index.ts', `import { x } from '../../sop/model/sop.ts';`],
    ['electron/main/index.ts', `import(['electron', 'x'].join('/'));`],
    ['renderer/page/draw.tsx', `import { route } from '../../sop/flow/route.ts';`],
    ['renderer/page/draw.tsx', `import { create } from 'zustand';`],
    ['renderer/editor/cell.tsx', `import { c } from '../../electron/contract/commands.ts';`],
    ['renderer/desk/desk.ts', `import { x } from '../../sop/model/sop.ts';`],
    ['renderer/ui/button.tsx', `import { x } from '../state/document.ts';`],
    ['renderer/words/index.ts', `import { x } from '../ui/button.tsx';`],
    ['renderer/surprise/index.ts', `export const x = 1;`],
    ['sop/model/sop.ts', `import manifest from '../../package.json' with { type: 'json' };`],
    ['electron/services/a.ts', `import lock from '../../package-lock.json' with { type: 'json' };`],
    ['sop/model/sop.ts', `import { x } from '../../build/run.ts';`],
  ])('%s: %s', (file, text) => {
    expect(judge(file, text)).toHaveLength(1);
  });

  test.each(['new Date()', 'Date()', 'Date.now()', 'Math.random()'])('%s in the domain', (call) => {
    const text = `export const x = ${call};`;
    expect(purityViolations(new Map([['sop/model/sop.ts', text]]))).toHaveLength(1);
    expect(purityViolations(new Map([['electron/services/a.ts', text]]))).toEqual([]);
  });
});

test('a circle is told by the files it goes through', () => {
  const files = [
    ['sop/flow/a.ts', `import type { B } from './b.ts';`],
    ['sop/flow/b.ts', `import { c } from '../model/c.ts'; import { d } from './d.ts';`],
    ['sop/model/c.ts', `export { a } from '../flow/a.ts';`],
    ['sop/flow/d.ts', `import { c } from '../model/c.ts';`],
  ] as const;
  expect(importCircles(new Map(files))).toContain('sop/flow/a.ts → sop/flow/b.ts → sop/model/c.ts → sop/flow/a.ts');
  expect(importCircles(new Map(files.filter(([file]) => file !== 'sop/model/c.ts')))).toEqual([]);
});

test('every area of the architecture has its row', () => {
  const folders = [
    'model',
    'flow',
    'rules',
    'layout',
    'audit',
    'times',
    'sentences',
    'file',
    'paste',
    'vocabulary',
    'duplicate',
    'survey',
    'bpmn',
    'review',
    'paper',
    'forms',
    'compare',
    'handover',
    'merge',
    'sets',
    'signing',
    'ledger',
  ].map((name) => `sop/${name}`);
  const hosts = ['contract', 'services', 'main', 'preload', 'loopback', 'cli'].map((name) => `electron/${name}`);
  const screen = [
    'page',
    'state',
    'editor',
    'compare',
    'register',
    'inbox',
    'backups',
    'moving',
    'sending',
    'papers',
    'verifying',
    'settings',
    'sets',
    'forms',
    'start',
    'people',
    'manual',
    'exporting',
    'handover',
    'ui',
    'words',
    'desk',
  ].map((name) => `renderer/${name}`);
  expect(areas.map(({ name }) => name).toSorted()).toEqual([...folders, ...hosts, ...screen, 'renderer'].toSorted());
});
