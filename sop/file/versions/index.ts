import { from1 } from './from1.ts';
import type { Upgrade } from './upgrade.ts';
import { version2 } from './v2.ts';

/** The version this program writes. */
export const currentVersion = version2;

/** One upgrade for every older version, in order. */
export const upgrades: readonly Upgrade[] = [from1];
