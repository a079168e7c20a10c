import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../build/paths.ts';
import { manualCommands } from '../../electron/contract/specs/manual.ts';
import { manualService } from '../../electron/services/manual/manualService.ts';
import { readPage } from '../../electron/services/manual/readPage.ts';

const service = manualService(path.join(root, 'resources'));

async function shipped() {
  const reply = await service['manual.list']({});
  if (!reply.ok) throw new Error('no manual');
  return reply.value.pages;
}

describe('the shipped manual', () => {
  test('is read whole and says what the contract allows', async () => {
    const pages = await shipped();
    expect(manualCommands['manual.list'].output.safeParse({ pages }).error).toBeUndefined();
    const files = readdirSync(path.join(root, 'resources/panduan')).filter((name) => name.endsWith('.md'));
    expect(pages.map(({ id }) => `${id}.md`).toSorted()).toEqual(files.toSorted());
  });

  test('leads only to its own pages, shows only pictures it has, and has none that it does not show', async () => {
    const pages = await shipped();
    const ids = new Set(pages.map(({ id }) => id));
    const blocks = pages.flatMap((page) => page.blocks);
    const runs = blocks.flatMap((block) =>
      block.kind === 'picture' ? [] : block.kind === 'list' ? block.items.flat() : block.runs,
    );
    expect(runs.flatMap(({ page }) => (page === null || ids.has(page) ? [] : [page]))).toEqual([]);
    const shown = blocks.flatMap((block) => (block.kind === 'picture' ? [block.name] : []));
    const folder = path.join(root, 'resources/panduan/gambar');
    const there = existsSync(folder) ? readdirSync(folder) : [];
    expect([...new Set(shown)].toSorted()).toEqual(there.toSorted());
    for (const name of shown) expect(await service['manual.picture']({ name })).toMatchObject({ ok: true });
  });

  test('says refused for a picture that is not there', async () => {
    expect(await service['manual.picture']({ name: 'tidak-ada.png' })).toMatchObject({
      ok: false,
      error: { code: 'notFound' },
    });
  });
});

describe('reading a page', () => {
  test('knows headings, paragraphs, lists, notes, pictures, keys, strong words and links', () => {
    const text = [
      '# Judul',
      '## Bagian',
      'Tekan `Enter` pada **sel** di\n[halaman lain](lain-lagi.md).',
      '1. satu\n2. dua',
      '- butir',
      '> Catatan.',
      '![Layar awal](gambar/awal.png)',
    ].join('\n\n');
    expect(readPage(text)).toMatchInlineSnapshot(`
      {
        "blocks": [
          {
            "kind": "heading",
            "runs": [
              {
                "look": "plain",
                "page": null,
                "text": "Bagian",
              },
            ],
          },
          {
            "kind": "paragraph",
            "runs": [
              {
                "look": "plain",
                "page": null,
                "text": "Tekan ",
              },
              {
                "look": "key",
                "page": null,
                "text": "Enter",
              },
              {
                "look": "plain",
                "page": null,
                "text": " pada ",
              },
              {
                "look": "strong",
                "page": null,
                "text": "sel",
              },
              {
                "look": "plain",
                "page": null,
                "text": " di ",
              },
              {
                "look": "plain",
                "page": "lain-lagi",
                "text": "halaman lain",
              },
              {
                "look": "plain",
                "page": null,
                "text": ".",
              },
            ],
          },
          {
            "items": [
              [
                {
                  "look": "plain",
                  "page": null,
                  "text": "satu",
                },
              ],
              [
                {
                  "look": "plain",
                  "page": null,
                  "text": "dua",
                },
              ],
            ],
            "kind": "list",
            "ordered": true,
          },
          {
            "items": [
              [
                {
                  "look": "plain",
                  "page": null,
                  "text": "butir",
                },
              ],
            ],
            "kind": "list",
            "ordered": false,
          },
          {
            "kind": "note",
            "runs": [
              {
                "look": "plain",
                "page": null,
                "text": "Catatan.",
              },
            ],
          },
          {
            "kind": "picture",
            "name": "awal.png",
            "says": "Layar awal",
          },
        ],
        "title": "Judul",
      }
    `);
  });

  test.each([
    ['no title', 'Teks saja'],
    ['a table of contents of its own', '# A\n\n[x](https://contoh.id)'],
    ['code', '# A\n\n```\nkode\n```'],
    ['a picture from elsewhere', '# A\n\n![x](../x.png)'],
    ['a picture without words', '# A\n\n![](gambar/x.png)'],
    ['HTML', '# A\n\n<b>x</b>'],
  ])('refuses %s', (_, text) => {
    expect(() => readPage(text)).toThrow();
  });
});

test('every page is one a reader finds by its first line', () => {
  const titles = readdirSync(path.join(root, 'resources/panduan'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readPage(readFileSync(path.join(root, 'resources/panduan', name), 'utf8')).title);
  expect(new Set(titles).size).toBe(titles.length);
});
