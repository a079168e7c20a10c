import type { Rule } from './rule.ts';
import { foldText, isBlank, isPlaceholder, quoted } from './words.ts';

/** PRA-027: a legal basis reads "Jenis Nomor N Tahun YYYY tentang …". */
export const pra027: Rule<'sop'> = {
  id: 'PRA-027',
  severity: 'note',
  needs: 'sop',
  page: {
    title: 'Penulisan dasar hukum',
    why: 'Peraturan yang ditulis lengkap mudah dicari dan tidak tertukar.',
    wrong: 'Perda Kota No. 18 Tahun 2002',
    right: 'Peraturan Daerah Kota Nomor 18 Tahun 2002 tentang …',
    source: 'Praktik baik.',
  },
  check: ({ sop }) =>
    sop.identity.boxes.legalBasis.items
      .filter((item) => !isBlank(item.text) && !isPlaceholder(item.text) && !citation.test(foldText(item.text)))
      .map((item) => ({
        where: { at: 'box', box: 'legalBasis', item: item.id },
        message: `Dasar Hukum belum lengkap ditulis: ${quoted(item.text)}.`,
        hint: 'Bentuknya: jenis, nomor, tahun, lalu “tentang …”.',
      })),
};

/** "… Nomor 4 Tahun 2017 tentang …", "… No. 800/Kep.14/2011 tentang …", "PER/21/M.PAN/11/2008 tentang …". */
const citation =
  /(?:(?:nomor|no\.?|nomer)\s*:?\s*\S.*(?:tahun\s*\d{4}|\/\d{4}\b)|\/\d{4}\b).*\btentang\b|undang-undang dasar/;
