const units = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
];

/** A count in words, 0 to 99: 10 → "sepuluh", 21 → "dua puluh satu". Larger counts stay digits. */
export function numberWords(count: number): string {
  const small = units[count];
  if (small !== undefined) return small;
  if (count < 20) return `${units[count - 10]} belas`;
  if (count > 99) return String(count);
  const rest = count % 10;
  return `${units[Math.floor(count / 10)]} puluh${rest === 0 ? '' : ` ${units[rest]}`}`;
}
