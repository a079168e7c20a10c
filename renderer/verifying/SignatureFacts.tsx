import { useState } from 'react';
import { sizeText } from '../backups/sizeText.ts';
import type { SignatureReport, Verification } from '../desk/contract.ts';
import { dayText } from '../register/when.ts';
import { saveSigned } from '../state/checks.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Status } from '../ui/Status.tsx';
import { failureText } from '../words/failures.ts';
import { verifyingWords as words } from '../words/verifying.ts';
import { signerName } from './SignatureTable.tsx';
import { verdictLooks } from './verdictLook.ts';

export interface SignatureFactsProps {
  readonly file: File;
  readonly verification: Verification;
  readonly signature: SignatureReport;
}

/** All that is known of one signature: its verdict, what it covers, what came after it, its certificates. */
export function SignatureFacts({ file, verification, signature }: SignatureFactsProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const { order, verdict, signer, coveredBytes } = signature;
  const name = signerName(signature);
  const look = verdictLooks[verdict.colour];
  const save = async (bytes: number): Promise<void> => {
    const failed = await saveSigned(file, bytes, words.revisionName(file.name, order));
    setFailure(failed === null ? null : failureText(failed.code, failed.detail));
  };
  return (
    <section className="check-facts" aria-label={words.detailOf(order, name)}>
      <h3>
        {order}. {name}
      </h3>
      <dl>
        <dt>{words.facts.verdict}</dt>
        <dd>
          <Status icon={look.icon} tone={look.tone} small>
            {[verdict.sentence, ...verdict.further].join(' ')}
          </Status>
        </dd>
        <dt>{words.facts.coverage}</dt>
        <dd>{coverageText(verification, signature)}</dd>
        <dt>{words.facts.later}</dt>
        <dd>{laterText(signature)}</dd>
        {signer === null ? null : (
          <>
            <dt>{words.facts.certificate}</dt>
            <dd>{words.certificate(signer.issuer, dayText(signer.validFrom), dayText(signer.validTo))}</dd>
            <dt>{words.facts.chain}</dt>
            <dd>{signature.chain.map((certificate) => certificate.name).join(' → ')}</dd>
            <dt>{words.facts.fingerprint}</dt>
            <dd className="check-fingerprint">{inGroups(signer.fingerprint)}</dd>
          </>
        )}
        <dt>{words.facts.field}</dt>
        <dd>{signature.field}</dd>
        {signature.reason === null ? null : (
          <>
            <dt>{words.facts.reason}</dt>
            <dd>{signature.reason}</dd>
          </>
        )}
      </dl>
      {coveredBytes === null ? null : (
        <Button small onPress={() => void save(coveredBytes)} aria-label={words.saveRevisionOf(order)}>
          {words.saveRevision}
        </Button>
      )}
      {failure === null ? null : (
        <Notice tone="error" urgent>
          {failure}
        </Notice>
      )}
    </section>
  );
}

function coverageText({ kind, bytes }: Verification, { coveredBytes, later, evidence }: SignatureReport): string {
  if (kind === 'docx') {
    if (evidence.content === 'unknown') return words.covers.unknown;
    return later === 'other' ? words.covers.partsNot : words.covers.parts;
  }
  if (coveredBytes === null) return words.covers.unknown;
  return coveredBytes === bytes ? words.covers.whole : words.covers.part(sizeText(coveredBytes), sizeText(bytes));
}

function laterText({ later, additions, evidence }: SignatureReport): string {
  if (evidence.form !== null) return words.covers.unknown;
  const kinds = additions.map((kind) => words.additions[kind]).join(', ');
  const sentence = kinds.slice(0, 1).toUpperCase() + kinds.slice(1);
  if (later === 'none') return words.later.none;
  return later === 'signatures' ? words.later.signatures(sentence) : words.later.other(kinds);
}

/** Easier to compare aloud. */
export function inGroups(fingerprint: string): string {
  return fingerprint.replace(/(.{4})(?=.)/gu, '$1 ');
}
