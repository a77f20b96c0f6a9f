// Looks at pages in headless Chromium; see `check` beside it. Arguments: the folder of the pages, and a folder for
// pictures, or nothing.

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// A style for a theme asks for no width, and one for a width for no theme, so that two screens show all four: held below.
const SCREENS = [['light', 1280], ['dark', 320]];
const PAPERS = [{ format: 'A4', printBackground: true }, { format: 'Letter', printBackground: false }];
const SHEETS = { brief: 1, story: 2, story_emergency: 3, longest: 5, review: 6 };
const LEAST_CONTRAST = 4.5;
const LEAST_CONTRAST_OF_A_STROKE = 3; // a lone I or | is thinner than a pixel, which mixes it with what is behind it
const LEAST_LETTERS = 10; // pt
const LEAST_LETTERS_OF_A_TABLE = 7.5; // pt, on the review sheet alone, which is for clinicians and mostly a table
const HIGHEST_PICTURE = 8192; // px: Chromium leaves blank what stands below twice that
const HIGHEST_WORD = 100; // px: so far pictures of one page overlap, so that each word is whole in one
const PRINTED_AT = 150; // dots per inch
const HIGHEST_BAR = 2; // mm of lines that are mostly black
// What Chromium would do by itself over a network is switched off; as root it has no sandbox.
const FLAGS = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

const [folder, pictures] = process.argv.slice(2);
if (pictures) mkdirSync(pictures, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), 'pages-'));
const faults = [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
// The longest first, so that no processor waits for another at the end.
const size = (name) => readFileSync(join(folder, name)).length;
const left = readdirSync(folder).filter((name) => name.endsWith('.html')).sort((a, b) => size(a) - size(b));
try {
  await Promise.all(Array.from({ length: availableParallelism() }, async () => {
    const lens = await (await browser.newContext()).newPage(); // what looks at pictures of screens
    await lens.addScriptTag({ content: inPixels.toString() });
    for (let name = left.pop(); name; name = left.pop()) {
      await look(name.replace('.html', ''), pathToFileURL(resolve(folder, name)).href, lens);
    }
  }));
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true });
}
faults.sort().forEach((fault) => console.log(fault));
process.exitCode = faults.length > 0 ? 1 : 0;

async function look(name, address, lens) {
  for (const [colorScheme, width] of SCREENS) {
    await onScreen(`${name}, ${colorScheme}, ${width} px`, address, lens, { colorScheme, viewport: { width, height: 900 } });
  }
  await enlarged(name, address);
  await onPaper(name, address);
}

// No style asks for a theme and for a width, by itself or through those that it stands in.
async function asksForOne(what, page) {
  const asked = await page.evaluate(() => {
    const within = (rules, above) => [...rules].flatMap((rule) => {
      const media = rule instanceof CSSMediaRule ? `${above} ${rule.conditionText}` : above;
      return [media, ...(rule.cssRules ? within(rule.cssRules, media) : [])];
    });
    return [...document.styleSheets].flatMap((sheet) => within(sheet.cssRules, ''));
  });
  if (!asked.some((media) => media.includes('prefers-color-scheme'))) faults.push(`${what}: no style for a theme`);
  const both = asked.find((media) => media.includes('prefers-color-scheme') && media.includes('width'));
  if (both) faults.push(`${what}: a style asks for a theme and a width:${both}`);
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

async function onScreen(what, address, lens, settings) {
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
  await asksForOne(what, page);
  const boxes = await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      const range = document.createRange();
      for (const word of texts.currentNode.data.matchAll(/\S+/g)) {
        range.setStart(texts.currentNode, word.index);
        range.setEnd(texts.currentNode, word.index + word[0].length);
        for (const { x, y, width, height } of range.getClientRects()) found.push({ word: word[0], x, y, width, height });
      }
    }
    return found;
  });
  if (boxes.length === 0) faults.push(`${what}: no words`);
  const { width } = settings.viewport;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const devtools = await page.context().newCDPSession(page);
  for (let top = 0; top < height; top += HIGHEST_PICTURE) {
    const clip = { x: 0, y: top, width, height: Math.min(HIGHEST_PICTURE + HIGHEST_WORD, height - top) };
    // As quick as Chromium can: what is packed tightly takes it longer than everything else here.
    const picture = { clip: { ...clip, scale: 1 }, captureBeyondViewport: true, optimizeForSpeed: true };
    const { data } = await devtools.send('Page.captureScreenshot', picture);
    if (pictures) writeFileSync(join(pictures, `${what}, from ${top}.png`), data, 'base64');
    const within = boxes.filter((box) => box.y >= top && box.y < top + HIGHEST_PICTURE);
    stand(what, await seen(lens, data, within.map((box) => ({ ...box, y: box.y - top }))));
  }
  await page.context().close();
}

