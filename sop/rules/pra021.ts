import { checkNip } from '../model/nip.ts';
import type { NipFault } from '../model/nip.ts';
import type { Official, Sop } from '../model/sop.ts';
import { readMisspeltNip } from './misspeltNip.ts';
import type { Finding, Rule } from './rule.ts';
import { quoted } from './words.ts';

const faultWords: Readonly<Record<Exclude<NipFault, null | 'empty'>, string>> = {
  notDigits: 'memuat selain angka',
  length: 'tidak terdiri atas 18 angka',
  birthDate: 'tidak diawali tanggal lahir yang benar',
  appointment: 'tidak memuat tahun dan bulan pengangkatan yang benar',
  sex: 'tidak memuat kode jenis kelamin 1 atau 2',
};

/** PRA-021: the NIP of approver and proposer is well formed. A missing one is REG-006. */
export const pra021: Rule<'sop'> = {
  id: 'PRA-021',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'NIP 18 angka',
    why: 'NIP terdiri atas 18 angka: tanggal lahir, bulan pengangkatan, jenis kelamin, dan nomor urut. Satu angka yang salah menunjuk orang lain. Spasi dan titik di antaranya boleh.',
    wrong: '19641326 199003 2 004 (bulan 13)',
    right: '19640226 199003 2 004',
    source: 'Praktik baik; penulisan yang berbeda-beda ditemukan pada SOP yang dipelajari.',
  },
  check: ({ sop }) => [
    ...nipFindings(sop.identity.approval, 'approval', 'pejabat yang mengesahkan'),
    ...proposerFindings(sop),
  ],
};

function proposerFindings(sop: Sop): readonly Finding[] {
  return sop.proposer === null ? [] : nipFindings(sop.proposer, 'proposer', 'pengusul');
}

function nipFindings(official: Official, at: 'approval' | 'proposer', who: string): readonly Finding[] {
  const fault = checkNip(official.nip);
  if (fault === null || fault === 'empty') return [];
  const meant = readMisspeltNip(official.nip);
  const value = { ...official, nip: meant ?? '' };
  const change =
    at === 'approval' ? ({ kind: 'setApproval', value } as const) : ({ kind: 'setProposer', value } as const);
  return [
    {
      where: { at, field: 'nip' },
      message: `NIP ${who} ${faultWords[fault]}: ${quoted(official.nip)}.`,
      ...(meant === null ? {} : { fix: { label: `Tulis ${meant}`, change } }),
    },
  ];
}
