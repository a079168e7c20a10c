import { emptyList, emptyOfficial, newList } from '../model/create.ts';
import type { IdSource } from '../model/create.ts';
import { parseDate } from '../model/dates.ts';
import type { BoxName, DateField, Identity, ListBox, Official } from '../model/sop.ts';
import type { PlainOfficial, PlainSop } from './plainSchema.ts';

/** The name of each box in plain JSON. */
export const plainBoxes = {
  legalBasis: 'legal_basis',
  qualifications: 'qualifications',
  relatedSops: 'related_sops',
  equipment: 'equipment',
  warnings: 'warnings',
  records: 'records',
} as const satisfies Record<BoxName, keyof PlainSop>;

/** The identity part of a plain SOP. Nothing is trimmed or repaired. */
export function identityOf(plain: PlainSop, ids: IdSource): Identity {
  const box = (name: BoxName): ListBox => {
    const field = plainBoxes[name];
    return plainList(ids, plain.list_markers?.[field], plain[field]);
  };
  return {
    issuer: {
      government: plain.issuer?.government ?? '',
      unitLines: plain.issuer?.unit_lines ?? [],
      logo: plain.issuer?.logo ?? null,
    },
    number: plain.number ?? '',
    title: plain.title,
    created: dateOf(plain.created),
    revised: dateOf(plain.revised),
    effective: dateOf(plain.effective),
    approval: plain.approved_by ? officialOf(plain.approved_by) : emptyOfficial,
    boxes: {
      legalBasis: box('legalBasis'),
      qualifications: box('qualifications'),
      relatedSops: box('relatedSops'),
      equipment: box('equipment'),
      warnings: box('warnings'),
      records: box('records'),
    },
  };
}

/** A signatory; what the file leaves out is empty. */
export function officialOf(plain: PlainOfficial): Official {
  return {
    prefix: plain.prefix ?? '',
    position: plain.position ?? '',
    name: plain.name ?? '',
    rank: plain.rank ?? '',
    nip: plain.nip ?? '',
  };
}

/** A list with its mark; no mark means plain text. */
export function plainList(
  ids: IdSource,
  marker: string | null | undefined,
  texts: readonly string[] | null | undefined,
): ListBox {
  const items = texts ?? [];
  return items.length === 0 && marker == null ? emptyList : newList(ids, marker ?? null, items);
}

/** The day stated by the file wins; without one the text is read. */
function dateOf(plain: PlainSop['created']): DateField {
  const text = plain?.text ?? '';
  return plain?.iso === undefined ? parseDate(text) : { text, iso: plain.iso };
}
