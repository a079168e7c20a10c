import type { TimeZone } from './signingTypes.ts';

/** Hours before UTC. */
const hours: Readonly<Record<TimeZone, number>> = { WIB: 7, WITA: 8, WIT: 9 };

const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** The clock of a zone at an instant, as a date whose UTC parts are the local ones. */
function local(instant: Date, zone: TimeZone): Date {
  return new Date(instant.getTime() + hours[zone] * 3_600_000);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** "22 November 2026 14.03 WIB". */
export function spokenTime(instant: Date, zone: TimeZone): string {
  const there = local(instant, zone);
  const day = `${there.getUTCDate()} ${months[there.getUTCMonth()] ?? ''} ${there.getUTCFullYear()}`;
  return `${day} ${two(there.getUTCHours())}.${two(there.getUTCMinutes())} ${zone}`;
}

/** `D:20261122140312+07'00'` (ISO 32000-1, 7.9.4). */
export function pdfTime(instant: Date, zone: TimeZone): string {
  const digits = local(instant, zone).toISOString().replace(/\D/gu, '').slice(0, 14);
  return `D:${digits}+${two(hours[zone])}'00'`;
}

/** `2026-11-22T14:03:12+07:00`. */
export function isoTime(instant: Date, zone: TimeZone): string {
  return `${local(instant, zone).toISOString().slice(0, 19)}+${two(hours[zone])}:00`;
}
