/** Rules that keep Word from "repairing" a file, beyond what a schema can say (rendering, D5). */
import { strFromU8, unzipSync } from 'fflate';
import { limitFaults } from './wordLimits.ts';
import { all, direct, parseXml, type XmlNode } from './xmlTree.ts';

const cellOrder = ['w:tcW', 'w:gridSpan', 'w:vMerge', 'w:tcBorders', 'w:shd', 'w:tcMar', 'w:textDirection', 'w:vAlign'];
const anchorOrder = [
  'wp:simplePos',
  'wp:positionH',
  'wp:positionV',
  'wp:extent',
  'wp:effectExtent',
  'wp:wrapNone',
  'wp:docPr',
  'wp:cNvGraphicFramePr',
  'a:graphic',
];
const anchorAttributes = [
  'distT',
  'distB',
  'distL',
  'distR',
  'simplePos',
  'relativeHeight',
  'behindDoc',
  'locked',
  'layoutInCell',
  'allowOverlap',
];

/** The entries of a DOCX, each XML part parsed: throws when one is not well-formed. */
export function openWord(bytes: Uint8Array): {
  readonly names: string[];
  readonly body: XmlNode;
  readonly part: (name: string) => XmlNode;
} {
  const entries = unzipSync(bytes);
  const names = Object.keys(entries);
  const parts = new Map(
    names
      .filter((name) => /\.(xml|rels)$/.test(name))
      .map((name) => [name, parseXml(strFromU8(entries[name] ?? new Uint8Array()))]),
  );
  const part = (name: string): XmlNode => {
    const found = parts.get(name);
    if (found === undefined) throw new Error(`The package has no ${name}`);
    return found;
  };
  const [body] = direct(part('word/document.xml'), 'w:body');
  if (body === undefined) throw new Error('The document has no body');
  return { names, body, part };
}

/** Every broken rule in one sentence; an empty list for a sound document. */
export function wordFaults(bytes: Uint8Array): string[] {
  const { names, body, part } = openWord(bytes);
  const parts = names.filter((name) => name.endsWith('.xml')).map(part);
  return [
    ...(names[0] === '[Content_Types].xml' ? [] : ['[Content_Types].xml is not the first entry']),
    ...contentTypeFaults(names, part('[Content_Types].xml')),
    ...relationFaults(names, part('word/document.xml'), part('word/_rels/document.xml.rels')),
    ...parts.flatMap(namespaceFaults),
    ...parts.flatMap((root) => styleFaults(root, part('word/styles.xml'))),
    ...bodyFaults(body),
    ...idFaults(body),
    ...all(body, 'w:tbl').flatMap(tableFaults),
    ...all(body, 'w:tbl').flatMap(mergeFaults),
    ...all(body, 'w:tc').flatMap(cellFaults),
    ...all(body, 'wp:anchor').flatMap(anchorFaults),
    ...all(body, 'wps:wsp').flatMap(shapeFaults),
    ...all(body, 'wpg:wgp').flatMap(groupFaults),
    ...numberFaults(body),
    ...limitFaults(body),
  ];
}

function contentTypeFaults(names: readonly string[], types: XmlNode): string[] {
  const endings = new Set(direct(types, 'Default').map((type) => type.attrs['Extension']?.toLowerCase()));
  const overrides = new Set(direct(types, 'Override').map((type) => type.attrs['PartName']));
  return names
    .filter(
      (name) =>
        name !== '[Content_Types].xml' &&
        !overrides.has(`/${name}`) &&
        !endings.has(name.split('.').at(-1)?.toLowerCase()),
    )
    .map((name) => `${name} has no content type`);
}

function relationFaults(names: readonly string[], document: XmlNode, relations: XmlNode): string[] {
  const known = new Set(direct(relations, 'Relationship').map((relation) => relation.attrs['Id']));
  const lost = direct(relations, 'Relationship')
    .map((relation) => `word/${relation.attrs['Target'] ?? ''}`)
    .filter((target) => !names.includes(target));
  const used = [
    ...all(document, 'a:blip'),
    ...all(document, 'w:headerReference'),
    ...all(document, 'w:footerReference'),
  ].map((node) => node.attrs['r:embed'] ?? node.attrs['r:id']);
  return [
    ...used.filter((id) => !known.has(id)).map((id) => `No relationship ${id}`),
    ...lost.map((target) => `A relationship to ${target}, which is not in the package`),
  ];
}

