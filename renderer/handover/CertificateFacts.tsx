import { formatDate } from '../../sop/model/dates.ts';
import { signedBy } from '../../sop/handover/signedBy.ts';
import type { OwnCertificate } from '../desk/contract.ts';
import { Notice } from '../ui/Notice.tsx';
import { signWords as words } from '../words/handover.ts';

/** Whose certificate it is, before anything is signed with it. */
export function CertificateFacts({
  certificate,
  signer,
}: {
  readonly certificate: OwnCertificate;
  readonly signer: string;
}) {
  const { name, organisation, issuer, validFrom, validTo, fingerprint, isBsre, isSelfSigned } = certificate;
  const order = [{ role: 'signature', position: '', name: signer, nip: '' } as const];
  const isSame = signedBy(order, [{ field: '', name, number: null }]).isComplete;
  const day = (instant: string): string => formatDate(instant.slice(0, 10)) ?? instant;
  return (
    <section className="certificate-facts">
      <dl>
        <dt>{words.owner}</dt>
        <dd>
          <strong>{name}</strong>
          {organisation === null ? null : <span className="hint">{organisation}</span>}
        </dd>
        <dt>{words.issuer}</dt>
        <dd>{issuer}</dd>
        <dt>{words.valid}</dt>
        <dd>{words.until(day(validFrom), day(validTo))}</dd>
        <dt>{words.fingerprint}</dt>
        <dd className="file-hash">{(fingerprint.slice(0, 24).match(/.{1,4}/g) ?? []).join(' ')}</dd>
      </dl>
      {isSame ? null : <Notice tone="warning">{words.otherName(name, signer)}</Notice>}
      {isSelfSigned ? (
        <Notice tone="warning">{words.selfSigned}</Notice>
      ) : isBsre ? null : (
        <Notice tone="note">{words.notCertified}</Notice>
      )}
    </section>
  );
}
