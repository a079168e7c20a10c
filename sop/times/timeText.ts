import type { WorkTime } from '../model/duration.ts';

/** From here on hours are easier to read than minutes. */
const manyMinutes = 120;

/** A length of working time as an office says it: "45 detik", "64 menit", "4 jam 5 menit", "2 hari kerja 3 jam". */
export function timeText(seconds: number, { hoursPerDay }: Pick<WorkTime, 'hoursPerDay'>): string {
  const day = Math.round(hoursPerDay * 3600);
  const days = Math.floor(seconds / day);
  const rest = seconds - days * day;
  if (days === 0 && rest < manyMinutes * 60) return parts([Math.floor(rest / 60), 'menit'], [rest % 60, 'detik']);
  const hours = Math.floor(rest / 3600);
  const minutes = Math.floor((rest % 3600) / 60);
  return parts([days, 'hari kerja'], [hours, 'jam'], [minutes, 'menit'], [rest % 60, 'detik']);
}

function parts(...amounts: readonly (readonly [number, string])[]): string {
  const said = amounts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return said.length === 0 ? '0 menit' : said.join(' ');
}
