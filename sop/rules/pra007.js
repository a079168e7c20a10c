import { looksLikePerson } from './names.ts';
/** PRA-007: a lane is a post or a body, not a person */
export const pra007 = {
    id: 'PRA-007',
    severity: 'warning',
    needs: 'sop',
    page: {
        title: 'Pelaksana adalah jabatan',
        why: 'Pelaksana ditulis sebagai jabatan atau instansi, sehingga SOP tetap berlaku ketika orangnya berganti.',
        wrong: 'Budi Contoh, S.E.',
        right: 'Kasubag Keuangan',
        source: 'Praktik baik.',
    },
    check: ({ sop }) => sop.lanes
        .filter((lane) => looksLikePerson(lane.name))
        .map((lane) => ({
        where: { at: 'lane', lane: lane.id },
        message: `Kolom pelaksana ${lane.name.trim()} tampak seperti nama orang.`,
        hint: 'Tulis jabatannya, agar SOP tetap berlaku setelah pejabat berganti.',
    })),
};
