import type { Rule } from './rule.ts';
import { foldText, isBlank, isPlaceholder } from './words.ts';

/** REG-043: a macro SOP lists its micro SOPs, a partial one names its follow-on; both stand in Keterkaitan */
export const reg043: Rule<'sop'> = {
  id: 'REG-043',
  severity: 'note',
  needs: 'sop',
  page: {
    title: 'Keterkaitan SOP makro dan parsial',
    why: 'SOP makro terdiri atas beberapa SOP mikro, dan SOP parsial dilanjutkan SOP lain. Hubungan itu harus dapat ditelusuri.',
    wrong: 'SOP makro dengan Keterkaitan “Tidak ada”.',
    right: 'SOP makro yang menyebut nama SOP mikronya.',
    source: 'Permenpan 35/2012, jenis SOP.',
  },
  check: ({ sop }) => {
    const { scope, completeness } = sop.classification;
    const named = sop.identity.boxes.relatedSops.items.filter(
      ({ text }) => !isBlank(text) && !isPlaceholder(text) && !foldText(text).startsWith('tidak ada'),
    );
    if (named.length > 0 || (scope !== 'macro' && completeness !== 'partial')) return [];
    return [
      {
        where: { at: 'box', box: 'relatedSops' },
        message:
          scope === 'macro'
            ? 'SOP makro belum menyebut SOP mikro di Keterkaitan.'
            : 'SOP parsial belum menyebut SOP lanjutannya di Keterkaitan.',
      },
    ];
  },
};
