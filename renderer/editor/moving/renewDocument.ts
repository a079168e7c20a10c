import { call } from '../../desk/call.ts';
import { openSop } from '../../state/desk.ts';
import { closeDocument, useDocument } from '../../state/document.ts';
import { failureText } from '../../words/failures.ts';
import { announce } from '../announce.ts';

/** Begins a new version of the SOP in force that is open, and opens it; the one in force stays in force. */
export async function renewDocument(): Promise<void> {
  const { sop, revision } = useDocument.getState();
  if (sop === null) return;
  const reply = await call('sop.renew', { id: sop.id, revision });
  if (!reply.ok) announce(failureText(reply.error.code, reply.error.detail));
  else if (await closeDocument()) openSop(reply.value.id);
}
