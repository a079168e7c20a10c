import { formatDate } from '../model/dates.ts';
import type { Rule } from './rule.ts';

/** REG-040: a SOP in force was monitored within the last six months. */
export const reg040: Rule<'workspace'> = {
  id: 'REG-040',
  severity: 'warning',
  needs: 'workspace',
  page: {
    title: 'Monitoring setiap enam bulan',
    why: 'Pelaksanaan SOP yang berlaku dipantau sedikitnya setiap enam bulan, agar diketahui apakah SOP dijalankan dan apa yang perlu diperbaiki.',
    wrong: 'Berlaku sejak 11 April 2022, sampai Desember belum pernah dimonitor.',
    right: 'Dimonitor sebelum 11 Oktober 2022, lalu setiap enam bulan.',
    source: 'Permenpan 35/2012, monitoring (Tabel 7).',
  },
  check: ({ sop, workspace: { oversight, today } }) => {
    if (sop.status !== 'inForce' || oversight === null) return [];
    const { monitored, monitoringDue } = oversight;
    if (monitoringDue === null || monitoringDue >= today) return [];
    const due = formatDate(monitoringDue) ?? monitoringDue;
    return [
      {
        where: { at: 'sop' },
        message:
          monitored === null
            ? `SOP ini belum pernah dimonitor, seharusnya paling lambat ${due}.`
            : `Monitoring terakhir ${formatDate(monitored) ?? monitored}, yang berikutnya seharusnya paling lambat ${due}.`,
        hint: 'Isi formulir Monitoring di bagian Formulir.',
      },
    ];
  },
};
