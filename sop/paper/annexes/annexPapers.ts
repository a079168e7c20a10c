import type { Sop } from '../../model/sop.ts';
import { annexNames } from '../../model/style.ts';
import type { AnnexName, Style } from '../../model/style.ts';
import type { PaperPart } from '../paper.ts';
import { evaluationAnnex } from './evaluation.ts';
import { monitoringAnnex } from './monitoring.ts';
import { needsAnnex } from './needs.ts';
import { worksheetAnnex } from './worksheet.ts';

/** The annexes a style asks for, in their order, each once. */
export function wantedAnnexes({ annexes }: Pick<Style, 'annexes'>): AnnexName[] {
  return annexNames.filter((name) => annexes.includes(name));
}

const makers: Readonly<Record<AnnexName, (sop: Sop, style: Style) => PaperPart>> = {
  needs: needsAnnex,
  worksheet: worksheetAnnex,
  monitoring: monitoringAnnex,
  evaluation: evaluationAnnex,
};

/** What stands on an annex of a SOP. */
export function annexPart(name: AnnexName, sop: Sop, style: Style): PaperPart {
  return makers[name](sop, style);
}
