/** Reads XML strictly enough to find a broken file: for tests only. Throws at the first thing that is not well-formed. */
export interface XmlNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

const token = /<\?[^>]*\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

/** The root element of a document. */
export function parseXml(xml: string): XmlNode {
  const top: XmlNode = { name: '', attrs: {}, children: [], text: '' };
  const open: XmlNode[] = [top];
  token.lastIndex = 0;
  let at = 0;
  for (let found = token.exec(xml); at < xml.length; found = token.exec(xml)) {
    if (found === null) throw new Error(`Not XML at ${at}: ${xml.slice(at, at + 60)}`);
    at = token.lastIndex;
    const [, closing, name, attributes = '', empty, text] = found;
    const parent = open.at(-1);
    if (parent === undefined) throw new Error('Element after the end');
    if (text !== undefined) parent.text += unescape(text);
    else if (name !== undefined && closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else if (name !== undefined) {
      const node: XmlNode = { name, attrs: readAttributes(attributes), children: [], text: '' };
      parent.children.push(node);
      if (empty !== '/') open.push(node);
    }
  }
  const [root] = top.children;
  if (open.length !== 1 || root === undefined || top.children.length !== 1)
    throw new Error('Unclosed element or no root');
  return root;
}

/** All elements of a name below a node, in document order. */
export function all(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The children of a node with a name. */
export function direct(node: XmlNode | undefined, name: string): XmlNode[] {
  return node === undefined ? [] : node.children.filter((child) => child.name === name);
}

/** The whole text of a node. Word's own parts: `w:t` is text, `w:br` a line break. */
export function wordText(node: XmlNode): string {
  if (node.name === 'w:t') return node.text;
  if (node.name === 'w:br') return '\n';
  if (node.name === 'w:tab' && node.children.length === 0) return '\t';
  return node.children.map(wordText).join('');
}

function readAttributes(text: string): Record<string, string> {
  const attrs: Record<string, string> = {};
  for (const [, name, value] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name === undefined || value === undefined) continue;
    if (name in attrs) throw new Error(`Attribute ${name} twice`);
    attrs[name] = unescape(value);
  }
  return attrs;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text) || !isWellFormed(text))
    throw new Error('Character XML cannot hold');
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+)?;?/g, (whole, entity: string | undefined) => {
    if (entity === undefined || !whole.endsWith(';')) throw new Error(`Bare & in ${text}`);
    if (entity.startsWith('#x')) return String.fromCodePoint(parseInt(entity.slice(2), 16));
    if (entity.startsWith('#')) return String.fromCodePoint(parseInt(entity.slice(1), 10));
    const character = named[entity];
    if (character === undefined) throw new Error(`Unknown entity ${entity}`);
    return character;
  });
}

function isWellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}
