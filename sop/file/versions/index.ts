import type { Upgrade } from './upgrade.ts';
import { version1 } from './v1.ts';

/** The version this program writes. */
export const currentVersion = version1;

/** One upgrade for every older version, in order. */
export const upgrades: readonly Upgrade[] = [];
