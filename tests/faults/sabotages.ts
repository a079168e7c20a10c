import type { Redirects } from './fault.ts';

/** How the protection against a fault is taken away, to show that its test would notice. */
export interface Sabotage {
  /** What is missing, in words for people. */
  readonly without: string;
  /** Stand-ins for modules of the app. */
  readonly redirects: Redirects;
  /** Whether they replace the modules of the children, or those of the test itself. */
  readonly within: 'children' | 'test';
}

const openDatabase = 'electron/services/store/openDatabase.ts';

/**
 * One entry for every fault. The stand-ins live in `sabotage/` and reach the app through the module loader alone: the app has
 * nothing that could be switched off.
 */
export const sabotages: Readonly<Record<string, Sabotage>> = {
  'F-01': { without: 'transaksi', redirects: { [openDatabase]: 'withoutTransactions.ts' }, within: 'children' },
  'F-02': { without: 'synchronous=FULL', redirects: { [openDatabase]: 'synchronousNormal.ts' }, within: 'children' },
  'F-03': {
    without: 'setelan yang dibaca ulang',
    redirects: { [openDatabase]: 'synchronousNormal.ts' },
    within: 'test',
  },
  'F-05': { without: 'pemulihan dari log', redirects: { [openDatabase]: 'withoutRecovery.ts' }, within: 'children' },
  'F-06': { without: 'urutan menutup', redirects: { [openDatabase]: 'logRemovedFirst.ts' }, within: 'children' },
  'F-07': { without: 'transaksi', redirects: { [openDatabase]: 'withoutTransactions.ts' }, within: 'children' },
  'F-10': { without: 'kunci untuk satu proses', redirects: { [openDatabase]: 'withoutClaim.ts' }, within: 'children' },
};
