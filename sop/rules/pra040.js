import { foldText } from './words.ts';
/** PRA-040: fixed labels with a known slip of the pen. */
export const pra040 = {
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
    check: ({ sop, style }) => slips.flatMap(({ label, slip, right }) => {
        const text = style.labels[label];
        if (text === null || !slip.test(foldText(text)))
            return [];
        return [{
                where: { at: 'sop' },
                message: `Judul “${text}” pada lembar SOP tampak salah ketik; yang lazim “${right}”.`,
                fix: { label: `${text} → ${right}`, change: { kind: 'setStyle', style: { ...sop.style, labels: { ...sop.style.labels, [label]: right } } } },
            }];
    }),
};
/** Slips seen on real sheets, by the label they stand in. */
const slips = [
    { label: 'quality_group', slip: /^(?:mutu buku|mata baku|mutu baky|muta baku)$/, right: 'Mutu Baku' },
    { label: 'approved_by', slip: /^di sahkan oleh$/, right: 'Disahkan oleh' },
    { label: 'related_sops', slip: /^keterangan sop$/, right: 'Keterkaitan' },
    { label: 'requirements', slip: /^(?:kelengkapn|kelangkapan)$/, right: 'Kelengkapan' },
];
