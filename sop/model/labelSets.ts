import { standardLabels } from './defaultStyle.ts';
import type { Labels } from './style.ts';

/** Names of the label sets of spec 18. */
export const labelSetNames = ['standar', 'kapital', 'ringkas'] as const;
export type LabelSetName = (typeof labelSetNames)[number];

/** The labels of the identity part, which a set replaces together. The step table keeps its own headings. */
export const identityLabels = [
  'number',
  'created',
  'revised',
  'effective',
  'approved_by',
  'title',
  'legal_basis',
  'qualifications',
  'related_sops',
  'equipment',
  'warnings',
  'records',
] as const satisfies readonly (keyof Labels)[];

type IdentityLabels = Pick<Labels, (typeof identityLabels)[number]>;

const standard: IdentityLabels = pickIdentity(standardLabels);

/** Each set as offices print it (spec 3.4): Setneg and BPS, Pekalongan, Bontang. */
export const labelSets: Readonly<Record<LabelSetName, IdentityLabels>> = {
  standar: standard,
  kapital: {
    number: 'NOMOR SOP',
    created: 'TGL. PEMBUATAN',
    revised: 'TGL. REVISI',
    effective: 'TGL. EFEKTIF',
    approved_by: 'DISAHKAN OLEH',
    title: 'NAMA SOP',
    legal_basis: 'DASAR HUKUM',
    qualifications: 'KUALIFIKASI PELAKSANA',
    related_sops: 'KETERKAITAN',
    equipment: 'PERALATAN/PERLENGKAPAN',
    warnings: 'PERINGATAN',
    records: 'PENCATATAN DAN PENDATAAN',
  },
  ringkas: {
    ...standard,
    number: 'Nomor',
    created: 'Tgl. Pembuatan',
    revised: 'Tgl. Revisi',
    effective: 'Tgl. Efektif',
    approved_by: 'Disahkan Oleh',
  },
};

/** The set these labels are, or null when they are an office's own. */
export function labelSetOf(labels: Labels): LabelSetName | null {
  return labelSetNames.find((name) => identityLabels.every((key) => labels[key] === labelSets[name][key])) ?? null;
}

function pickIdentity(labels: Labels): IdentityLabels {
  const { no: _no, activity: _activity, actors_group: _actors, quality_group: _quality, ...rest } = labels;
  const { requirements: _requirements, time: _time, outputs: _outputs, notes: _notes, nip: _nip, ...own } = rest;
  return own;
}