// Zoomed to 200 %, 1280 px hold as much as 640; a reader may also make the letters alone larger.
async function enlarged(name, address) {
  const page = await open(name, address, { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
  await fits(`${name}, zoomed to 200 %`, page);
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  for (const width of [640, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await fits(`${name}, letters of twice the size, ${width} px`, page);
  }
  await page.context().close();
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

async function onPaper(name, address) {
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
  const letters = await page.evaluate(() => {
    const elements = [...document.querySelectorAll('body *')];
    const written = elements.filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
    return Math.min(...written.map((element) => parseFloat(getComputedStyle(element).fontSize) * 0.75));
  });
  const least = name.startsWith('review_') ? LEAST_LETTERS_OF_A_TABLE : LEAST_LETTERS;
  if (letters < least - 0.01) faults.push(`${name}: printed in letters of ${letters} pt`);
  for (const paper of PAPERS) {
    const file = join(scratch, `${name}-${paper.format}.pdf`);
    await page.pdf({ path: file, ...paper });
    await printed(`${name}, ${paper.format}`, file);
    await reads(name, level, paper.format, file);
  }
  await page.context().close();
}

// What is said on paper fits on its sheets, and the level comes first.
async function reads(name, level, format, file) {
  const inWords = (await run('pdftotext', '-raw', file, '-')).toString().split('\f');
  const appendix = inWords.findIndex((sheet) => sheet.startsWith('Appendix\n'));
  const sheets = appendix < 0 ? inWords.length - 1 : appendix;
  const most = SHEETS[name] ?? SHEETS[name.split('_')[0]] ?? Infinity;
  if (sheets > most) faults.push(`${name}: ${sheets} sheets of ${format}`);
  const words = inWords.join(' ').replace(/\s+/g, ' ').trim();
  if (!words.startsWith(level.replace(/\s+/g, ' ').trim())) faults.push(`${name}: ${format} starts with: ${words.slice(0, 60)}`);
}

// Every sheet as it comes out of the printer, word by word.
async function printed(what, file) {
  const sheets = (await run('pdftotext', '-bbox', file, '-')).toString().split('<page ').slice(1);
  if (pictures) await run('pdftoppm', '-r', String(PRINTED_AT), '-png', file, join(pictures, `${what}, sheet`));
  const dots = (points) => Number(points) * PRINTED_AT / 72;
  for (const [place, sheet] of sheets.entries()) {
    const number = String(place + 1);
    const words = sheet.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g);
    const boxes = [...words].map(([, left, top, right, bottom, word]) => (
      { word, x: dots(left), y: dots(top), width: dots(right - left), height: dots(bottom - top) }));
    if (boxes.length === 0) faults.push(`${what}, sheet ${number}: no words`);
    const { pixels, width } = read(await run('pdftoppm', '-r', String(PRINTED_AT), '-f', number, '-l', number, file));
    const { words: seen, highest } = inPixels(pixels, width, boxes);
    stand(`${what}, sheet ${number}`, seen);
    const bar = highest * 25.4 / PRINTED_AT;
    if (bar > HIGHEST_BAR) faults.push(`${what}, sheet ${number}: a black bar of ${bar.toFixed(1)} mm`);
  }
}

// A picture as pdftoppm writes it: P6, width, height and 255, each on a line or after a space, then three bytes a pixel.
function read(picture) {
  const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 64));
  const bytes = picture.subarray(head.length);
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = bytes[3 * at] | bytes[3 * at + 1] << 8 | bytes[3 * at + 2] << 16;
  return { pixels, width: Number(width) };
}

// Every word stands out from what is behind it.
function stand(what, words) {
  const least = (word) => (word.length > 1 ? LEAST_CONTRAST : LEAST_CONTRAST_OF_A_STROKE);
  const faint = words.filter(({ word, contrast }) => contrast < least(word));
  faint.slice(0, 3).forEach(({ word, contrast }) => faults.push(`${what}: "${word}" has a contrast of ${contrast.toFixed(1)}`));
}

// The words of a picture on a screen, each with its contrast.
async function seen(lens, picture, boxes) {
  return lens.evaluate(async ({ picture, boxes }) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    context.drawImage(bitmap, 0, 0);
    return globalThis.inPixels(new Uint32Array(context.getImageData(0, 0, width, height).data.buffer), width, boxes).words;
  }, { picture, boxes });
}

// Looks at pixels, each with red in its lowest byte: the contrast of every word with what is behind it, which is its most
// frequent colour, and how many lines one below the other are mostly dark. It runs here and in the browser: it names nothing else.
function inPixels(pixels, width, boxes) {
  const height = pixels.length / width;
  const part = (byte) => { const share = byte / 255; return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4; };
  const parts = Float64Array.from({ length: 256 }, (_, byte) => part(byte));
  const light = (pixel) => 0.2126 * parts[pixel & 255] + 0.7152 * parts[pixel >> 8 & 255] + 0.0722 * parts[pixel >> 16 & 255];
  const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const words = boxes.map((box) => {
    const colours = new Map();
    const right = Math.min(width, box.x + box.width);
    for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(height, box.y + box.height); y += 1) {
      for (let x = Math.max(0, Math.floor(box.x)); x < right;) {
        const [start, pixel] = [x, pixels[y * width + x]];
        while (x < right && pixels[y * width + x] === pixel) x += 1;
        colours.set(pixel, (colours.get(pixel) ?? 0) + x - start);
      }
    }
    const often = [...colours].sort((a, b) => b[1] - a[1]).map(([pixel]) => light(pixel));
    return { word: box.word, contrast: Math.max(1, ...often.map((one) => contrast(one, often[0]))) };
  });
  let [bar, highest] = [0, 0];
  for (let y = 0; y < height; y += 1) {
    let dark = 0;
    for (let at = y * width; at < (y + 1) * width; at += 1) if (light(pixels[at]) < 0.2) dark += 1;
    bar = dark > width / 2 ? bar + 1 : 0;
    highest = Math.max(highest, bar);
  }
  return { words, highest };
}

// What a tool prints, however much.
async function run(tool, ...options) {
  return (await promisify(execFile)(tool, options, { encoding: 'buffer', maxBuffer: Infinity })).stdout;
}
