import { boxTitles, fieldNames, officialFields } from '../compare/names.ts';
import type { Place } from '../model/place.ts';
import { boxNames } from '../model/sop.ts';
import type { Identity, Official, Sop } from '../model/sop.ts';
import { mergedList } from './mergeList.ts';
import { ruled } from './ruling.ts';
import type { Ruling } from './ruling.ts';

/** The three documents that are merged. */
export interface Documents {
  readonly base: Sop;
  readonly mine: Sop;
  readonly theirs: Sop;
}

/** Merges the identity part. An official is one thing: a name never gets the number of another person. */
export function mergedIdentity(ruling: Ruling, documents: Documents): Identity {
  const { base, mine, theirs } = {
    base: documents.base.identity,
    mine: documents.mine.identity,
    theirs: documents.theirs.identity,
  };
  const field = <Value>(
    id: string,
    where: Place,
    title: string,
    of: (identity: Identity) => Value,
    text: (value: Value) => string | null,
  ): Value => ruled(ruling, { base: of(base), mine: of(mine), theirs: of(theirs) }, { id, where, title, text });
  const plain = (text: string): string => text;
  const named = (name: keyof typeof fieldNames): Place => ({ at: 'field', field: name });
  const date = (name: 'created' | 'revised' | 'effective') =>
    field(
      name,
      named(name),
      fieldNames[name],
      (identity) => identity[name],
      ({ text }) => text,
    );
  const boxes = boxNames.map(
    (box) =>
      [
        box,
        mergedList(
          ruling,
          { base: base.boxes[box], mine: mine.boxes[box], theirs: theirs.boxes[box] },
          { of: 'box', box },
          boxTitles[box],
        ),
      ] as const,
  );
  return {
    issuer: {
      government: field(
        'government',
        { at: 'issuer', line: 'government' },
        'Pemerintah daerah',
        ({ issuer }) => issuer.government,
        plain,
      ),
      unitLines: field(
        'unitLines',
        { at: 'issuer', line: 0 },
        'Unit kerja',
        ({ issuer }) => issuer.unitLines,
        (lines) => lines.join('\n'),
      ),
      logo: field(
        'logo',
        { at: 'issuer', line: 'logo' },
        'Logo instansi',
        ({ issuer }) => issuer.logo,
        (logo) => (logo === null ? null : 'Logo'),
      ),
    },
    number: field('number', named('number'), fieldNames.number, ({ number }) => number, plain),
    title: field('title', named('title'), fieldNames.title, ({ title }) => title, plain),
    created: date('created'),
    revised: date('revised'),
    effective: date('effective'),
    approval: field(
      'approval',
      { at: 'approval', field: 'name' },
      'Disahkan oleh',
      ({ approval }) => approval,
      officialText,
    ),
    boxes: Object.fromEntries(boxes) as unknown as Identity['boxes'],
  };
}

/** An official in one line. */
export function officialText(official: Official): string {
  return officialFields
    .map((field) => official[field])
    .filter((part) => part !== '')
    .join(', ');
}
