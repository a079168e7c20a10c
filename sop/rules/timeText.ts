import { foldText } from './words.ts';

/** What a Waktu text is when it is not one duration. */

/** "sesuai kebutuhan", "menyesuaikan jadwal", "mengikuti ketentuan": no standard at all. */
export function isVagueTime(text: string): boolean {
  return /\b(?:sesuai|disesuaikan|menyesuaikan|mengikuti|tergantung|tentatif|insidentil|relatif|kondisional)\b/.test(
    foldText(text),
  );
}

/** "4 bulan sekali", "setiap hari", "2 kali setahun": how often, not how long. */
export function isFrequency(text: string): boolean {
  return /\b(?:sekali|setiap|tiap|berkala|rutin|kali)\b|\bper\s?(?:hari|minggu|bulan|tahun|triwulan|semester)\b/.test(
    foldText(text),
  );
}

/** Several values in one cell: "Metode Seleksi : 10 Hari Metode Tender : 6 Hari". */
export function hasSeveralTimes(text: string): boolean {
  return (foldText(text).match(/\d+(?:[.,]\d+)?\s*\(?(?:detik|menit|jam|hari|minggu|bulan|tahun)\b/g) ?? []).length > 1;
}
