import type { Rule } from './rule.ts';
import { foldText, isBlank } from './words.ts';

/** UNV-003: the warnings speak of a condition, or of a limit */
export const unv003: Rule<'sop'> = {
  id: 'UNV-003',
  severity: 'note',
  needs: 'sop',
  page: {
    title: 'Bentuk kalimat peringatan',
    why: 'Peringatan menyebut keadaan dan akibatnya, atau batas pelaksanaan, sehingga pelaksana tahu kapan harus berhati-hati.',
    wrong: 'Data lengkap',
    right: 'Apabila data tidak lengkap, maka surat tidak dapat diterbitkan',
    source: 'Kebiasaan penyusunan SOP; belum ditemukan pada bagian peraturan yang terbaca.',
  },
  check: ({ sop }) => {
    const texts = sop.identity.boxes.warnings.items.map((item) => item.text).filter((text) => !isBlank(text));
    if (texts.length === 0 || texts.some((text) => conditionOrLimit.test(foldText(text)))) return [];
    return [
      {
        where: { at: 'box', box: 'warnings' },
        message: 'Peringatan belum menyebut syarat atau batas pelaksanaan.',
        hint: 'Gunakan bentuk “Apabila …, maka …”.',
      },
    ];
  },
};

const conditionOrLimit =
  /\b(?:jika|apabila|bila|bilamana|kalau|maka|harus|wajib|diwajibkan|dilarang|tidak boleh|tidak dapat|jangan|paling|maksimal|minimal|hanya|akibat|berakibat|mengakibatkan|berdampak|keterlambatan|batas|perlu|dapat|diharapkan|diperlukan)\b/;
