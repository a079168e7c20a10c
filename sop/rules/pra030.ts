import { isPrinted } from '../sets/documentSet.ts';
import type { SetFinding, SetRule } from './setRule.ts';
import { foldTitle } from './workspace.ts';
import { quoted } from './words.ts';

/** PRA-030: the list of SOPs in the decree names the sheets that are bound, and no others. */
export const pra030: SetRule = {
  id: 'PRA-030',
  severity: 'warning',
  page: {
    title: 'Daftar di keputusan sesuai lembar SOP',
    why: 'Yang ditetapkan adalah SOP yang tercantum di lampiran keputusan. Lembar yang tidak tercantum belum ditetapkan, dan judul tanpa lembar tidak dapat dilaksanakan.',
    wrong: 'Keputusan memuat 45 judul, lembar SOP ada 44.',
    right: 'Setiap judul di lampiran mempunyai lembarnya, dan sebaliknya.',
    source: 'Praktik baik.',
  },
  check: ({ set, sops }): readonly SetFinding[] => {
    const listed = isPrinted(set, 'decree') ? set.decree.annex.titles : null;
    if (listed === null) return [];
    const titles = sops.map(({ identity }) => identity.title.trim());
    const withoutSheet = leftOver(listed, titles);
    const withoutLine = leftOver(titles, listed);
    if (withoutSheet.length === 0 && withoutLine.length === 0) return [];
    const hint = [said('Tidak ada lembar', withoutSheet), said('Tidak tercantum di keputusan', withoutLine)];
    const annex = { ...set.decree.annex, titles: null };
    return [
      {
        where: { at: 'part', part: 'decree', field: 'annex' },
        message:
          listed.length === sops.length
            ? 'Judul di lampiran keputusan tidak sama dengan judul lembar SOP.'
            : `Keputusan memuat ${listed.length} judul, lembar SOP ada ${sops.length}.`,
        hint: hint.filter((sentence) => sentence !== '').join(' '),
        fix: { label: 'Samakan daftar', set: { ...set, decree: { ...set.decree, annex } } },
      },
    ];
  },
};

/** Titles that have no partner among the others; the same title twice needs two partners. */
function leftOver(titles: readonly string[], others: readonly string[]): readonly string[] {
  const free = new Map<string, number>();
  for (const other of others) free.set(foldTitle(other), (free.get(foldTitle(other)) ?? 0) + 1);
  return titles.filter((title) => {
    const left = free.get(foldTitle(title)) ?? 0;
    free.set(foldTitle(title), left - 1);
    return left <= 0;
  });
}

/** A sentence with at most three titles. */
function said(what: string, titles: readonly string[]): string {
  if (titles.length === 0) return '';
  const named = titles.slice(0, 3).map(quoted).join(', ');
  return `${what}: ${named}${titles.length > 3 ? `, dan ${titles.length - 3} lainnya` : ''}.`;
}
