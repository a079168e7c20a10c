import type { Labels } from '../model/style.ts';
import type { Rule } from './rule.ts';
import { foldText } from './words.ts';

/** PRA-040: fixed labels with a known slip of the pen. */
export const pra040: Rule<'sop'> = {
  id: 'PRA-040',
  severity: 'note',
  needs: 'sop',
  page: {
    title: 'Judul lembar salah ketik',
    why: 'Judul kolom dan kotak adalah bagian tetap dari format. Salah ketik di sana terbawa ke semua SOP.',
    wrong: 'Mutu Buku',
    right: 'Mutu Baku',
    source: 'Praktik baik. Ditemukan pada SOP yang dipelajari.',
  },
  check: ({ sop, style }) =>
    slips.flatMap(({ label, slip, right }) => {
      const text = style.labels[label];
      if (text === null || !slip.test(foldText(text))) return [];
      return [
        {
          where: { at: 'sop' } as const,
          message: `Judul “${text}” pada lembar SOP tampak salah ketik; yang lazim “${right}”.`,
          fix: {
            label: `${text} → ${right}`,
            change: {
              kind: 'setStyle',
              style: { ...sop.style, labels: { ...sop.style.labels, [label]: right } },
            } as const,
            safe: true as const,
          },
        },
      ];
    }),
};

/** Slips seen on real sheets, by the label they stand in. */
const slips: readonly { readonly label: keyof Labels; readonly slip: RegExp; readonly right: string }[] = [
  { label: 'quality_group', slip: /^(?:mutu buku|mata baku|mutu baky|muta baku)$/, right: 'Mutu Baku' },
  { label: 'approved_by', slip: /^di sahkan oleh$/, right: 'Disahkan oleh' },
  { label: 'related_sops', slip: /^keterangan sop$/, right: 'Keterkaitan' },
  { label: 'requirements', slip: /^(?:kelengkapn|kelangkapan)$/, right: 'Kelengkapan' },
];
