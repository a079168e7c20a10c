import { isCalendarDay } from './dates.ts';

/** What is wrong with a NIP, or null. `empty`: nothing typed. */
export type NipFault = null | 'empty' | 'notDigits' | 'length' | 'birthDate' | 'appointment' | 'sex';

/**
 * Checks a NIP: 18 digits = birth date (yyyymmdd), month of appointment (yyyymm), sex (1 or 2), running number.
 * Spaces, dots and dashes between the digits are how offices write it and are no fault (PRA-021).
 */
export function checkNip(text: string): NipFault {
  const digits = nipDigits(text);
  if (digits === '') return 'empty';
  if (!/^\d+$/.test(digits)) return 'notDigits';
  if (digits.length !== 18) return 'length';
  if (!isCalendarDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`)) return 'birthDate';
  const month = Number(digits.slice(12, 14));
  // PPPK carry 21 and above in place of the month of appointment.
  if (digits.slice(8, 12) < digits.slice(0, 4) || !((month >= 1 && month <= 12) || month >= 21)) return 'appointment';
  return /[12]/.test(digits.charAt(14)) ? null : 'sex';
}

/** The characters of a NIP without what people put between them. */
export function nipDigits(text: string): string {
  return text.replace(/[\s.\-–]/g, '');
}
