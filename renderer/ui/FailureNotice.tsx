import type { Failure } from '../desk/contract.ts';
import { failureText } from '../words/failures.ts';
import { Notice } from './Notice.tsx';

/** What was refused, in words, read aloud at once; nothing while nothing was. */
export function FailureNotice({ failure }: { readonly failure: Failure | null }) {
  return failure === null ? null : (
    <Notice tone="error" urgent>
      {failureText(failure.code, failure.detail)}
    </Notice>
  );
}
