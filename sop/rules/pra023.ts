import type { ListRef } from '../model/change.ts';
import type { BoxName, ListItem, Sop } from '../model/sop.ts';
import type { Fix } from './problem.ts';
import type { Finding, Rule } from './rule.ts';
import { stepCell, stepName } from './stepNames.ts';
import { isBlank, isPlaceholder } from './words.ts';

/** PRA-023: no "-", "…", "xxx" in cells that need content. Dates are REG-003/004's, outputs REG-032's. */
export const pra023: Rule<'sop'> = {
  id: 'PRA-023',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Isian sementara',
    why: 'Tanda seperti “-”, “…”, atau “xxx” menunggu diisi. Di sel yang wajib, tanda itu bukan isi.',
    wrong: 'Kelengkapan: -',
    right: 'Kelengkapan: Surat permohonan',
    source: 'Praktik baik.',
  },
  check: ({ sop }) => [...identityFindings(sop), ...boxFindings(sop), ...stepFindings(sop)],
};

const boxes: readonly (readonly [BoxName, string])[] = [
  ['legalBasis', 'Dasar Hukum'],
  ['qualifications', 'Kualifikasi Pelaksana'],
  ['equipment', 'Peralatan/Perlengkapan'],
  ['warnings', 'Peringatan'],
  ['records', 'Pencatatan dan Pendataan'],
];

function identityFindings(sop: Sop): readonly Finding[] {
  const { number, title, approval } = sop.identity;
  const cells: readonly (readonly [string, string, Finding['where']])[] = [
    ['Nomor SOP', number, { at: 'field', field: 'number' }],
    ['Nama SOP', title, { at: 'field', field: 'title' }],
    ['Jabatan pejabat yang mengesahkan', approval.position, { at: 'approval', field: 'position' }],
    ['Nama pejabat yang mengesahkan', approval.name, { at: 'approval', field: 'name' }],
  ];
  return cells.flatMap(([name, text, where]) =>
    isPlaceholder(text) ? [{ where, message: `${name} baru berisi tanda ${text.trim()}.` }] : [],
  );
}

function boxFindings(sop: Sop): readonly Finding[] {
  return boxes.flatMap(([box, name]) =>
    sop.identity.boxes[box].items
      .filter((item) => isPlaceholder(item.text))
      .map((item) => ({
        where: { at: 'box', box, item: item.id } as const,
        message: `${name} baru berisi tanda ${item.text.trim()}.`,
        ...removal({ of: 'box', box }, sop.identity.boxes[box].items, item),
      })),
  );
}

function stepFindings(sop: Sop): readonly Finding[] {
  return sop.steps.flatMap((step): readonly Finding[] => {
    const name = stepName(sop, step.id).toLowerCase();
    const inputs = step.inputs.items
      .filter((item) => isPlaceholder(item.text))
      .map((item): Finding => ({
        where: { at: 'step', step: step.id, column: 'inputs', item: item.id },
        message: `Kelengkapan ${name} baru berisi tanda ${item.text.trim()}.`,
        ...removal({ of: 'inputs', step: step.id }, step.inputs.items, item),
      }));
    const { text } = step.duration;
    return isPlaceholder(text)
      ? [...inputs, { where: stepCell(step.id, 'time'), message: `Waktu ${name} baru berisi tanda ${text.trim()}.` }]
      : inputs;
  });
}

/** Beside entries that say something the mark can go. */
function removal(list: ListRef, items: readonly ListItem[], item: ListItem): { readonly fix?: Fix } {
  if (items.every(({ text }) => isBlank(text) || isPlaceholder(text))) return {};
  const label = `Hapus tanda ${item.text.trim()}`;
  return { fix: { label, change: { kind: 'removeItem', list, item: item.id }, safe: true } };
}
