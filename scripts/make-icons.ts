// Makes the icons of the package from the one drawing, resources/icon.svg, with an installed Chromium
// (SLIPWAY_CHROMIUM names another than /usr/bin/chromium): node scripts/make-icons.ts
// The icons are committed, so that a package can be built without a browser. icons.json says which drawing they show.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const resources = join(import.meta.dirname, '..', 'resources');
const folder = join(resources, 'icons');
/** Pixels; what Windows shows at 100 % to 400 %. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 96, 128, 256];

const drawing = readFileSync(join(resources, 'icon.svg'), 'utf8');
const executablePath = process.env.SLIPWAY_CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  const draw = async (size: number) => {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    return page.screenshot({ omitBackground: true });
  };
  const images: { size: number; png: Buffer }[] = [];
  for (const size of sizes) images.push({ size, png: await draw(size) });
  const files = { 'slipway.ico': joinIcon(images), 'slipway.png': await draw(512) };
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const sums = { 'icon.svg': hash(drawing), ...mapValues(files, hash) };
  writeFileSync(join(folder, 'icons.json'), `${JSON.stringify(sums, null, 2)}\n`);
} finally {
  await browser.close();
}

/** An icon file of PNG images (https://learn.microsoft.com/windows/win32/menurc/newheader; 0 stands for 256). */
function joinIcon(images: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of images.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function mapValues<From, To>(values: Readonly<Record<string, From>>, change: (value: From) => To) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}
