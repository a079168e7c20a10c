import { textsOf } from '../model/texts.ts';
import type { Rule } from './rule.ts';
import { foldText } from './words.ts';

/** The sentence that BSrE's tools print below what was signed with its certificates (spec 16.4). */
const claim =
  /(?:ditandatangani|tanda tangan) (?:secara )?elektronik.*(?:bsre|balai (?:besar )?sertifikasi elektronik)/u;

/** PRA-036: the sheet says that BSrE's certificate signed it, and no such signature is there. */
export const pra036: Rule<'signature'> = {
  id: 'PRA-036',
  severity: 'warning',
  needs: 'signature',
  page: {
    title: 'Keterangan BSrE tanpa tanda tangan BSrE',
    why: 'Kalimat “telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang diterbitkan oleh BSrE” hanya benar bila sertifikat BSrE sungguh menandatangani dokumen. Alat tanda tangan menambahkannya sendiri.',
    wrong: 'Kalimat itu diketik di Keterangan sebelum dokumen ditandatangani, atau pada dokumen bersertifikat lokal.',
    right: 'Kalimat itu dibiarkan dicetak oleh alat tanda tangan BSrE.',
    source: 'Praktik baik; ketentuan tanda tangan elektronik tersertifikasi.',
  },
  check: ({ sop, signature }) => {
    if (signature.certified) return [];
    const said = textsOf(sop).find(({ text }) => claim.test(foldText(text)));
    if (said === undefined) return [];
    return [
      {
        where: said.place,
        message: 'SOP menyebut tanda tangan elektronik BSrE, tetapi belum ada tanda tangan BSrE padanya.',
        hint: 'Hapus kalimat itu; alat tanda tangan BSrE mencetaknya sendiri.',
      },
    ];
  },
};
