import { nipDigits } from '../model/nip.ts';
import type { Official, Sop } from '../model/sop.ts';
import type { SetFinding, SetRule } from './setRule.ts';
import { foldText, isBlank, quoted } from './words.ts';

/** PRA-029: one official is written the same way on all sheets of a set. */
export const pra029: SetRule = {
  id: 'PRA-029',
  severity: 'warning',
  page: {
    title: 'Pejabat seragam di satu dokumen',
    why: 'Pejabat yang mengesahkan beberapa lembar ditulis dengan ejaan nama dan NIP yang sama di semua lembar itu.',
    wrong: 'Dua ejaan nama dengan NIP yang sama.',
    right: 'Nama dan NIP sama di semua lembar.',
    source: 'Praktik baik.',
  },
  check: ({ sops }) => sops.flatMap((sop) => deviation(sop, sops)),
};

/** What a sheet says otherwise than most of the others that name the same person. */
function deviation(sop: Sop, sops: readonly Sop[]): readonly SetFinding[] {
  const own = sop.identity.approval;
  const nip = nipDigits(own.nip);
  if (nip === '' || isBlank(own.name)) return [];
  const sameNip = sops.filter(({ identity }) => nipDigits(identity.approval.nip) === nip);
  const sameName = sops.filter(({ identity }) => foldText(identity.approval.name) === foldText(own.name));
  const byName = mostOf(sameNip, ({ name }) => foldText(name));
  if (byName !== null && foldText(byName.identity.approval.name) !== foldText(own.name))
    return [
      {
        where: { at: 'sop', sop: sop.id },
        message: `Nama pejabat di lembar ${quoted(sop.identity.title)} ditulis ${quoted(own.name)}, di lembar ${quoted(byName.identity.title)} ${quoted(byName.identity.approval.name)}.`,
      },
    ];
  const byNip = mostOf(
    sameName.filter(({ identity }) => nipDigits(identity.approval.nip) !== ''),
    (approval) => nipDigits(approval.nip),
  );
  if (byNip !== null && nipDigits(byNip.identity.approval.nip) !== nip)
    return [
      {
        where: { at: 'sop', sop: sop.id },
        message: `NIP ${quoted(own.name)} di lembar ${quoted(sop.identity.title)} berbeda dari lembar ${quoted(byNip.identity.title)}.`,
      },
    ];
  return [];
}

/** The first sheet with the reading that most of them have, the earlier one when two are as frequent; null for none. */
function mostOf(sops: readonly Sop[], readingOf: (approval: Official) => string): Sop | null {
  const groups = new Map<string, Sop[]>();
  for (const sop of sops) {
    const reading = readingOf(sop.identity.approval);
    groups.set(reading, [...(groups.get(reading) ?? []), sop]);
  }
  const [most] = [...groups.values()].toSorted((one, other) => other.length - one.length);
  return most?.[0] ?? null;
}
