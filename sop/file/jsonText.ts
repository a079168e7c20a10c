import { ok, refuse } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { jsonPath } from './fault.ts';
import type { Fault } from './fault.ts';
import { limits } from './limits.ts';

/**
 * Parses JSON text from outside. Size, nesting and repeated keys are checked by a scan without recursion before the
 * parser sees the text: hostile nesting cannot exhaust the stack, and no value is silently replaced by a later one.
 */
export function parseJsonText(text: string, maxBytes: number = limits.fileBytes): Result<unknown, readonly Fault[]> {
  if (utf8Length(text) > maxBytes) return one('', `berkas lebih besar dari ${maxBytes / 1024 / 1024} MiB`);
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const fault = scan(plain);
  if (fault !== null) return refuse([fault]);
  try {
    const value: unknown = JSON.parse(plain);
    return ok(value);
  } catch {
    return one('', 'bukan JSON yang utuh; berkas mungkin terpotong saat disalin, minta pengirim menyalin ulang');
  }
}

/** Checks parsed data the same way: nesting, and keys that would reach into JavaScript itself. */
export function checkShape(json: unknown): Fault | null {
  const waiting: { readonly value: unknown; readonly path: readonly PropertyKey[] }[] = [{ value: json, path: [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= limits.depth) return tooDeep;
    const array = Array.isArray(value);
    for (const [key, part] of Object.entries(value)) {
      const inner = [...path, array ? Number(key) : key];
      if (key === '__proto__') return forbiddenKey(inner);
      if (typeof part === 'object' && part !== null) waiting.push({ value: part, path: inner });
    }
  }
  return null;
}

const tooDeep: Fault = { path: '', message: `bersarang lebih dari ${limits.depth} tingkat` };

function forbiddenKey(path: readonly PropertyKey[]): Fault {
  return { path: jsonPath(path), message: 'nama isian ini tidak boleh dipakai' };
}

function one(path: string, message: string): { readonly ok: false; readonly error: readonly Fault[] } {
  return refuse([{ path, message }]);
}

/** An open array or object: the keys it has had, and where we stand in it. */
interface Open {
  readonly keys: Set<string> | null;
  at: string | number;
}

/** Walks over brackets, strings and commas once. Text that is no JSON passes here and is left to the parser. */
function scan(text: string): Fault | null {
  const open: Open[] = [];
  let keyNext = false;
  for (let at = 0; at < text.length; at += 1) {
    const here = open.at(-1);
    switch (text.charAt(at)) {
      case '{':
      case '[':
        if (open.length >= limits.depth) return tooDeep;
        keyNext = text.charAt(at) === '{';
        open.push(keyNext ? { keys: new Set(), at: '' } : { keys: null, at: 0 });
        break;
      case '}':
      case ']':
        open.pop();
        keyNext = false;
        break;
      case ',':
        keyNext = here?.keys != null;
        if (typeof here?.at === 'number') here.at += 1;
        break;
      case '"': {
        const end = closingQuote(text, at);
        if (keyNext && here?.keys != null) {
          here.at = unquoted(text.slice(at, end + 1));
          if (here.keys.has(here.at)) return writtenTwice(open);
          here.keys.add(here.at);
        }
        keyNext = false;
        at = end;
        break;
      }
    }
  }
  return null;
}

function writtenTwice(open: readonly Open[]): Fault {
  return { path: jsonPath(open.map((part) => part.at)), message: 'isian ini ditulis dua kali' };
}

/** Where the string that opens at `start` closes; the end of the text when it never does. */
function closingQuote(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function unquoted(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

/** Bytes of a text in UTF-8; a lone surrogate counts as its replacement, three bytes. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
