import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ManualBlock, ManualRun } from '../../contract/specs/manual.ts';

type RootContent = ReturnType<typeof fromMarkdown>['children'][number];
type PhrasingContent = Extract<RootContent, { readonly type: 'paragraph' }>['children'][number];
/** What stands in an item of a list or in a quote. */
type Inside = Extract<RootContent, { readonly type: 'blockquote' }>['children'][number];

export interface ManualPage {
  readonly title: string;
  readonly blocks: readonly ManualBlock[];
}

/**
 * Reads a page of the manual: the heading of the first level is its title, then headings, paragraphs, lists, notes (quotes)
 * and pictures, each alone in its paragraph; `**strong**`, `` `key` `` and links to other pages inside. Anything else throws: the
 * manual is ours, so it is a bug of the manual.
 */
export function readPage(markdown: string): ManualPage {
  const [first, ...rest] = fromMarkdown(markdown).children;
  if (first?.type !== 'heading' || first.depth !== 1) throw new Error('A page of the manual begins with its title');
  const title = runsOf(first.children)
    .map(({ text }) => text)
    .join('');
  return { title, blocks: rest.map(blockOf) };
}

function blockOf(node: RootContent): ManualBlock {
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', runs: runsOf(node.children) };
    case 'paragraph': {
      const [only] = node.children;
      if (only?.type === 'image' && node.children.length === 1) return pictureOf(only.url, only.alt ?? '');
      return { kind: 'paragraph', runs: runsOf(node.children) };
    }
    case 'blockquote':
      return { kind: 'note', runs: onlyParagraph(node.children) };
    case 'list':
      return {
        kind: 'list',
        ordered: node.ordered === true,
        items: node.children.map((item) => onlyParagraph(item.children)),
      };
    default:
      throw new Error(`The manual does not show ${node.type}`);
  }
}

/** Pictures lie in the folder `gambar` and say in words what they show. */
function pictureOf(url: string, says: string): ManualBlock {
  const [, name] = /^gambar\/([a-z0-9-]+\.png)$/.exec(url) ?? [];
  if (name === undefined || says === '') throw new Error(`A picture of the manual without a place or words: ${url}`);
  return { kind: 'picture', name, says };
}

function onlyParagraph(children: readonly Inside[]): ManualRun[] {
  const [only] = children;
  if (only?.type !== 'paragraph' || children.length !== 1) throw new Error('An item of the manual is one paragraph');
  return runsOf(only.children);
}

function runsOf(children: readonly PhrasingContent[], look: ManualRun['look'] = 'plain'): ManualRun[] {
  return children.flatMap((node): ManualRun[] => {
    switch (node.type) {
      case 'text':
        return [{ text: node.value.replaceAll('\n', ' '), look, page: null }];
      case 'inlineCode':
        return [{ text: node.value, look: 'key', page: null }];
      case 'strong':
        return runsOf(node.children, 'strong');
      case 'link': {
        const [, page] = /^([a-z-]+)\.md$/.exec(node.url) ?? [];
        if (page === undefined) throw new Error(`The manual leads nowhere but to its own pages: ${node.url}`);
        return runsOf(node.children, look).map((run) => ({ ...run, page }));
      }
      default:
        throw new Error(`The manual does not show ${node.type}`);
    }
  });
}
