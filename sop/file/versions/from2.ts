import type { Upgrade } from './upgrade.ts';

/** Version 3 keeps which problems the author skips, and why. Older SOPs skip none. */
export const from2: Upgrade = { from: 2, upgrade: (sop) => sop };
