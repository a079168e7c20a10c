import type { Change } from '../model/change.ts';
import type { Sop } from '../model/sop.ts';
import { derivedIds } from './derivedIds.ts';
import type { Finding, Rule } from './rule.ts';
import { foldText, isBlank, isPlaceholder, quoted } from './words.ts';
import { foldTitle, relatedNames, relatedTitles } from './workspace.ts';
import type { WorkspaceEntry } from './workspace.ts';

/** An office that keeps fewer SOPs here has the others elsewhere: a name that is not found says nothing. */
const leastRegister = 10;

/** UNV-004: Keterkaitan names SOPs of the register, and a relation is named on both sides. */
export const unv004: Rule<'workspace'> = {
  id: 'UNV-004',
  severity: 'note',
  needs: 'workspace',
  page: {
    title: 'Keterkaitan menunjuk SOP yang ada',
    why: 'Keterkaitan hanya berguna bila SOP yang disebut dapat ditemukan, dan bila kedua SOP saling menyebut: yang mendahului menyebut lanjutannya, dan sebaliknya.',
    wrong: 'SOP Surat Masuk menyebut SOP Disposisi, tetapi SOP Disposisi tidak menyebut SOP Surat Masuk.',
    right: 'Keduanya saling menyebut di kotak Keterkaitan.',
    source: 'Kebiasaan penyusunan SOP; belum ditemukan pada bagian peraturan yang terbaca.',
  },
  check: ({ sop, workspace }) => {
    const others = workspace.entries.filter(({ id }) => id !== sop.id);
    return [...unknownNames(sop, others, workspace.size), ...oneSided(sop, others)];
  },
};

function unknownNames(sop: Sop, others: readonly WorkspaceEntry[], size: number): readonly Finding[] {
  if (size < leastRegister) return [];
  const known = new Set(others.map(({ title }) => foldTitle(title)));
  const missing = relatedNames(sop).filter((name) => foldTitle(name) !== '' && !known.has(foldTitle(name)));
  if (missing.length === 0) return [];
  return [
    {
      where: { at: 'box', box: 'relatedSops' },
      message: `Keterkaitan menyebut SOP yang tidak ada di daftar: ${missing.map(quoted).join('; ')}.`,
      hint: 'Periksa ejaan nama SOP-nya, atau susun SOP itu.',
    },
  ];
}

function oneSided(sop: Sop, others: readonly WorkspaceEntry[]): readonly Finding[] {
  const own = foldTitle(sop.identity.title);
  const named = new Set(relatedTitles(sop));
  if (own === '') return [];
  return others
    .filter(({ title, related }) => related.includes(own) && !named.has(foldTitle(title)))
    .slice(0, 3)
    .map(({ title }) => ({
      where: { at: 'box', box: 'relatedSops' },
      message: `SOP “${title.trim()}” menyebut SOP ini di Keterkaitan, tetapi SOP ini tidak menyebutnya.`,
      fix: { label: `Tambah “SOP ${title.trim()}”`, change: naming(sop, title) },
    }));
}

/** Writes a SOP into Keterkaitan, in the place of "Tidak ada" when that is all it says. */
function naming(sop: Sop, title: string): Change {
  const list = { of: 'box', box: 'relatedSops' } as const;
  const { items } = sop.identity.boxes.relatedSops;
  const text = `SOP ${title.trim()}`;
  const [first] = items;
  const saysNone = items.every(
    (item) => isBlank(item.text) || isPlaceholder(item.text) || foldText(item.text).startsWith('tidak ada'),
  );
  if (first !== undefined && saysNone) return { kind: 'setItem', list, item: first.id, text };
  return { kind: 'insertItem', list, at: items.length, item: { id: derivedIds(sop, 'relatedSops')(), text } };
}
