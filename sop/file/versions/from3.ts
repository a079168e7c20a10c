import type { Upgrade } from './upgrade.ts';

/** Version 4 lets a SOP say which annexes are printed behind it. Older SOPs say nothing: what their profile says holds. */
export const from3: Upgrade = { from: 3, upgrade: (sop) => sop };
