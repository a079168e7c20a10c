import { failureText } from '../words/failures.ts';
import { Notice } from './Notice.tsx';

/** What a command answers when it refuses. */
interface Refused {
  readonly code: string;
  readonly detail: string;
}

/** What was refused, in words, read aloud at once; nothing while nothing was. */
export function FailureNotice({ failure }: { readonly failure: Refused | null }) {
  return failure === null ? null : (
    <Notice tone="error" urgent>
      {failureText(failure.code, failure.detail)}
    </Notice>
  );
}
