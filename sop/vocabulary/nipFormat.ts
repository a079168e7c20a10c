import { nipDigits } from '../model/nip.ts';

/** A NIP of 18 digits in groups of 8, 6, 1 and 3, as offices print it; anything else as it is typed. */
export function groupNip(text: string): string {
  const digits = nipDigits(text);
  if (!/^\d{18}$/.test(digits)) return text;
  return [digits.slice(0, 8), digits.slice(8, 14), digits.slice(14, 15), digits.slice(15)].join(' ');
}
