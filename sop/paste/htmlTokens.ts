import { decodeEntities } from './entities.ts';

/**
 * HTML as word processors put it on the clipboard, as a flat run of tokens. Nothing is executed, loaded or nested: what is
 * not understood is passed over, so that no document can do more than hold strange text.
 */
export type HtmlToken =
  | {
      readonly kind: 'open';
      readonly tag: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly isEmpty: boolean;
    }
  | { readonly kind: 'close'; readonly tag: string }
  | { readonly kind: 'text'; readonly text: string }
  /** What Word writes for itself into a conditional comment: its drawings are named there. */
  | { readonly kind: 'comment'; readonly text: string };

/** Elements whose content is no text of the document. */
const rawElements = new Set([
  'script',
  'style',
  'xml',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
  'title',
  'textarea',
  'select',
  'audio',
  'video',
  'canvas',
]);
const voidElements = new Set([
  'br',
  'img',
  'hr',
  'col',
  'meta',
  'link',
  'input',
  'wbr',
  'area',
  'base',
  'embed',
  'param',
  'source',
  'track',
]);

/** Every token in order. Takes time in proportion to the length of the text. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open !== at) {
      const end = open < 0 ? html.length : open;
      yield { kind: 'text', text: decodeEntities(html.slice(at, end)) };
      if (open < 0) return;
    }
    const token = markup(html, open);
    if (token.token !== null) yield token.token;
    at = token.end;
    if (token.token?.kind === 'open' && !token.token.isEmpty && rawElements.has(token.token.tag)) {
      at = skipRaw(html, at, token.token.tag);
    }
  }
}

interface Read {
  readonly token: HtmlToken | null;
  readonly end: number;
}

function markup(html: string, at: number): Read {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4);
    const stop = end < 0 ? html.length : end;
    return { token: { kind: 'comment', text: html.slice(at + 4, stop) }, end: end < 0 ? stop : stop + 3 };
  }
  const next = html[at + 1] ?? '';
  // `<![if !supportLists]>`, `<!DOCTYPE …>`, `<?xml … ?>`: marks without content of their own.
  if (next === '!' || next === '?') return { token: null, end: afterTag(html, at) };
  if (next === '/') {
    const end = afterTag(html, at);
    const tag = tagName(html, at + 2);
    return { token: tag === '' ? null : { kind: 'close', tag }, end };
  }
  const tag = tagName(html, at + 1);
  if (tag === '') return { token: { kind: 'text', text: '<' }, end: at + 1 };
  const end = afterTag(html, at);
  const inside = html.slice(at + 1 + tag.length, end - (html[end - 1] === '>' ? 1 : 0));
  const isEmpty = voidElements.has(tag) || inside.endsWith('/');
  return { token: { kind: 'open', tag, attributes: attributesOf(inside), isEmpty }, end };
}

function tagName(html: string, at: number): string {
  const name = /^[a-zA-Z][\w:-]{0,40}/.exec(html.slice(at, at + 42));
  return name === null ? '' : name[0].toLowerCase();
}

/** Where a tag ends: a `>` within quotes belongs to the value. A quote that never closes holds nothing back. */
function afterTag(html: string, at: number): number {
  let quote = '';
  for (let index = at + 1; index < html.length; index += 1) {
    const letter = html[index] ?? '';
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '>') return index + 1;
    else if ((letter === '"' || letter === "'") && html[index - 1] === '=') quote = letter;
  }
  const plain = html.indexOf('>', at);
  return plain < 0 ? html.length : plain + 1;
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

function attributesOf(inside: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of inside.matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return found;
}

function skipRaw(html: string, at: number, tag: string): number {
  const close = new RegExp(`</${tag}[\\s/>]`, 'gi');
  close.lastIndex = at;
  const found = close.exec(html);
  return found === null ? html.length : found.index;
}
