import { ok, refuse } from '../../../sop/model/result.ts';
import type { DateField } from '../../../sop/model/sop.ts';
import type { Output, ParsedInput } from '../../contract/commands.ts';
import type { Outcome } from '../../contract/dispatcher.ts';
import { authorOf } from '../exchange/workingCopy.ts';
import type { Workspace } from '../ports.ts';
import { moveSop } from '../review/moves.ts';
import { keepFiled, namesOfSops } from '../store/handovers.ts';
import type { FiledSignature } from '../store/handovers.ts';
import { write } from '../writing.ts';
import { lookAtFile } from './lookAtFile.ts';
import type { LookedAt } from './lookAtFile.ts';
import { dayOf } from './openHandover.ts';

type Returned = Outcome<'handover.return'>;
type Looked = Output<'handover.return'>['look'];
type Filing = NonNullable<ParsedInput<'handover.return'>['filing']>;

/** Most differences that are told in words. */
const mostTold = 12;

/**
 * Looks at a file that came back, and files it where that is asked for: the file, what was found out about it, and the status with its
 * day, as one transaction. It is looked at anew each time: nothing is taken over from the screen but the file and the decision.
 */
export async function returnFile(
  workspace: Workspace,
  { file, export: intended, origin, filing }: ParsedInput<'handover.return'>,
  roots: readonly Uint8Array[],
): Promise<Returned> {
  const bytes = Buffer.from(file.base64, 'base64');
  const looked = await lookAtFile(workspace, { name: file.name, bytes, intended }, roots);
  if (!looked.ok) return looked;
  const look = lookOf(workspace, looked.value);
  if (filing === null) return ok({ look, filed: null });
  return fileIt(workspace, { looked: looked.value, look, name: file.name, origin }, filing);
}

interface ToFile {
  readonly looked: LookedAt;
  readonly look: Looked;
  readonly name: string;
  readonly origin: 'local' | 'returned';
}

function fileIt(workspace: Workspace, { looked, look, name, origin }: ToFile, filing: Filing): Returned {
  const { db, ports } = workspace;
  const { decision, of, kind, match } = looked;
  if (decision.may === 'no' || of === null)
    return refuse({ code: 'filingRefused', detail: decision.may === 'no' ? decision.because : 'unmatched' });
  const reason = filing.reason.trim();
  const enacts = decision.enacts && filing.enact;
  const isClaimed = match.kind === 'unknown' && kind === 'signed';
  if (reason === '' && decision.needsReason && (enacts || isClaimed))
    return refuse({ code: 'reasonMissing', detail: match.kind });
  const { frozen, document, signed } = of;
  const { sop, stored } = document;
  const filedAt = ports.now().toISOString();
  return write(workspace, (): Returned => {
    const kept = keepFiled(
      db,
      {
        id: ports.ids(),
        sop: sop.id,
        export: frozen.id,
        kind: kind === 'scan' ? 'scan' : origin,
        name,
        mediaType: looked.mediaType,
        match: match.kind === 'exact' || match.kind === 'rewritten' ? match.kind : 'claimed',
        signatures: look.signatures.map(keptSignature),
        signedBy: signed.signatures.flatMap((at, signer) => (at === null ? [] : [signer])),
        reason,
        filedAt,
        author: authorOf(db),
      },
      looked.bytes,
    );
    if (!enacts) {
      const { revision } = stored;
      return ok({ look, filed: { file: kept.id, sop: sop.id, revision, status: sop.status, replaced: [] } });
    }
    // A day that is printed in what was signed stays; only an empty one is filled in.
    const asked = { id: sop.id, revision: stored.revision, to: 'inForce', reason } as const;
    const effective = sop.identity.effective.iso === null ? (filing.effective ?? undefined) : undefined;
    const moved = moveSop(db, { ...asked, effective }, filedAt);
    if (!moved.ok) return moved;
    const { revision, replaced } = moved.value;
    const status = moved.value.sop.status;
    return ok({ look, filed: { file: kept.id, sop: sop.id, revision, status, replaced: [...replaced] } });
  });
}

function keptSignature(signature: Looked['signatures'][number]): FiledSignature {
  const { name, at, outcome, sentence, certificateEnds, isBsre } = signature;
  return { name, at, outcome, sentence, certificateEnds, isBsre };
}

/** What was found out about a file, as it crosses to the screen. */
export function lookOf({ db, ports }: Workspace, looked: LookedAt): Looked {
  const { kind, match, verification, of, guesses, decision } = looked;
  const names = namesOfSops(db, [...guesses.map(({ sop }) => sop), ...(of === null ? [] : [of.frozen.sop])]);
  const nameOf = (sop: string) => names.get(sop) ?? { title: '', number: '' };
  const signatures = signaturesOf(looked);
  const differences = match.kind === 'changed' ? match.differences : [];
  const printed = of?.document.sop.identity.effective ?? null;
  return {
    kind,
    match: match.kind,
    of:
      of === null
        ? null
        : {
            export: of.frozen.id,
            sop: of.frozen.sop,
            ...nameOf(of.frozen.sop),
            revision: of.frozen.revision,
            way: of.frozen.way,
            frozenAt: of.frozen.frozenAt,
            status: of.document.sop.status,
            signers: [...of.frozen.signers],
            signedBy: [...of.signed.signatures],
          },
    differences: differences.slice(0, mostTold).map(({ title, detail, words }) => ({
      title,
      detail: detail ?? (words.length === 0 ? null : words.map(({ text }) => text).join('')),
    })),
    moreDifferences: Math.max(0, differences.length - mostTold),
    hasSource: match.kind !== 'unknown' || match.hasSource,
    guesses: guesses.map(({ id, sop }) => ({ export: id, sop, ...nameOf(sop) })),
    verdict: verification === null ? null : verdictOf(verification.verdict),
    signatures,
    decision: { ...decision },
    printed: printed !== null && printed.iso !== null,
    effective: printed !== null && printed.iso !== null ? printed : signedDay(signatures, ports.now()),
  };
}

/** The day of the last signature, else today: what a SOP whose paper names no day comes into force on. */
function signedDay(signatures: Looked['signatures'], now: Date): DateField {
  const last = signatures.findLast(({ at }) => at !== null)?.at ?? null;
  return dayOf(last === null ? now : new Date(last));
}

function signaturesOf({ verification }: LookedAt): Looked['signatures'] {
  const found = verification?.signatures.filter(({ role }) => role === 'signature') ?? [];
  return found.map(({ field, signer, instant, time, verdict, issuedByBsre, additions }) => ({
    field,
    name: signer?.name ?? '',
    issuer: signer?.issuer ?? '',
    at: instant,
    isStamped: time === 'timeStamp',
    ...verdictOf(verdict),
    certificateEnds: signer?.validTo.slice(0, 10) ?? null,
    isBsre: issuedByBsre,
    additions: [...additions],
  }));
}

function verdictOf({ outcome, colour, title, sentence, further }: NonNullable<LookedAt['verification']>['verdict']) {
  return { outcome, colour, title, sentence, further: [...further] };
}
