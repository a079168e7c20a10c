import { from1 } from './from1.ts';
import { from2 } from './from2.ts';
import type { Upgrade } from './upgrade.ts';
import { version3 } from './v3.ts';

/** The version this program writes. */
export const currentVersion = version3;

/** One upgrade for every older version, in order. */
export const upgrades: readonly Upgrade[] = [from1, from2];
