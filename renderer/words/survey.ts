import type { SurveyFinding } from '../../sop/survey/finding.ts';

/** The groups in which the findings of a survey are shown, most urgent first. */
export const surveyGroups = [
  { id: 'numbers', title: 'Nomor ganda', kinds: ['sameNumber'] },
  { id: 'titles', title: 'Nama ganda dalam satu unit', kinds: ['sameTitle'] },
  {
    id: 'officials',
    title: 'Data pejabat bertentangan',
    kinds: ['nipOfSeveral', 'severalNips', 'severalRanks', 'severalHolders'],
  },
  { id: 'related', title: 'SOP terkait yang tidak ada di daftar', kinds: ['missingRelated'] },
  { id: 'gaps', title: 'Nomor yang terlewat', kinds: ['numberGap'] },
] as const satisfies readonly {
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly SurveyFinding['kind'][];
}[];

/** Words of the survey of the whole register. */
export const surveyWords = {
  open: 'Periksa daftar',
  openAfterImport: 'Periksa semua',
  title: 'Pemeriksaan daftar SOP',
  subtitle: 'Membandingkan semua SOP di luar arsip: nomor, nama, pejabat, dan keterkaitan.',
  checking: (done: number, all: number): string => `Memeriksa SOP ${done} dari ${all}`,
  comparing: (done: number, all: number): string => `Membandingkan SOP ${done} dari ${all}`,
  stop: 'Hentikan',
  close: 'Tutup',
  again: 'Periksa lagi',
  stopped: (done: number, all: number): string =>
    `Dihentikan setelah ${done} dari ${all} SOP. Tidak ada yang diubah. Tekan Periksa lagi untuk melanjutkan.`,
  empty: 'Belum ada SOP di daftar. Buat atau impor SOP lebih dahulu.',
  done: (sops: number, findings: number): string =>
    findings === 0
      ? `${sops} SOP diperiksa. Nomor, nama, pejabat, dan keterkaitannya tidak bertentangan.`
      : `${sops} SOP diperiksa, ${findings} hal perlu dilihat.`,
  unreadable: (count: number): string =>
    `${count} SOP tidak dapat dibaca dan tidak ikut dibandingkan. Datanya tidak diubah. Buka SOP itu untuk melihat sebabnya.`,
  faulty: (count: number): string => `SOP dengan masalah: ${count}`,
  clean: 'Tidak ada SOP dengan kesalahan atau peringatan.',
  shownOf: (shown: number, all: number): string => `Ditampilkan ${shown} dari ${all}, yang terberat dahulu.`,
  group: (title: string, count: number): string => `${title}: ${count}`,
  openSop: (title: string): string => `Buka ${title}`,
  reading: (text: string, count: number): string => `${text === '' ? 'Kosong' : text} (${count} SOP)`,
} as const;

/** What a finding says, in one sentence. */
export function findingText(finding: SurveyFinding): string {
  switch (finding.kind) {
    case 'sameNumber':
      return `Nomor ${finding.number} dipakai ${finding.sops.length} SOP.`;
    case 'sameTitle':
      return `Nama “${finding.title}” dipakai ${finding.sops.length} SOP${finding.unit === '' ? '' : ` di ${finding.unit}`}.`;
    case 'missingRelated':
      return `“${finding.name}” disebut dalam Keterkaitan, tetapi tidak ada di daftar.`;
    case 'numberGap': {
      const where = [finding.unit, finding.year === null ? '' : String(finding.year)].filter((part) => part !== '');
      const more = finding.isCut ? ', dan seterusnya' : '';
      return `${where.length === 0 ? '' : `${where.join(', ')}: `}${finding.numbers.join(', ')}${more} belum dipakai.`;
    }
    case 'nipOfSeveral':
      return `NIP ${finding.of} ditulis untuk ${finding.readings.length} nama.`;
    case 'severalNips':
      return `${finding.of} ditulis dengan ${finding.readings.length} NIP.`;
    case 'severalRanks':
      return `${finding.of} ditulis dengan ${finding.readings.length} pangkat.`;
    case 'severalHolders':
      return `Jabatan ${finding.of} ditulis untuk ${finding.readings.length} orang.`;
  }
}
