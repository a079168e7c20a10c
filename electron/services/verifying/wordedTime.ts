import { formatDate } from '../../../sop/model/dates.ts';

/** Offsets of the time zones of Indonesia from UTC, in minutes. */
const zones = { WIB: 420, WITA: 480, WIT: 540 } as const;
export type Zone = keyof typeof zones;

/** The zone of an offset in minutes east of UTC; Western time elsewhere. */
export function zoneOf(minutes: number): Zone {
  return minutes === zones.WITA ? 'WITA' : minutes === zones.WIT ? 'WIT' : 'WIB';
}

/** An instant (milliseconds) in office language: `19 April 2022 pukul 08.40 WIB`. */
export function wordedTime(instant: number, zone: Zone): string {
  const iso = new Date(instant + zones[zone] * 60_000).toISOString();
  const day = iso.slice(0, 10);
  return `${formatDate(day) ?? day} pukul ${iso.slice(11, 13)}.${iso.slice(14, 16)} ${zone}`;
}

const pdfTime = /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-])(\d{2})'?(\d{2})?'?)?/;

/** A time as PDF writes it, in milliseconds; null when it is none. Without a zone it is taken as UTC. */
export function pdfInstant(text: string): number | null {
  const parts = pdfTime.exec(text);
  if (parts === null) return null;
  const [year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = parts.slice(1, 7);
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(time)) return null;
  const offset = Number(parts[9] ?? 0) * 60 + Number(parts[10] ?? 0);
  return time - (parts[8] === '-' ? -offset : offset) * 60_000;
}