/** Prefixes that a reader is told to ignore or must know have to be declared, and those of shapes may not be ignored. */
function namespaceFaults(root: XmlNode): string[] {
  const declared = (prefix: string): boolean => root.attrs[`xmlns:${prefix}`] !== undefined;
  const ignored = (root.attrs['mc:Ignorable'] ?? '').split(' ').filter((prefix) => prefix !== '');
  const required = all(root, 'mc:Choice').flatMap((choice) => (choice.attrs['Requires'] ?? '').split(' '));
  return [
    ...[...ignored, ...required]
      .filter((prefix) => !declared(prefix))
      .map((prefix) => `Prefix ${prefix} is not declared`),
    ...ignored
      .filter((prefix) => ['w', 'wp', 'wps', 'wpg', 'a'].includes(prefix))
      .map((prefix) => `${prefix} is ignored`),
  ];
}

function styleFaults(root: XmlNode, styles: XmlNode): string[] {
  const defined = new Set(all(styles, 'w:style').map((style) => style.attrs['w:styleId']));
  return ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link']
    .flatMap((name) => all(root, name))
    .map((node) => node.attrs['w:val'])
    .filter((style) => !defined.has(style))
    .map((style) => `Style ${style} is not defined`);
}

function bodyFaults(body: XmlNode): string[] {
  return body.children.flatMap((node, index) => {
    const next = body.children[index + 1];
    if (node.name === 'w:tbl' && next?.name !== 'w:p') return ['No paragraph after a table'];
    return node.name === 'w:sectPr' && index !== body.children.length - 1
      ? ['The section properties are not last']
      : [];
  });
}

function idFaults(body: XmlNode): string[] {
  const ids = ['wp:docPr', 'wps:cNvPr', 'wpg:cNvPr', 'pic:cNvPr']
    .flatMap((name) => all(body, name))
    .map((node) => node.attrs['id']);
  const twice = ids
    .filter((id, index) => id !== undefined && ids.indexOf(id) !== index)
    .map((id) => `Drawing id ${id} twice`);
  const wild = ids
    .filter((id) => id !== undefined && !(Number(id) > 0 && Number(id) <= 2_147_483_647))
    .map((id) => `Drawing id ${id} out of range`);
  const orders = all(body, 'wp:anchor').map((anchor) => anchor.attrs['relativeHeight']);
  const tied = orders
    .filter((order, index) => orders.indexOf(order) !== index)
    .map((order) => `Stack place ${order} twice`);
  return [...twice, ...wild, ...tied];
}

function tableFaults(table: XmlNode): string[] {
  const grid = direct(direct(table, 'w:tblGrid')[0], 'w:gridCol').map((column) => Number(column.attrs['w:w']));
  const width = Number(direct(direct(table, 'w:tblPr')[0], 'w:tblW')[0]?.attrs['w:w']);
  const total = grid.reduce((sum, column) => sum + column, 0);
  const rows = direct(table, 'w:tr');
  const firstBody = rows.findIndex((row) => all(row, 'w:tblHeader').length === 0);
  return [
    ...(total === width ? [] : [`Grid columns sum to ${total}, the table is ${width} wide`]),
    ...(rows.some((row, index) => index > firstBody && firstBody >= 0 && all(row, 'w:tblHeader').length > 0)
      ? ['A header row below a body row']
      : []),
    ...rows.flatMap((row, index) => {
      const spans = direct(row, 'w:tc').map((cell) =>
        Number(all(direct(cell, 'w:tcPr')[0] ?? cell, 'w:gridSpan')[0]?.attrs['w:val'] ?? 1),
      );
      const spanned = spans.reduce((sum, span) => sum + span, 0);
      const height = all(direct(row, 'w:trPr')[0] ?? row, 'w:trHeight')[0];
      let column = 0;
      const widths = direct(row, 'w:tc').flatMap((cell, place) => {
        const span = spans[place] ?? 1;
        const under = grid.slice(column, (column += span)).reduce((sum, part) => sum + part, 0);
        const own = Number(all(direct(cell, 'w:tcPr')[0] ?? cell, 'w:tcW')[0]?.attrs['w:w']);
        return own === under ? [] : [`A cell of row ${index} is ${own} wide over columns of ${under}`];
      });
      return [
        ...widths,
        ...(spanned === grid.length ? [] : [`Row ${index} spans ${spanned} of ${grid.length} columns`]),
        ...(height?.attrs['w:hRule'] === undefined ? [`Row ${index} has no height rule`] : []),
      ];
    }),
  ];
}

/** A cell that continues one above needs that one, at the same columns. */
function mergeFaults(table: XmlNode): string[] {
  let above = new Map<string, string>();
  return direct(table, 'w:tr').flatMap((row, index) => {
    const here = new Map<string, string>();
    let column = 0;
    const faults = direct(row, 'w:tc').flatMap((cell) => {
      const properties = direct(cell, 'w:tcPr')[0] ?? cell;
      const span = Number(direct(properties, 'w:gridSpan')[0]?.attrs['w:val'] ?? 1);
      const place = `${column}+${span}`;
      column += span;
      const merge = direct(properties, 'w:vMerge')[0];
      const kind = merge === undefined ? 'none' : (merge.attrs['w:val'] ?? 'continue');
      here.set(place, kind);
      const lost = kind === 'continue' && (above.get(place) ?? 'none') === 'none';
      return lost ? [`A cell of row ${index} continues nothing`] : [];
    });
    above = here;
    return faults;
  });
}

