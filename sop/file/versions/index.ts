import { from1 } from './from1.ts';
import { from2 } from './from2.ts';
import { from3 } from './from3.ts';
import type { Upgrade } from './upgrade.ts';
import { version4 } from './v4.ts';

/** The version this program writes. */
export const currentVersion = version4;

/** One upgrade for every older version, in order. */
export const upgrades: readonly Upgrade[] = [from1, from2, from3];
