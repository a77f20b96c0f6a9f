// Looks at pages in headless Chromium; see `check` beside it. Arguments: the folder of the pages, and a folder for
// pictures, or nothing.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SHEETS = { brief: 1, story: 2, longest: 4, review: 6 };
// What Chromium would do by itself over a network is switched off; as root it has no sandbox.
const FLAGS = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

const [folder, pictures] = process.argv.slice(2);
if (pictures) mkdirSync(pictures, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'pages-'));
const faults = [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
try {
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.html')).sort()) {
    await look(name.replace('.html', ''), pathToFileURL(resolve(folder, name)).href);
  }
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true });
}
faults.forEach((fault) => console.log(fault));
process.exitCode = faults.length > 0 ? 1 : 0;

async function look(name, address) {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1280, 320]) {
      await onScreen(`${name}, ${colorScheme}, ${width} px`, address, { colorScheme, viewport: { width, height: 900 } });
    }
  }
  await enlarged(name, address);
  for (const format of ['A4', 'Letter']) await onPaper(name, address, format);
}

// A page, open. Whatever else it asks for, or complains about, is a fault.
async function open(what, address, settings) {
  const page = await (await browser.newContext(settings)).newPage();
  page.on('request', (request) => {
    if (request.url() !== address) faults.push(`${what}: asks for ${request.url()}`);
  });
  page.on('console', (message) => faults.push(`${what}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`${what}: ${error}`));
  await page.goto(address);
  return page;
}

async function onScreen(what, address, settings) {
  const page = await open(what, address, settings);
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    (values) => globalThis.axe.run({ runOnly: { type: 'tag', values }, preload: false }),
    RULES,
  );
  for (const violation of found.violations) {
    faults.push(`${what}: ${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`);
  }
  // The plainest page, without a list or a link, gives it sixteen things to look at.
  if (found.passes.length < 16) faults.push(`${what}: axe looked at only ${found.passes.length} things`);
  await fits(what, page);
  if (pictures) await page.screenshot({ path: join(pictures, `${what}.png`), fullPage: true });
  await page.context().close();
}

// Zoomed to 200 %, 1280 px hold as much as 640; a reader may also make the letters alone larger.
async function enlarged(name, address) {
  const zoomed = await open(name, address, { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
  await fits(`${name}, zoomed to 200 %`, zoomed);
  await zoomed.context().close();
  for (const width of [1280, 640]) {
    const page = await open(name, address, { viewport: { width, height: 900 } });
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    await fits(`${name}, letters of twice the size, ${width} px`, page);
    await page.context().close();
  }
}

// Nothing stands out to the side, and nothing is cut off.
async function fits(what, page) {
  const outside = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const elements = [...document.body.querySelectorAll('*')];
    const wide = elements.filter((element) => {
      const box = element.getBoundingClientRect();
      return box.right > width + 0.5 || box.left < -0.5 || element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    });
    const scrolls = document.documentElement.scrollWidth > width ? ['the page scrolls sideways'] : [];
    return [...scrolls, ...wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 120).replaceAll('\n', ' '))];
  });
  outside.forEach((element) => faults.push(`${what}: too wide: ${element}`));
}

async function onPaper(name, address, format) {
  // printed by somebody who reads dark pages: paper is white all the same
  const page = await open(name, address, { colorScheme: 'dark' });
  const level = await page.textContent('h1');
  await page.emulateMedia({ media: 'print' });
  const colours = await page.evaluate(() => [...document.querySelectorAll('body, body *')].flatMap((element) => {
    const style = getComputedStyle(element);
    return [style.color, style.backgroundColor];
  }));
  const black = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'];
  const others = new Set(colours.filter((colour) => !black.includes(colour)));
  if (others.size > 0) faults.push(`${name}: printed in ${[...others].join(' and ')}`);
  const file = join(scratch, `${name}-${format}.pdf`);
  await page.pdf({ path: file, format });
  await page.context().close();
  const printed = run('pdftotext', '-raw', file, '-').split('\f');
  const appendix = printed.findIndex((sheet) => sheet.startsWith('Appendix\n'));
  const sheets = appendix < 0 ? Number(/^Pages:\s+(\d+)/m.exec(run('pdfinfo', file))[1]) : appendix;
  const most = SHEETS[name.split('_')[0]] ?? Infinity;
  if (sheets > most) faults.push(`${name}: ${sheets} sheets of ${format}`);
  const words = printed.join(' ').replace(/\s+/g, ' ').trim();
  if (!words.startsWith(level.replace(/\s+/g, ' ').trim())) faults.push(`${name}: ${format} starts with: ${words.slice(0, 60)}`);
  if (pictures) run('pdftoppm', '-r', '90', '-png', file, join(pictures, `${name}-${format}`));
}

function run(tool, ...options) {
  return execFileSync(tool, options, { encoding: 'utf8' });
}
