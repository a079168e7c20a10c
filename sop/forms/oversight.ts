import { parseDate } from '../model/dates.ts';
import type { SopId } from '../model/sop.ts';
import { cellOf, fieldOf, rowsOf } from './form.ts';
import type { Form, FormRow } from './form.ts';
import { monitoringDue } from './monitoringDue.ts';

export const monitoringParts = ['assessment', 'notes', 'action', 'assessor'] as const;
/** What a line of Tabel 7 asks for; `assessor` is the paraf penilai. */
export type MonitoringPart = (typeof monitoringParts)[number];

/** One line of a monitoring form that is about a SOP (Tabel 7). */
export interface MonitoringEntry {
  /** ISO day of the monitoring; null when its date cannot be read. */
  readonly day: string | null;
  /** What is not written in the line. */
  readonly lacks: readonly MonitoringPart[];
}

/** What the forms of the workspace say about a SOP in force (spec 11.1, 11.4). Days are ISO. */
export interface Oversight {
  /** The newest monitoring that assessed it, null when there was none; and when the next one is due, null when that cannot be told. */
  readonly monitored: string | null;
  readonly monitoringDue: string | null;
  /** The newest line about it that was begun; null when there is none. */
  readonly entry: MonitoringEntry | null;
  /** The newest evaluation that answered anything; null when there was none. */
  readonly evaluated: string | null;
  /** Whether a distribution list names somebody who got it. */
  readonly isDistributed: boolean;
}

/** A SOP in force as its forms know it. */
export interface OverseenSop {
  readonly id: SopId;
  readonly title: string;
  readonly number: string;
  /** ISO day, null when it cannot be read. */
  readonly effective: string | null;
}

/** Reads out of the forms what is known about SOPs in force, in their order. Each form is walked once. */
export function oversightOf(sops: readonly OverseenSop[], forms: readonly Form[]): Oversight[] {
  const about = subjects(sops);
  const entries = new Map<SopId, MonitoringEntry>();
  const evaluated = new Map<SopId, string>();
  const distributed = new Set<SopId>();
  for (const form of forms) {
    const day = parseDate(fieldOf(form, 'date')).iso;
    if (form.kind === 'monitoring') {
      for (const row of rowsOf(form, 'procedures')) {
        if (row.sop === undefined || !isBegun(row)) continue;
        const known = entries.get(row.sop);
        if (known === undefined || (day ?? '') > (known.day ?? ''))
          entries.set(row.sop, { day, lacks: lacksOf(form, row) });
      }
      continue;
    }
    const sop = about(form);
    if (sop === null) continue;
    if (form.kind === 'evaluation' && day !== null && rowsOf(form, 'answers').some((row) => said(row, 'answer')))
      evaluated.set(sop, [evaluated.get(sop) ?? '', day].toSorted().at(-1) ?? day);
    if (form.kind === 'distribution' && rowsOf(form, 'recipients').some((row) => said(row, 'recipient')))
      distributed.add(sop);
  }
  return monitoringDue(sops, forms).map(({ sop, last, due }) => ({
    monitored: last,
    monitoringDue: due,
    entry: entries.get(sop) ?? null,
    evaluated: evaluated.get(sop) ?? null,
    isDistributed: distributed.has(sop),
  }));
}

/** The SOPs of the workspace that a form is about, as a whole or in its rows. */
export function sopsNamedBy({ sop, tables }: Form): readonly SopId[] {
  const rows = Object.values(tables).flatMap((list) => list.flatMap((row) => row.sop ?? []));
  return sop === undefined ? rows : [sop, ...rows];
}

/** The SOP that a form is about: as it was made for, else the one with its name and number. */
function subjects(sops: readonly OverseenSop[]): (form: Form) => SopId | null {
  const nameOf = (title: string, number: string): string => `${fold(title)}\n${fold(number)}`;
  const ids = new Set(sops.map(({ id }) => id));
  const byName = new Map(sops.map(({ id, title, number }) => [nameOf(title, number), id]));
  return (form) => {
    if (form.sop !== undefined) return ids.has(form.sop) ? form.sop : null;
    return byName.get(nameOf(fieldOf(form, 'title'), fieldOf(form, 'number'))) ?? null;
  };
}

function fold(text: string): string {
  return text.toLocaleLowerCase('id').replace(/\s+/g, ' ').trim();
}

function said(row: FormRow, name: string): boolean {
  return cellOf(row, name).trim() !== '';
}

function isBegun(row: FormRow): boolean {
  return ['assessment', 'notes', 'action'].some((name) => said(row, name));
}

function lacksOf(form: Form, row: FormRow): readonly MonitoringPart[] {
  return monitoringParts.filter((part) =>
    part === 'assessor' ? fieldOf(form, 'assessor').trim() === '' : !said(row, part),
  );
}
