/** What a source file refers to, read from its syntax tree: comments and strings cannot hide or fake anything. */
import { parseSync } from 'vite';

export interface Import {
  readonly from: string;
  /** True when nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

export function importsOf(file: string, text: string): Import[] {
  const imports: Import[] = [];
  visit(parse(file, text), (node) => {
    const found = importIn(node);
    if (found !== null) imports.push(found);
  });
  return imports;
}

/** Uses of the clock and of chance: results would differ from one run to the next. */
export function impureCallsOf(file: string, text: string): string[] {
  const calls: string[] = [];
  visit(parse(file, text), (node) => {
    const name = impureCall(node);
    if (name !== null) calls.push(name);
  });
  return calls;
}

function parse(file: string, text: string): unknown {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message ?? ''}`);
  return program;
}

function visit(value: unknown, act: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, act);
    return;
  }
  if (!isRecord(value)) return;
  if (isNode(value)) act(value);
  for (const part of Object.values(value)) visit(part, act);
}

function importIn(node: Node): Import | null {
  switch (node.type) {
    case 'ImportDeclaration':
      return named(node['source'], node['importKind'] === 'type');
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return named(node['source'], node['exportKind'] === 'type');
    case 'ImportExpression':
      return named(node['source'], false);
    case 'TSImportType':
      return named(node['source'], true);
    case 'TSExternalModuleReference':
      return named(node['expression'], false);
    case 'CallExpression':
      return isNamed(node['callee'], 'require') ? named(firstOf(node['arguments']), false) : null;
    default:
      return null;
  }
}

function named(source: unknown, typeOnly: boolean): Import | null {
  if (source === null || source === undefined) return null;
  const text = isRecord(source) ? source['value'] : null;
  return { from: typeof text === 'string' ? text : '(computed)', typeOnly };
}

function impureCall(node: Node): string | null {
  if (node.type === 'NewExpression' && isNamed(node['callee'], 'Date')) {
    return firstOf(node['arguments']) === undefined ? 'new Date()' : null;
  }
  if (node.type === 'CallExpression' && isNamed(node['callee'], 'Date')) return 'Date()';
  if (node.type !== 'MemberExpression') return null;
  if (isNamed(node['object'], 'Date') && isNamed(node['property'], 'now')) return 'Date.now';
  if (isNamed(node['object'], 'Math') && isNamed(node['property'], 'random')) return 'Math.random';
  return null;
}

function isNamed(value: unknown, name: string): boolean {
  return isRecord(value) && value['type'] === 'Identifier' && value['name'] === name;
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isNode(value: Record<string, unknown>): value is Node {
  return typeof value['type'] === 'string';
}
