/** Who may import whom: the table of the architecture, as data. */

export interface Area {
  readonly name: string;
  /** Areas whose code it may use; naming a folder allows everything below it. */
  readonly uses: readonly string[];
  /** Areas of which it may use types only. */
  readonly usesTypesOf: readonly string[];
  readonly packages: (name: string) => boolean;
}

const none = (): boolean => false;
const only =
  (...names: readonly string[]) =>
  (name: string): boolean =>
    names.includes(name);

const node = (name: string): boolean => name.startsWith('node:');
const screen = only('react', 'react-aria-components', 'lucide-react');
const drawing = only('react');
const shellOrScreen = only(
  'electron',
  'react',
  'react-dom',
  'react-aria-components',
  'lucide-react',
  'zustand',
  '@fontsource/ibm-plex-sans',
  '@axe-core/playwright',
  '@playwright/test',
  'fast-check',
  'vite',
  'vitest',
);

function area(name: string, uses: readonly string[], packages: Area['packages'], usesTypesOf: readonly string[] = []) {
  return { name, uses, usesTypesOf, packages };
}

const hosts = ['sop', 'electron/contract', 'electron/services'];

export const areas: readonly Area[] = [
  area('sop/model', [], none),
  area('sop/flow', ['sop/model'], none),
  area('sop/rules', ['sop/model', 'sop/flow', 'sop/sets'], none, ['sop/layout', 'sop/signing', 'sop/forms']),
  // What was found out about a signature is handed in; the verdict on it is pure.
  area('sop/signing', [], none),
  area('sop/paste', ['sop/model'], none),
  area('sop/layout', ['sop/model', 'sop/flow'], none),
  // Measures finished pages for the tests and the command line; nothing that makes pages depends on it.
  area('sop/audit', ['sop/model', 'sop/flow', 'sop/layout'], none),
  area('sop/times', ['sop/model', 'sop/flow'], none),
  // Annexes, forms and records; `layoutDocument` joins them to the sheets of a SOP.
  area('sop/paper', ['sop/model', 'sop/layout'], none),
  area('sop/forms', ['sop/model', 'sop/paper'], none),
  // The book around many SOPs: its data, its papers, its pages.
  area('sop/sets', ['sop/model', 'sop/layout', 'sop/paper', 'sop/forms'], none),
  area('sop/sentences', ['sop/model', 'sop/flow', 'sop/rules'], none),
  area('sop/compare', ['sop/model', 'sop/flow'], none, ['sop/layout', 'sop/paper']),
  area('sop/merge', ['sop/model', 'sop/compare'], none),
  // Papers of a review are data for the generic documents, and share their seven points; parts of a SOP are named as in a comparison.
  area('sop/review', ['sop/model', 'sop/compare', 'sop/paper'], none),
  // A SOP on its way to be signed: who signs, what came back, the sheet that goes with it.
  area('sop/handover', ['sop/model', 'sop/compare', 'sop/paper', 'sop/vocabulary'], none, ['sop/layout']),
  area('sop/file', ['sop/model', 'sop/review', 'sop/forms', 'sop/sets', 'sop/handover', 'sop/ledger'], only('zod')),
  area('sop/vocabulary', ['sop/model'], none),
  // A chart without page breaks, for editors of other houses.
  area('sop/bpmn', ['sop/model', 'sop/layout'], none),
  area('sop/survey', ['sop/model', 'sop/rules', 'sop/vocabulary'], none),
  // What an office keeps beside its SOPs: reminders, numbers, the official list, what replaced what.
  area('sop/ledger', ['sop/model', 'sop/paper', 'sop/forms', 'sop/review'], none),
  area('sop/duplicate', ['sop/model', 'sop/vocabulary'], none),
  area('electron/contract', ['sop'], only('zod')),
  // Writers and readers of documents come and go; what belongs to the shell, the screen or the tests does not.
  area('electron/services', ['sop', 'electron/contract'], (name) => !shellOrScreen(name)),
  // The shell joins folders and URLs, so it needs Node besides electron; the sandboxed preload script has no Node.
  area('electron/main', ['electron/contract', 'electron/services'], (name) => name === 'electron' || node(name)),
  area('electron/preload', ['electron/contract', 'electron/services'], only('electron')),
  area('electron/loopback', hosts, node),
  area('electron/cli', hosts, node),
  area('renderer/page', ['sop/layout'], drawing, ['sop/flow']),
  area('renderer/state', ['sop', 'renderer'], (name) => screen(name) || name === 'zustand'),
  area('renderer/editor', ['sop', 'renderer'], (name) => screen(name) || name === 'zustand'),
  area('renderer/compare', ['sop', 'renderer'], (name) => screen(name) || name === 'zustand'),
  area('renderer/register', ['sop', 'renderer'], (name) => screen(name) || name === 'zustand'),
  area('renderer/backups', ['sop', 'renderer'], screen),
  area('renderer/inbox', ['sop', 'renderer'], (name) => screen(name) || name === 'zustand'),
  area('renderer/moving', ['sop', 'renderer'], screen),
  area('renderer/handover', ['sop', 'renderer'], screen),
  area('renderer/papers', ['sop', 'renderer'], screen),
  area('renderer/sending', ['sop', 'renderer'], screen),
  area('renderer/verifying', ['sop', 'renderer'], screen),
  area('renderer/settings', ['sop', 'renderer'], screen),
  area('renderer/forms', ['sop', 'renderer'], screen),
  area('renderer/sets', ['sop', 'renderer'], screen),
  area('renderer/start', ['sop', 'renderer'], screen),
  area('renderer/people', ['sop', 'renderer'], (name) => screen(name) || name === 'zustand'),
  // Several SOPs are handed over as one ZIP file, put together where the bytes are.
  area('renderer/exporting', ['sop', 'renderer'], (name) => screen(name) || name === 'zustand' || name === 'fflate'),
  area('renderer/manual', ['renderer'], screen),
  area('renderer/ui', ['renderer/words'], screen),
  // Word tables are keyed by the domain's unions, so that a case without a word does not compile; the types are erased.
  // Names that papers print too are the domain's, and are said here by the same word.
  area('renderer/words', ['sop/model'], screen, ['sop']),
  area('renderer/desk', ['electron/contract'], none),
  // The screen's composition point, renderer/main.tsx, which puts the areas together.
  area('renderer', ['renderer'], (name) => drawing(name) || name === 'react-dom' || name.startsWith('@fontsource/')),
];
