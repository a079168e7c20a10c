import { formatDate } from '../model/dates.ts';
import type { MonitoringPart } from '../forms/oversight.ts';
import type { Rule } from './rule.ts';
import { enumerated } from './words.ts';

const partNames: Readonly<Record<MonitoringPart, string>> = {
  assessment: 'penilaian',
  notes: 'catatan hasil penilaian',
  action: 'tindakan yang harus diambil',
  assessor: 'penilai',
};

/** REG-041: the newest monitoring of a SOP has verdict, note, action and assessor. */
export const reg041: Rule<'workspace'> = {
  id: 'REG-041',
  severity: 'note',
  needs: 'workspace',
  page: {
    title: 'Isian monitoring lengkap',
    why: 'Baris monitoring berguna bila memuat penilaian, catatan, tindakan yang harus diambil, dan siapa penilainya. Tanpa itu tidak ada yang dapat ditindaklanjuti.',
    wrong: 'Dinilai “Tidak berjalan dengan baik” tanpa catatan dan tindakan.',
    right: 'Penilaian, catatan, tindakan (boleh “-” bila tidak ada), dan nama penilai terisi.',
    source: 'Permenpan 35/2012, Tabel 7.',
  },
  check: ({ sop, workspace: { oversight } }) => {
    const entry = oversight?.entry ?? null;
    if (sop.status !== 'inForce' || entry === null || entry.lacks.length === 0) return [];
    const day = entry.day === null ? '' : ` ${formatDate(entry.day) ?? entry.day}`;
    return [
      {
        where: { at: 'sop' },
        message: `Monitoring${day} SOP ini belum memuat ${enumerated(entry.lacks.map((part) => partNames[part]))}.`,
        hint: 'Lengkapi formulir Monitoring di bagian Formulir.',
      },
    ];
  },
};
