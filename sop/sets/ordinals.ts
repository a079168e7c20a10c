const units = [
  '',
  'SATU',
  'DUA',
  'TIGA',
  'EMPAT',
  'LIMA',
  'ENAM',
  'TUJUH',
  'DELAPAN',
  'SEMBILAN',
  'SEPULUH',
  'SEBELAS',
] as const;

/** KESATU, KEDUA … KESEBELAS, KEDUA BELAS … of a decree's dictums; counts from 1, below 100. */
export function dictumName(count: number): string {
  if (count < units.length) return `KE${units[count] ?? ''}`;
  const [ten, one] = [Math.floor(count / 10), count % 10];
  if (ten === 1) return `KE${units[one] ?? ''} BELAS`;
  return `KE${units[ten] ?? ''} PULUH${one === 0 ? '' : ` ${units[one] ?? ''}`}`;
}

/** a, b … z, aa, ab …; counts from 1. */
export function letterOf(count: number): string {
  const rest = Math.floor((count - 1) / 26);
  return (rest === 0 ? '' : letterOf(rest)) + String.fromCharCode(97 + ((count - 1) % 26));
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** i, ii, iii …; counts from 1. */
export function romanNumber(count: number): string {
  let [left, written] = [count, ''];
  for (const [value, sign] of romans)
    while (left >= value) {
      written += sign;
      left -= value;
    }
  return written;
}
