import { defaultExits } from './exits.ts';
import type {
  Classification,
  DateField,
  Duration,
  Issuer,
  Lane,
  ListBox,
  ListItem,
  Official,
  Sop,
  Step,
} from './sop.ts';
import type { StyleProfile } from './style.ts';

/** Gives a new id at every call. The domain has no randomness of its own; the host or the test supplies it. */
export type IdSource = () => string;

export const emptyDate: DateField = { text: '', iso: null };
export const emptyDuration: Duration = { text: '', parsed: null };
export const emptyList: ListBox = { marker: null, items: [] };
export const emptyOfficial: Official = { prefix: '', position: '', name: '', rank: '', nip: '' };
export const unclassified: Classification = { nature: null, scope: null, completeness: null, generality: null };

/** A draft without content, as the given office would start it. */
export function newSop(ids: IdSource, profile: Pick<StyleProfile, 'name' | 'government' | 'unitLines'>): Sop {
  const issuer: Issuer = { government: profile.government, unitLines: profile.unitLines, logo: null };
  const numbered: ListBox = { marker: '1.', items: [] };
  return {
    id: ids(),
    identity: {
      issuer,
      number: '',
      title: '',
      created: emptyDate,
      revised: emptyDate,
      effective: emptyDate,
      approval: emptyOfficial,
      boxes: {
        legalBasis: numbered,
        qualifications: numbered,
        relatedSops: numbered,
        equipment: numbered,
        warnings: emptyList,
        records: emptyList,
      },
    },
    lanes: [],
    steps: [],
    proposer: null,
    flowTitle: '',
    profile: profile.name,
    style: {},
    classification: unclassified,
    status: 'draft',
  };
}

/** An empty row: a process without performer that leads to the next row. */
export function newStep(ids: IdSource): Step {
  return {
    id: ids(),
    activity: '',
    kind: 'process',
    performers: [],
    cooperation: 'joint',
    inputs: emptyList,
    inputsSpan: 1,
    duration: emptyDuration,
    outputs: emptyList,
    note: '',
    exits: defaultExits,
    isStart: false,
    isEnd: false,
  };
}

/** A Pelaksana column. */
export function newLane(ids: IdSource, name: string): Lane {
  return { id: ids(), name };
}

/** One entry of a list. */
export function newItem(ids: IdSource, text: string): ListItem {
  return { id: ids(), text };
}

/** A list with these entries. */
export function newList(ids: IdSource, marker: string | null, texts: readonly string[]): ListBox {
  return { marker, items: texts.map((text) => newItem(ids, text)) };
}
