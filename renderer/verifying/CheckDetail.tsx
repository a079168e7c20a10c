import { sizeText } from '../backups/sizeText.ts';
import { useNow } from '../register/useNow.ts';
import { changedText } from '../register/when.ts';
import { forgetCheck } from '../state/checks.ts';
import type { Check } from '../state/checks.ts';
import { showHandover } from '../state/handover.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Progress } from '../ui/Progress.tsx';
import { failureText } from '../words/failures.ts';
import { verifyingWords as words } from '../words/verifying.ts';
import { SignatureFacts } from './SignatureFacts.tsx';
import { SignatureTable } from './SignatureTable.tsx';
import { verdictLooks } from './verdictLook.ts';

/** One file: the verdict on the whole, a row for each signature, and all that is known of each. */
export function CheckDetail({ check }: { readonly check: Check }) {
  const now = useNow();
  const { file, checkedAt, result, failure } = check;
  const verification = result?.verification ?? null;
  return (
    <div className="check-detail">
      <div className="check-head">
        <div className="grow">
          <h2>{file.name}</h2>
          {checkedAt === null ? null : (
            <p className="secondary">
              {words.checked(lowerFirst(changedText(checkedAt, now)), verification?.pages ?? null, sizeText(file.size))}
            </p>
          )}
        </div>
        <Button onPress={() => forgetCheck(check.id)}>{words.remove}</Button>
        {verification?.kind === 'pdf' && verification.signatures.length > 0 ? (
          <Button look="primary" onPress={() => showHandover({ kind: 'return', file, export: null })}>
            {words.record}
          </Button>
        ) : null}
      </div>
      {failure === null ? null : (
        <Notice tone="error" urgent>
          {failureText(failure.code, failure.detail)}
        </Notice>
      )}
      {result === null && failure === null ? <Progress label={words.busy} done={0} all={1} /> : null}
      {result !== null && result.refusal !== null ? (
        <Notice tone="warning" urgent>
          {words.refusals[result.refusal]}
        </Notice>
      ) : null}
      {verification === null ? null : (
        <>
          <Banner verdict={verification.verdict} />
          {verification.signatures.length === 0 ? null : (
            <>
              <h3 className="check-label">{words.signatures}</h3>
              <SignatureTable signatures={verification.signatures} />
              {verification.signatures.map((signature) => (
                <SignatureFacts key={signature.order} {...{ file, verification, signature }} />
              ))}
              <p className="secondary">
                {words.facts.data}: {verification.hasCheckingData ? words.hasData : words.hasNoData}
              </p>
            </>
          )}
        </>
      )}
    </div>
  );
}

function Banner({
  verdict,
}: {
  readonly verdict: NonNullable<NonNullable<Check['result']>['verification']>['verdict'];
}) {
  const look = verdictLooks[verdict.colour];
  const tone = look.tone === 'ok' || look.tone === 'warning' || look.tone === 'error' ? look.tone : 'note';
  return (
    <div className={`notice notice-${tone} check-banner`} aria-live="polite">
      <Icon of={look.icon} />
      <div className="grow">
        <strong>{verdict.title}</strong>
        <p>{[verdict.sentence, ...verdict.further].join(' ')}</p>
      </div>
    </div>
  );
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
