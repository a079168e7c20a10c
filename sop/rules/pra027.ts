import type { Change } from '../model/change.ts';
import type { Sop } from '../model/sop.ts';
import { rankOf, regulationKey } from './citations.ts';
import type { Finding, Rule } from './rule.ts';
import { foldText, isBlank, isPlaceholder, quoted } from './words.ts';

/** PRA-027: a legal basis reads "Jenis Nomor N Tahun YYYY tentang …", once, and laws stand before what rests on them. */
export const pra027: Rule<'sop'> = {
  id: 'PRA-027',
  severity: 'note',
  needs: 'sop',
  page: {
    title: 'Penulisan dasar hukum',
    why: 'Peraturan yang ditulis lengkap mudah dicari dan tidak tertukar. Setiap peraturan cukup disebut sekali, dari yang tertinggi: undang-undang, peraturan pemerintah, peraturan presiden, peraturan menteri, lalu peraturan daerah.',
    wrong: 'Perda Kota No. 18 Tahun 2002',
    right: 'Peraturan Daerah Kota Nomor 18 Tahun 2002 tentang …',
    source: 'Praktik baik.',
  },
  check: ({ sop }) => [...incomplete(sop), ...repeated(sop), ...disordered(sop)],
};

function incomplete(sop: Sop): readonly Finding[] {
  return sop.identity.boxes.legalBasis.items
    .filter((item) => !isBlank(item.text) && !isPlaceholder(item.text) && !citation.test(foldText(item.text)))
    .map((item) => ({
      where: { at: 'box', box: 'legalBasis', item: item.id },
      message: `Dasar Hukum belum lengkap ditulis: ${quoted(item.text)}.`,
      hint: 'Bentuknya: jenis, nomor, tahun, lalu “tentang …”.',
    }));
}

/** "… Nomor 4 Tahun 2017 tentang …", "… No. 800/Kep.14/2011 tentang …", "PER/21/M.PAN/11/2008 tentang …". */
const citation =
  /(?:(?:nomor|no\.?|nomer)\s*:?\s*\S.*(?:tahun\s*\d{4}|\/\d{4}\b)|\/\d{4}\b).*\btentang\b|undang-undang dasar/;

/** The same regulation twice: the fuller citation stays. */
function repeated(sop: Sop): readonly Finding[] {
  const seen = new Map<string, { readonly at: number; readonly text: string; readonly id: string }>();
  return sop.identity.boxes.legalBasis.items.flatMap(({ id, text }, at): readonly Finding[] => {
    const key = regulationKey(text) ?? (isBlank(text) || isPlaceholder(text) ? null : foldText(text));
    const before = key === null ? undefined : seen.get(key);
    if (key === null) return [];
    if (before === undefined) {
      seen.set(key, { at, text, id });
      return [];
    }
    const goes = text.length > before.text.length ? { at: before.at, id: before.id } : { at, id };
    return [
      {
        where: { at: 'box', box: 'legalBasis', item: id },
        message: `Dasar Hukum butir ${before.at + 1} dan ${at + 1} menyebut peraturan yang sama: ${quoted(text)}.`,
        fix: {
          label: `Hapus butir ${goes.at + 1}`,
          change: { kind: 'removeItem', list: { of: 'box', box: 'legalBasis' }, item: goes.id },
        },
      },
    ];
  });
}

/** Regulations of known kinds that do not stand from the highest down. */
function disordered(sop: Sop): readonly Finding[] {
  const { items } = sop.identity.boxes.legalBasis;
  const ranked = items.flatMap((item) => {
    const rank = rankOf(item.text);
    return rank === null ? [] : [{ item, rank }];
  });
  const late = ranked.find(({ rank }, at) => at > 0 && rank < (ranked[at - 1]?.rank ?? 0));
  if (late === undefined) return [];
  const list = { of: 'box', box: 'legalBasis' } as const;
  const finding: Finding = {
    where: { at: 'box', box: 'legalBasis', item: late.item.id },
    message: `Dasar Hukum belum berurutan menurut tingkatnya, mulai dari ${quoted(late.item.text)}.`,
    hint: 'Urutannya: undang-undang, peraturan pemerintah, peraturan presiden, peraturan menteri, peraturan daerah.',
  };
  // Where a kind is not known, nobody but the author knows where it belongs.
  if (ranked.length !== items.length) return [finding];
  const order = items.map(({ id }) => id);
  const changes = ranked
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap(({ item: { id } }, to): readonly Change[] => {
      if (order[to] === id) return [];
      order.splice(order.indexOf(id), 1);
      order.splice(to, 0, id);
      return [{ kind: 'moveItem', list, item: id, to }];
    });
  return [{ ...finding, fix: { label: 'Urutkan menurut tingkatnya', change: { kind: 'batch', changes }, safe: true } }];
}
