import type { Change } from '../../sop/model/change.ts';
import type { IdSource } from '../../sop/model/create.ts';
import type { Place } from '../../sop/model/place.ts';
import type { Official, Sop } from '../../sop/model/sop.ts';
import { cellChange, cellText } from './cellText.ts';

/** What stands before a position when somebody signs for another (spec 3.3). */
const knownPrefix = /^(a\.?n\.?|u\.?b\.?|plt\.?|plh\.?|pj\.?|pjs\.?)(?=\s)/i;

/** The text of a cell as it is typed on the page: a position with its prefix, as it is printed; else what the form holds. */
export function pageText(sop: Sop, place: Place): string | null {
  const official = officialAt(sop, place);
  return official === null ? cellText(sop, place) : joined(official);
}

/** The edit that makes a cell of the page hold a text; null when nothing changes. */
export function pageChange(sop: Sop, place: Place, text: string, ids: IdSource): Change | null {
  const official = officialAt(sop, place);
  if (official === null) return cellChange(sop, place, text, ids);
  if (text === joined(official)) return null;
  const value = { ...official, ...parted(text, official.prefix) };
  return place.at === 'approval' ? { kind: 'setApproval', value } : { kind: 'setProposer', value };
}

/** Who signs in the cell of a position; null for every other cell. */
function officialAt(sop: Sop, place: Place): Official | null {
  if ((place.at !== 'approval' && place.at !== 'proposer') || place.field !== 'position') return null;
  return place.at === 'approval' ? sop.identity.approval : sop.proposer;
}

function joined({ prefix, position }: Pick<Official, 'prefix' | 'position'>): string {
  return prefix === '' ? position : `${prefix} ${position}`;
}

/** Prefix and position of a typed text: the prefix that stood there, or one that offices write. */
function parted(text: string, before: string): Pick<Official, 'prefix' | 'position'> {
  const prefix = before !== '' && text.startsWith(`${before} `) ? before : (knownPrefix.exec(text)?.[0] ?? '');
  return prefix === '' ? { prefix, position: text } : { prefix, position: text.slice(prefix.length + 1) };
}
