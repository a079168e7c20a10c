import { contentStems } from './contentWords.ts';
import type { Rule } from './rule.ts';
import { quoted } from './words.ts';

/** PRA-025: the title and the steps share a word that carries meaning. */
export const pra025: Rule<'sop'> = {
  id: 'PRA-025',
  severity: 'warning',
  needs: 'sop',
  page: {
    title: 'Nama SOP dan langkahnya sejalan',
    why: 'Bila tidak satu pun kata dari nama SOP muncul di langkahnya, mungkin isinya tertinggal dari SOP lain.',
    wrong: 'Nama: Sosialisasi kerja sama usaha; langkah: menerima proposal bantuan.',
    right: 'Nama: Pelayanan Surat Keterangan; langkah: mengetik surat keterangan.',
    source: 'Praktik baik.',
  },
  check: ({ sop }) => {
    const title = contentStems(sop.identity.title);
    const steps = contentStems(
      sop.steps
        .flatMap((step) => [
          step.activity,
          step.note,
          ...[...step.inputs.items, ...step.outputs.items].map((item) => item.text),
        ])
        .join('\n'),
    );
    if (title.size === 0 || steps.size === 0 || [...title].some((word) => steps.has(word))) return [];
    return [
      {
        where: { at: 'field', field: 'title' },
        message: `Tidak satu pun langkah menyebut pokok nama SOP: ${quoted(sop.identity.title)}.`,
        hint: 'Periksa apakah langkah-langkahnya berasal dari SOP lain.',
      },
    ];
  },
};
