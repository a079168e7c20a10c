import { changed, refused } from './applied.ts';
import type { Applied, ChangeOf } from './applied.ts';
import { sizes } from './sizes.ts';
import type { Identity, Sop } from './sop.ts';

/** Edits of single values of the document. Only their size can be refused. */
export type ValueChange = ChangeOf<
  | 'setText'
  | 'setUnitLines'
  | 'setLogo'
  | 'setDate'
  | 'setApproval'
  | 'setProposer'
  | 'setStyle'
  | 'setClassification'
  | 'setStatus'
>;

/** Applies an edit of the identity part or of a document-wide value. The inverse puts the former value back. */
export function applyIdentity(sop: Sop, change: ValueChange): Applied {
  const { identity } = sop;
  switch (change.kind) {
    case 'setText':
      return applyText(sop, change);
    case 'setUnitLines':
      if (change.lines.length > sizes.unitLines) return refused('outOfRange', change.lines.length);
      return changed(withIdentity(sop, { issuer: { ...identity.issuer, unitLines: change.lines } }), {
        kind: 'setUnitLines',
        lines: identity.issuer.unitLines,
      });
    case 'setLogo':
      return changed(withIdentity(sop, { issuer: { ...identity.issuer, logo: change.asset } }), {
        kind: 'setLogo',
        asset: identity.issuer.logo,
      });
    case 'setDate':
      return changed(withIdentity(sop, { [change.field]: change.value }), {
        kind: 'setDate',
        field: change.field,
        value: identity[change.field],
      });
    case 'setApproval':
      return changed(withIdentity(sop, { approval: change.value }), { kind: 'setApproval', value: identity.approval });
    case 'setProposer':
      return changed({ ...sop, proposer: change.value }, { kind: 'setProposer', value: sop.proposer });
    case 'setStyle':
      return changed({ ...sop, style: change.style }, { kind: 'setStyle', style: sop.style });
    case 'setClassification':
      return changed(
        { ...sop, classification: change.value },
        { kind: 'setClassification', value: sop.classification },
      );
    case 'setStatus':
      return changed({ ...sop, status: change.value }, { kind: 'setStatus', value: sop.status });
  }
}

function applyText(sop: Sop, change: ChangeOf<'setText'>): Applied {
  const { field, text } = change;
  const undo = (former: string) => ({ kind: 'setText', field, text: former }) as const;
  switch (field) {
    case 'number':
    case 'title':
      return changed(withIdentity(sop, { [field]: text }), undo(sop.identity[field]));
    case 'government':
      return changed(
        withIdentity(sop, { issuer: { ...sop.identity.issuer, government: text } }),
        undo(sop.identity.issuer.government),
      );
    case 'flowTitle':
    case 'profile':
      return changed({ ...sop, [field]: text }, undo(sop[field]));
  }
}

function withIdentity(sop: Sop, part: Partial<Identity>): Sop {
  return { ...sop, identity: { ...sop.identity, ...part } };
}
