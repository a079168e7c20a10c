import { formatDate, monthNames, parseDate } from '../model/dates.ts';
import { nearestWord } from './editDistance.ts';
import { foldText } from './words.ts';

const months = monthNames.map((name) => name.toLowerCase());

/** What stands before the day: the place of signing or the day of the week, "tanggal", "tgl.". */
const before = /^(?:[\p{L} .]+,\s*)?(?:(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)\s+)?(?:tanggal|tgl\.?)?\s*/u;

/** The day that a date with a slip in it means, in office language; null when it cannot be told for certain. */
export function readMisspeltDate(text: string): string | null {
  const plain = foldText(text)
    .replace(before, '')
    .replace(/[.,;]+$/, '');
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ?? [];
  const turned = year === undefined ? plain : `${day}-${month}-${year}`;
  const iso = parseDate(turned).iso ?? withNearestMonth(turned);
  return iso === null ? null : formatDate(iso);
}

function withNearestMonth(text: string): string | null {
  const [, day, word, year] = /^(\d{1,2})[\s./-]*([a-z]{3,})[\s.,/-]*(\d{4})$/.exec(text) ?? [];
  if (word === undefined) return null;
  const month = nearestWord(word, months, word.length > 4 ? 2 : 1);
  return month === null ? null : parseDate(`${day} ${month} ${year}`).iso;
}
