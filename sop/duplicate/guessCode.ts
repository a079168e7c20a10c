import { romanMonths } from '../vocabulary/numberTemplate.ts';

/**
 * The code of an office as it stands in the numbers of its SOPs, "KEL-MWR" of "012/SOP/KEL-MWR/XI/2026": the one part with
 * letters that is neither SOP nor a month, the same in all of them. Empty when there is none or they differ.
 */
export function guessCode(numbers: readonly string[]): string {
  const codes = new Set(numbers.filter((number) => number.trim() !== '').map(codeOf));
  const [first] = codes;
  return codes.size === 1 && first !== undefined ? first : '';
}

function codeOf(number: string): string {
  const months: readonly string[] = romanMonths;
  const parts = number
    .split('/')
    .map((part) => part.trim())
    .filter((part) => /\p{L}/u.test(part) && !/^(no\.?|sop|sop[-. ]?ap)$/i.test(part) && !months.includes(part));
  return parts.length === 1 ? (parts[0] ?? '') : '';
}
