import type { EventOf, FindingText } from './events.ts';
import type { Finding, FindingEvent, FindingStatus } from './findings.ts';

/**
 * What one finding has become, of all its events in order. `opened` is the first that opened it; answers may stand before it,
 * because they may arrive before what they answer.
 */
export function foldFinding(opened: EventOf<'opened'>, sorted: readonly FindingEvent[], number: number): Finding {
  const { round, version, author, instant, anchor } = opened;
  const thread = sorted.filter((event) => event.kind !== 'opened');
  let now: Standing = { said: said(opened), status: 'open', accepted: false };
  for (const event of thread) now = isOwnRemark(opened, event) ? now : after(now, event);
  return {
    ...now.said,
    id: opened.finding,
    number,
    round,
    version,
    author,
    instant,
    anchor,
    status: now.status,
    accepted: now.accepted,
    mayResolve: now.status === 'answered',
    thread,
  };
}

interface Standing {
  readonly said: FindingText;
  readonly status: FindingStatus;
  readonly accepted: boolean;
}

function said({ severity, text, proposal }: FindingText): FindingText {
  return { severity, text, proposal };
}

function after(now: Standing, event: FindingEvent): Standing {
  switch (event.kind) {
    case 'reworded':
      return { ...now, said: said(event) };
    case 'replied':
    case 'followedUp':
      return now.status === 'open' ? { ...now, status: 'answered' } : now;
    case 'accepted':
      return { ...now, accepted: true, status: now.status === 'open' ? 'answered' : now.status };
    // Settled only after something followed (ui 4.6); who says so without is not heard.
    case 'resolved':
      return now.status === 'answered' ? { ...now, status: 'resolved' } : now;
    case 'reopened':
      return isSettled(now.status) ? { ...now, status: 'open', accepted: false } : now;
    case 'withdrawn':
      return { ...now, status: 'withdrawn' };
    case 'opened':
      return now;
  }
}

/** A reviewer who goes on speaking about his own finding answers nothing. */
function isOwnRemark({ author }: EventOf<'opened'>, event: FindingEvent): boolean {
  if (event.kind !== 'replied' || author.role !== 'organisation') return false;
  const { name, position, role, unit } = event.author;
  return role === author.role && name === author.name && position === author.position && unit === author.unit;
}

function isSettled(status: FindingStatus): boolean {
  return status === 'resolved' || status === 'withdrawn';
}
