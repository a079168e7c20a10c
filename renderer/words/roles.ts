import type { Status } from '../../sop/model/sop.ts';
import { statusWords } from './status.ts';

/** What the list says when it opens as a role needs it. */
export const roleViewWords = {
  waiting: (role: string, status: Status): string => `Untuk ${role}: SOP berstatus ${statusWords[status]}.`,
  sorted: {
    head: 'Untuk Kasubag: SOP yang paling sedikit masalahnya di atas, siap diekspor.',
  },
} as const;
