import type { Result } from '../../../sop/model/result.ts';
import { refusal } from './refusal.ts';
import type { SignApart, SigningQuestion, SigningRefusal } from './signingTypes.ts';

/** Asks a process of its own; null when it ended, or had to be ended, before it answered. */
export type AskSigner = (question: SigningQuestion) => Promise<unknown>;

/**
 * How long a signature may take before its process is ended: a container that asks for millions of rounds takes seconds on an old
 * machine, a large book of SOPs some more.
 */
export const signingLimitMs = 60_000;

/** Signing in a process of its own: whatever a file does to it, only that process is harmed. */
export function signApart(ask: AskSigner): SignApart {
  return {
    pdf: async (request) => answerOf(await ask({ kind: 'pdf', request })),
    docx: async (request) => answerOf(await ask({ kind: 'docx', request })),
    identity: async (question) => answerOf(await ask({ kind: 'identity', ...question })),
  };
}

/** The process is ours and answers what it was asked; it may only be gone. */
function answerOf<Value>(answered: unknown): Result<Value, SigningRefusal> {
  const isAnswer = typeof answered === 'object' && answered !== null && 'ok' in answered;
  return isAnswer ? (answered as Result<Value, SigningRefusal>) : refusal('signingStopped');
}