function cellFaults(cell: XmlNode): string[] {
  const properties = direct(cell, 'w:tcPr')[0]?.children.map((node) => node.name) ?? [];
  return [
    ...(cell.children.at(-1)?.name === 'w:p' ? [] : ['A cell does not end with a paragraph']),
    ...orderFaults('w:tcPr', properties, cellOrder),
  ];
}

function anchorFaults(anchor: XmlNode): string[] {
  const missing = anchorAttributes
    .filter((name) => anchor.attrs[name] === undefined)
    .map((name) => `An anchor has no ${name}`);
  const extent = direct(anchor, 'wp:extent')[0];
  const negative = [extent?.attrs['cx'], extent?.attrs['cy']].some((length) => !(Number(length) >= 0));
  const name = direct(anchor, 'wp:docPr')[0]?.attrs['descr'] ?? '';
  return [
    ...missing,
    ...(negative ? ['An anchor with a negative extent'] : []),
    ...(name === '' ? ['A drawing without a description'] : []),
    ...orderFaults(
      'wp:anchor',
      anchor.children.map((node) => node.name),
      anchorOrder,
    ),
  ];
}

function shapeFaults(shape: XmlNode): string[] {
  const has = (name: string): boolean => direct(shape, name).length > 0;
  const contents = all(shape, 'w:txbxContent');
  const empty = contents.some((content) => direct(content, 'w:p').length === 0);
  const nested = contents.some((content) => all(content, 'w:drawing').length > 0);
  const properties = direct(shape, 'wps:cNvPr')[0]?.attrs;
  return [
    ...(nested ? ['A drawing inside a text box'] : []),
    ...(properties === undefined || (properties['descr'] ?? '') !== '' ? [] : ['A shape without a description']),
    ...(has('wps:bodyPr') && has('wps:spPr') ? [] : ['A shape without bodyPr or spPr']),
    ...(empty ? ['A text box without a paragraph'] : []),
  ];
}

/** LibreOffice takes the box of a group from its children (rendering, D4.1): both must be the same. */
function groupFaults(group: XmlNode): string[] {
  const frame = all(direct(group, 'wpg:grpSpPr')[0] ?? group, 'a:xfrm')[0];
  const lengths = (name: string): [number, number] => {
    const attrs = frame === undefined ? {} : (direct(frame, name)[0]?.attrs ?? {});
    return [Number(attrs['x'] ?? attrs['cx']), Number(attrs['y'] ?? attrs['cy'])];
  };
  const [[left, top], [width, height]] = [lengths('a:chOff'), lengths('a:chExt')];
  const children = direct(group, 'wps:wsp').map((shape) => {
    const box = all(direct(shape, 'wps:spPr')[0] ?? shape, 'a:xfrm')[0];
    const [offset, extent] = [box && direct(box, 'a:off')[0]?.attrs, box && direct(box, 'a:ext')[0]?.attrs];
    const [x, y] = [Number(offset?.['x']), Number(offset?.['y'])];
    return { x, y, right: x + Number(extent?.['cx']), bottom: y + Number(extent?.['cy']) };
  });
  const same =
    left === Math.min(...children.map(({ x }) => x)) &&
    top === Math.min(...children.map(({ y }) => y)) &&
    left + width === Math.max(...children.map(({ right }) => right)) &&
    top + height === Math.max(...children.map(({ bottom }) => bottom));
  return same ? [] : ['A group that is not the box of its children'];
}

function numberFaults(body: XmlNode): string[] {
  const whole = ['w:w', 'w:val', 'cx', 'cy', 'x', 'y', 'w', 'h', 'w:line', 'w:before', 'w:after', 'w:sz'];
  const visit = (node: XmlNode): string[] => [
    ...whole
      .filter((name) => /^-?\d+\.\d+$/.test(node.attrs[name] ?? ''))
      .map((name) => `${node.name} ${name}="${node.attrs[name]}" is not whole`),
    ...node.children.flatMap(visit),
  ];
  return visit(body);
}

function orderFaults(where: string, names: readonly string[], order: readonly string[]): string[] {
  const unknown = names.filter((name) => !order.includes(name)).map((name) => `${name} in ${where}`);
  const places = names.map((name) => order.indexOf(name));
  return [
    ...unknown,
    ...(places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1))
      ? []
      : [`${where} out of order: ${names.join(' ')}`]),
  ];
}
