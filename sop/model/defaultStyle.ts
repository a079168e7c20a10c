import type { Labels, Style, StyleProfile } from './style.ts';

/** The label set `standar` of the spec, section 18. */
export const standardLabels: Labels = {
  number: 'Nomor SOP',
  created: 'Tanggal Pembuatan',
  revised: 'Tanggal Revisi',
  effective: 'Tanggal Efektif',
  approved_by: 'Disahkan oleh',
  title: 'Nama SOP',
  legal_basis: 'Dasar Hukum',
  qualifications: 'Kualifikasi Pelaksana',
  related_sops: 'Keterkaitan',
  equipment: 'Peralatan/Perlengkapan',
  warnings: 'Peringatan',
  records: 'Pencatatan dan Pendataan',
  no: 'No',
  activity: 'Uraian Kegiatan',
  actors_group: 'Pelaksana',
  quality_group: 'Mutu Baku',
  requirements: 'Kelengkapan',
  time: 'Waktu',
  outputs: 'Output',
  notes: 'Keterangan',
  nip: 'NIP',
};

/** How a SOP is printed when no office says otherwise (spec, sections 8 and 18). Lengths in mm, sizes in pt. */
export const defaultStyle: Style = {
  paper: 'A4',
  orientation: 'landscape',
  margins: { top: 12, right: 12, bottom: 15, left: 15 },
  font: 'Arial',
  fontSize: 8,
  labels: standardLabels,
  labelPunctuation: { header: ':', sections: ' :' },
  colonMode: 'column',
  numberRow: 'none',
  numberSuffix: '',
  noteColumn: true,
  twoColumnBoxes: [],
  terminator: 'T-A',
  terminatorText: 'mulaiSelesai',
  branchLabels: ['Ya', 'Tidak'],
  connectorLabels: 'number',
  identityPlacement: 'auto',
  headerRepeat: true,
  proposerBlock: true,
  rankLine: true,
  fitOnePage: false,
  pageNumber: 'none',
  signature: 'wet',
  footerBandMm: 17,
  annexes: [],
};

/** The profile of a SOP whose office has none. */
export const standardProfile: StyleProfile = {
  name: 'Lajur standar',
  government: '',
  unitLines: [],
  style: defaultStyle,
};
