import { hasCondition } from './activityText.ts';
import { stepCell, stepName } from './stepNames.ts';
/** PRA-015: a condition in a process suggests a missing decision */
export const pra015 = {
    id: 'PRA-015',
    severity: 'warning',
    needs: 'sop',
    page: {
        title: 'Syarat di dalam kegiatan',
        why: 'Syarat di dalam kalimat adalah keputusan yang tersembunyi: pembaca tidak melihat cabangnya di alur.',
        wrong: 'Apabila berkas lengkap, menerbitkan surat',
        right: 'Memeriksa kelengkapan berkas (belah ketupat), Ya: menerbitkan surat',
        source: 'Praktik baik.',
    },
    check: ({ sop }) => sop.steps
        .filter((step) => step.kind === 'process' && hasCondition(step.activity))
        .map((step) => ({
        where: stepCell(step.id, 'activity'),
        message: `${stepName(sop, step.id)} memuat syarat (jika, apabila), tetapi bukan keputusan.`,
        hint: 'Jadikan belah ketupat dengan cabang Ya dan Tidak, atau tulis syaratnya di Keterangan.',
    })),
};
