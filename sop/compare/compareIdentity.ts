import type { Place } from '../model/place.ts';
import { sameData } from '../model/sameData.ts';
import type { Official, Sop } from '../model/sop.ts';
import type { Aspect, Difference } from './difference.ts';
import { capital, fieldNames, officialFields, officialNames } from './names.ts';
import { wordDiff } from './wordDiff.ts';

/** What differs in the head of the identity part, its dates, who approves and who proposes. */
export function compareIdentity(before: Sop, after: Sop): Difference[] {
  return [
    ...issuerDifferences(before, after),
    ...(['number', 'title'] as const).flatMap((field) =>
      textDifference(
        field,
        'header',
        fieldNames[field],
        { at: 'field', field },
        before.identity[field],
        after.identity[field],
      ),
    ),
    ...(['created', 'revised', 'effective'] as const).flatMap((field) =>
      textDifference(
        field,
        'dates',
        fieldNames[field],
        { at: 'field', field },
        before.identity[field].text,
        after.identity[field].text,
      ),
    ),
    ...officialDifferences('approval', before.identity.approval, after.identity.approval),
    ...proposerDifferences(before, after),
    ...textDifference(
      'flowTitle',
      'header',
      'Judul di atas tabel',
      { at: 'flowTitle' },
      before.flowTitle,
      after.flowTitle,
    ),
  ];
}

/** A text that both have, in other words. */
export function textDifference(
  id: string,
  aspect: Aspect,
  title: string,
  place: Place,
  before: string,
  after: string,
): Difference[] {
  if (before === after) return [];
  return [
    {
      id,
      kind: 'changed',
      aspect,
      before: [place],
      after: [place],
      title,
      detail: null,
      words: wordDiff(before, after),
    },
  ];
}

function issuerDifferences({ identity: before }: Sop, { identity: after }: Sop): Difference[] {
  const [one, other] = [before.issuer, after.issuer];
  const place: Place = { at: 'issuer', line: 'logo' };
  const logo: Difference = {
    id: 'logo',
    kind: one.logo === null ? 'added' : other.logo === null ? 'removed' : 'changed',
    aspect: 'header',
    before: one.logo === null ? [] : [place],
    after: other.logo === null ? [] : [place],
    title: one.logo === null ? 'Logo dipasang' : other.logo === null ? 'Logo dihapus' : 'Logo diganti',
    detail: null,
    words: [],
  };
  return [
    ...textDifference(
      'government',
      'header',
      'Pemerintah daerah',
      { at: 'issuer', line: 'government' },
      one.government,
      other.government,
    ),
    ...(sameData(one.unitLines, other.unitLines)
      ? []
      : [
          {
            id: 'unitLines',
            kind: 'changed',
            aspect: 'header',
            before: linePlaces(one.unitLines),
            after: linePlaces(other.unitLines),
            title: 'Unit kerja',
            detail: null,
            words: wordDiff(one.unitLines.join('\n'), other.unitLines.join('\n')),
          } as const,
        ]),
    ...(one.logo === other.logo ? [] : [logo]),
  ];
}

function linePlaces(lines: readonly string[]): Place[] {
  return lines.map((_, line) => ({ at: 'issuer', line }));
}

function officialDifferences(at: 'approval' | 'proposer', before: Official, after: Official): Difference[] {
  const block = at === 'approval' ? 'Disahkan oleh' : 'Diusulkan oleh';
  return officialFields.flatMap((field) =>
    textDifference(
      `${at}:${field}`,
      at,
      `${block} · ${capital(officialNames[field])}`,
      { at, field },
      before[field],
      after[field],
    ),
  );
}

function proposerDifferences({ proposer: before }: Sop, { proposer: after }: Sop): Difference[] {
  if (before !== null && after !== null) return officialDifferences('proposer', before, after);
  const official = before ?? after;
  if (official === null || sameData(before, after)) return [];
  const places = officialFields.map((field): Place => ({ at: 'proposer', field }));
  const text = officialFields
    .map((field) => official[field])
    .filter((part) => part !== '')
    .join(', ');
  return [
    {
      id: 'proposer',
      kind: before === null ? 'added' : 'removed',
      aspect: 'proposer',
      before: before === null ? [] : places,
      after: after === null ? [] : places,
      title: before === null ? 'Blok pengusul ditambah' : 'Blok pengusul dihapus',
      detail: null,
      words: text === '' ? [] : [{ text, is: before === null ? 'added' : 'removed' }],
    },
  ];
}
