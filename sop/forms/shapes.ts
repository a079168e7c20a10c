import { evaluationQuestions } from '../paper/annexes/evaluationQuestions.ts';
import { aspects } from '../paper/annexes/needs.ts';
import type { FormKind } from './form.ts';

/** One thing that is asked. */
export interface FormQuestion {
  readonly name: string;
  readonly label: string;
  /** Lines may be typed, a date is read, or one of these is chosen; other words stay possible only where nothing is listed. */
  readonly answer: 'line' | 'lines' | 'date' | readonly string[];
  /** Offered while typing, besides which anything may be written. */
  readonly offered?: readonly string[];
}

export interface FormTable {
  readonly name: string;
  readonly label: string;
  readonly columns: readonly FormQuestion[];
  /** Rows that every such form has, by what stands in front of them; null = rows are added and removed. */
  readonly fixedRows: readonly string[] | null;
}

export interface FormShape {
  readonly title: string;
  readonly fields: readonly FormQuestion[];
  readonly tables: readonly FormTable[];
}

const line = (name: string, label: string): FormQuestion => ({ name, label, answer: 'line' });
const lines = (name: string, label: string): FormQuestion => ({ name, label, answer: 'lines' });
const date = (name: string, label: string): FormQuestion => ({ name, label, answer: 'date' });
const aspect: FormQuestion = { name: 'aspect', label: 'Aspek', answer: 'line', offered: aspects };
const unit = line('unit', 'Satuan Kerja');
const about = [line('title', 'Nama SOP'), line('number', 'Nomor SOP'), unit];
const steps = (name: string, label: string): FormTable => ({
  name,
  label,
  columns: [lines('text', 'Uraian')],
  fixedRows: null,
});

export const assessments = ['Berjalan dengan baik', 'Tidak berjalan dengan baik'] as const;
export const activityKinds = ['Rutin', 'Pelayanan', 'Penugasan'] as const;

/** What each kind of form asks for (spec 11.4; the variant without Uraian Tugas is Banjarbaru's). */
export const formShapes: Readonly<Record<FormKind, FormShape>> = {
  needs: {
    title: 'Formulir Identifikasi SOP AP Berdasarkan Tugas dan Fungsi',
    fields: [unit],
    tables: [
      {
        name: 'needs',
        label: 'Kebutuhan SOP',
        columns: [
          lines('duty', 'Tugas'),
          lines('function', 'Fungsi'),
          lines('detail', 'Uraian Tugas'),
          lines('activity', 'Kegiatan'),
          lines('output', 'Output (Final)'),
          aspect,
          lines('title', 'Judul SOP'),
        ],
        fixedRows: null,
      },
    ],
  },
  needsBySubFunction: {
    title: 'Identifikasi Kebutuhan SOP Berdasarkan Tugas dan Fungsi',
    fields: [unit],
    tables: [
      {
        name: 'needs',
        label: 'Kebutuhan SOP',
        columns: [
          lines('duty', 'Tugas'),
          lines('function', 'Fungsi'),
          lines('subFunction', 'Sub Fungsi'),
          lines('output', 'Output'),
          aspect,
          lines('title', 'Judul SOP'),
        ],
        fixedRows: null,
      },
    ],
  },
  worksheet: {
    title: 'Lembar Kerja Identifikasi Kegiatan',
    fields: [
      line('title', 'Judul SOP'),
      { name: 'activityKind', label: 'Jenis Kegiatan', answer: 'line', offered: activityKinds },
      line('productOwner', 'Penanggung jawab produk'),
      line('activityOwner', 'Penanggung jawab kegiatan'),
      line('scope', 'Scope (Ruang Lingkup)'),
    ],
    tables: [
      steps('activitiesInitial', 'B. Identifikasi kegiatan: langkah awal'),
      steps('activitiesMain', 'B. Identifikasi kegiatan: langkah utama'),
      steps('activitiesFinal', 'B. Identifikasi kegiatan: langkah akhir'),
      steps('stepsInitial', 'C. Identifikasi langkah: langkah awal'),
      steps('stepsMain', 'C. Identifikasi langkah: langkah utama'),
      steps('stepsFinal', 'C. Identifikasi langkah: langkah akhir'),
    ],
  },
  monitoring: {
    title: 'Monitoring Pelaksanaan SOP AP',
    fields: [unit, date('date', 'Tanggal Monitoring'), line('assessor', 'Penilai')],
    tables: [
      {
        name: 'procedures',
        label: 'Prosedur yang dinilai',
        columns: [
          lines('procedure', 'Prosedur'),
          { name: 'assessment', label: 'Penilaian terhadap Penerapan', answer: assessments },
          lines('notes', 'Catatan Hasil Penilaian'),
          lines('action', 'Tindakan yang Harus Diambil'),
        ],
        fixedRows: null,
      },
    ],
  },
  evaluation: {
    title: 'Evaluasi Penerapan SOP AP',
    fields: [
      ...about,
      date('date', 'Tanggal Evaluasi'),
      lines('conclusion', 'Kesimpulan dan tindak lanjut'),
      line('position', 'Jabatan evaluator'),
      line('name', 'Nama evaluator'),
      line('nip', 'NIP evaluator'),
    ],
    tables: [
      {
        name: 'answers',
        label: 'Pertanyaan evaluasi',
        columns: [{ name: 'answer', label: 'Jawaban', answer: ['Ya', 'Tidak'] }, lines('note', 'Keterangan')],
        fixedRows: evaluationQuestions,
      },
    ],
  },
  distribution: {
    title: 'Daftar Distribusi SOP',
    fields: about,
    tables: [
      {
        name: 'recipients',
        label: 'Penerima',
        columns: [
          line('recipient', 'Unit/Pejabat Penerima'),
          line('copies', 'Jumlah'),
          date('date', 'Tanggal'),
          line('receiver', 'Nama Penerima'),
          lines('note', 'Keterangan'),
        ],
        fixedRows: null,
      },
    ],
  },
};

/** What a form is about, in a list of forms: its SOP or its unit. */
export function subjectName(kind: FormKind): string {
  return formShapes[kind].fields.some(({ name }) => name === 'title') ? 'title' : 'unit';
}
