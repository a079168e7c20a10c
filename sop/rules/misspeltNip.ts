import { checkNip, nipDigits } from '../model/nip.ts';

/** A NIP with what is no digit taken off ("NIP. 1980…"), written 8 6 1 3; null unless that makes a sound one. */
export function readMisspeltNip(text: string): string | null {
  const bare = text.replace(/^\s*nip\b[\s.:]*/i, '').replace(/[,;:/|_*']/g, ' ');
  const digits = nipDigits(bare.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'));
  if (checkNip(digits) !== null) return null;
  return [digits.slice(0, 8), digits.slice(8, 14), digits.slice(14, 15), digits.slice(15)].join(' ');
}
