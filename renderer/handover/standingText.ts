import { shortPosition } from '../../sop/handover/signers.ts';
import type { Standing } from '../../sop/handover/standing.ts';
import { standingWords as words } from '../words/handover.ts';

/** "menunggu tanda tangan Sekda", "berlaku, 2 tanda tangan"; null where there is nothing to tell. */
export function standingText(standing: Standing): string | null {
  switch (standing.at) {
    case 'none':
      return null;
    case 'waiting': {
      const { next } = standing;
      if (next === null) return words.allSigned;
      return words.waitingFor(words.waiting[next.role], shortPosition(next.position) || next.name);
    }
    case 'inForce':
      return standing.signatures > 0 ? words.signatures(standing.signatures) : words.scan;
  }
}
