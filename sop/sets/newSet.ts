import type { DateField, Official } from '../model/sop.ts';
import type { DocumentSet } from './documentSet.ts';

/** What is known of an office when its first set is begun. */
export interface SetBeginning {
  readonly government: string;
  readonly unit: string;
  readonly year: string;
}

const noDate: DateField = { text: '', iso: null };
const nobody: Official = { prefix: '', position: '', name: '', rank: '', nip: '' };

/** A set with the words that every decree of this kind has, ready to be filled. `ids` gives names that were never used. */
export function newSet({ government, unit, year }: SetBeginning, ids: () => string): DocumentSet {
  const item = (text: string) => ({ id: ids(), text });
  const subject = unit.trim() === '' ? '' : ` pada ${spoken(unit)}`;
  return {
    id: ids(),
    title: 'Standar Operasional Prosedur\nAdministrasi Pemerintahan',
    year,
    leftOut: [],
    cover: { institution: government, unit, address: '', note: '', logo: null },
    decree: {
      instrument: 'keputusan',
      heading: '',
      issuer: '',
      number: '',
      year,
      about: `Penetapan Standar Operasional Prosedur${subject}`,
      considering: [
        item(
          `bahwa untuk meningkatkan efisiensi, efektivitas, dan akuntabilitas penyelenggaraan pemerintahan dan pelayanan, perlu menetapkan standar operasional prosedur${subject};`,
        ),
      ],
      recalling: [],
      observing: [
        item(
          'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan;',
        ),
      ],
      enacting: '',
      dictums: [
        item(`Standar Operasional Prosedur${subject}, sebagaimana tercantum dalam Lampiran Keputusan ini.`),
        item('Keputusan ini mulai berlaku pada tanggal ditetapkan.'),
      ],
      place: '',
      date: noDate,
      signer: nobody,
      copies: [],
      promulgation: { place: '', date: noDate, signer: nobody, gazette: '' },
      annex: { intro: '', titles: null },
    },
    contents: { pageNumbers: true, byGroup: true, sopNumbers: false, revisions: true },
    explanation: { scope: '', summary: '', definitions: [] },
    frontNumbers: 'roman',
    groups: [],
    annexes: [],
  };
}

/** The name of an office as it stands in a sentence: "BAGIAN UMUM" becomes "Bagian Umum". */
function spoken(unit: string): string {
  const small = unit.toLocaleLowerCase('id');
  return unit === unit.toLocaleUpperCase('id')
    ? small.replace(/(^|\s)\p{L}/gu, (first) => first.toLocaleUpperCase('id'))
    : unit;
}
