import type { IncomingMessage } from 'node:http';
import { ok, refuse } from '../../sop/model/result.ts';
import type { Result } from '../../sop/model/result.ts';

/** Room for the largest exchange file, 64 MiB, as base64, or for some other files of 10 MiB each. */
export const bodyLimit = 96 * 1024 * 1024;

/** Reads a JSON body. 413 when it is too large, 415 when it is not declared as JSON, 400 when it is none. */
export async function readJson(request: IncomingMessage, limit: number): Promise<Result<unknown, 400 | 413 | 415>> {
  if (!/^application\/json(;|$)/i.test(request.headers['content-type'] ?? '')) return refuse(415);
  if (Number(request.headers['content-length'] ?? 0) > limit) return refuse(413);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request) {
    // A request without an encoding yields buffers.
    const bytes = piece as Buffer;
    size += bytes.length;
    if (size > limit) return refuse(413);
    pieces.push(bytes);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(pieces).toString('utf8'));
    return ok(value);
  } catch (error) {
    if (error instanceof SyntaxError) return refuse(400);
    throw error;
  }
}
