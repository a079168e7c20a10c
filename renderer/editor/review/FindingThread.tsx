import { wordDiff } from '../../../sop/compare/wordDiff.ts';
import type { Author } from '../../../sop/review/events.ts';
import type { Finding, FindingEvent } from '../../../sop/review/findings.ts';
import { useNow } from '../../register/useNow.ts';
import { shortWhen } from '../../register/when.ts';
import { WordDiff } from '../../ui/WordDiff.tsx';
import { reviewWords as words } from '../../words/review.ts';

export interface FindingThreadProps {
  readonly finding: Finding;
  readonly isLost: boolean;
  readonly since: 'same' | 'changed' | 'gone' | null;
}

/** What was found, what was suggested, and everything said and done about it since. */
export function FindingThread({ finding, isLost, since }: FindingThreadProps) {
  const { author, instant, text, proposal, anchor, thread } = finding;
  return (
    <div className="finding-thread">
      <Who author={author} instant={instant} />
      <p>{text}</p>
      {isLost ? (
        <p className="finding-old">{anchor.text === '' ? words.noOldText : words.oldText(anchor.text)}</p>
      ) : null}
      {proposal === null ? null : (
        <div className="finding-proposal">
          <span className="hint">{words.proposal}</span>
          {proposal === '' ? words.proposalEmpty : <WordDiff words={wordDiff(anchor.text, proposal)} />}
        </div>
      )}
      {thread.map((event) => (
        <Said key={event.id} event={event} />
      ))}
      {since === null ? null : <p className="finding-since">{words.since[since]}</p>}
    </div>
  );
}

function Said({ event }: { readonly event: FindingEvent }) {
  const said = saidOf(event);
  if (said === null) return null;
  return (
    <div className="finding-said">
      <Who author={event.author} instant={event.instant} />
      <p>{said}</p>
    </div>
  );
}

/** What an event says in words; null for what is shown elsewhere. */
function saidOf(event: FindingEvent): string | null {
  switch (event.kind) {
    case 'opened':
      return null;
    case 'replied':
      return event.text;
    case 'followedUp':
      return event.text === null || event.text === '' ? words.event.followedUp : event.text;
    case 'reopened':
      return event.text === '' ? words.event.reopened : `${words.event.reopened} ${event.text}`;
    default:
      return words.event[event.kind];
  }
}

function Who({ author, instant }: { readonly author: Author; readonly instant: string }) {
  const now = useNow();
  return (
    <p className="finding-who">
      <strong>{author.name === '' ? words.nameless : author.name}</strong>
      <span>{author.unit}</span>
      <time dateTime={instant}>{shortWhen(instant, now)}</time>
    </p>
  );
}
