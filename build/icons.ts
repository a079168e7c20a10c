/**
 * `npm run icons`: draws resources/icons/icon.svg in the sizes that each system asks for.
 *
 * electron-builder would download a converter for this; a PNG in an ICO or ICNS needs nothing but a small table.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { browserSwitches, ensureBrowser } from './browser.ts';
import { root } from './paths.ts';

interface Picture {
  readonly size: number;
  readonly png: Buffer;
}

const folder = path.join(root, 'resources/icons');
const windowsSizes = [16, 24, 32, 48, 64, 256];
const linuxSizes = [16, 32, 48, 64, 128, 256, 512];
/** Apple's names for PNG pictures by their size. */
const appleTypes = new Map([
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
]);

async function draw(sizes: readonly number[]): Promise<Picture[]> {
  const executablePath = await ensureBrowser();
  if (executablePath === null) throw new Error('Tidak ada peramban Chromium untuk menggambar ikon.');
  const svg = readFileSync(path.join(folder, 'icon.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath, args: [...browserSwitches] });
  const pictures: Picture[] = [];
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
    await page.close();
  }
  await browser.close();
  return pictures;
}

function windowsIcon(pictures: readonly Picture[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index;
    // A side of 256 is written as 0.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

function appleIcon(pictures: readonly Picture[]): Buffer {
  const parts = pictures.flatMap(({ size, png }) => {
    const type = appleTypes.get(size);
    return type === undefined ? [] : [appleBlock(type, png)];
  });
  return appleBlock('icns', Buffer.concat(parts));
}

function appleBlock(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, 0, 'latin1');
  header.writeUInt32BE(header.length + content.length, 4);
  return Buffer.concat([header, content]);
}

const pictures = await draw([...new Set([...windowsSizes, ...linuxSizes])].toSorted((a, b) => a - b));
writeFileSync(path.join(folder, 'icon.ico'), windowsIcon(pictures.filter(({ size }) => windowsSizes.includes(size))));
writeFileSync(path.join(folder, 'icon.icns'), appleIcon(pictures));
mkdirSync(path.join(folder, 'linux'), { recursive: true });
for (const { size, png } of pictures.filter((picture) => linuxSizes.includes(picture.size))) {
  writeFileSync(path.join(folder, 'linux', `${size}x${size}.png`), png);
}
