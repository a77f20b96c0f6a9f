// LHC-Forms, the form program of the U.S. National Library of Medicine, in a browser: it shows our forms, takes our
// responses, hands the answers back, and follows our conditions when somebody clicks.
// Arguments: the program, the folder of LHC-Forms, the folder of zone.js, a folder to write into, and a list of
// RULES=FORM=RESPONSE,...
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [program, dist, zone, folder, ...lists] = process.argv.slice(2);
const scripts = [join(zone, 'bundles/zone.umd.min.js'),
  ...['webcomponent/runtime.js', 'webcomponent/polyfills.js', 'webcomponent/main.js', 'fhir/lformsFHIRAll.min.js']
    .map((name) => join(dist, name))].map((path) => `<script src="${pathToFileURL(path)}"></script>`);
writeFileSync(join(folder, 'page.html'),
  `<!DOCTYPE html><html><head><meta charset="utf-8"><link rel="stylesheet" href="${pathToFileURL(join(dist, 'webcomponent/styles.css'))}"></head><body><div id="form"></div>${scripts.join('')}</body></html>`);

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const result = (rules, response) => execFileSync(program,
  ['--rules', rules, '--answers', '-', '--format', 'json'],
  { input: JSON.stringify(response), encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
const faults = [];
const expect = (what, holds) => { if (!holds) faults.push(what); };

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--disable-gpu', ...sandbox] });
const page = await (await browser.newContext({ viewport: { width: 1280, height: 1400 } })).newPage();
page.on('pageerror', (error) => faults.push(`the page fails: ${error}`));
page.on('request', (request) => expect(`a request for ${request.url()}`, request.url().startsWith('file:')));
await page.goto(pathToFileURL(join(folder, 'page.html')).href);

// Shows a form with the answers of a response in it; with what its texts look like in XHTML, where that is wanted.
const show = (form, response, allowHTML = false) => page.evaluate(async ([form, response, allowHTML]) => {
  let shown = LForms.Util.convertFHIRQuestionnaireToLForms(form, 'R4');
  shown.templateOptions = { ...shown.templateOptions, allowHTML };
  if (response) shown = LForms.Util.mergeFHIRDataIntoLForms('QuestionnaireResponse', response, shown, 'R4');
  await LForms.Util.addFormToPage(shown, 'form');
}, [form, response, allowHTML]);
const handBack = () => page.evaluate(() => ({
  response: LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4'),
  complaints: LForms.Util.checkValidity(),
}));

let count = 0;
for (const list of lists) {
  const [rules, form, responses] = list.split('=');
  for (const path of responses.split(',')) {
    const ours = read(path);
    await show(read(form), ours);
    const { response, complaints } = await handBack();
    expect(`${path}: LHC-Forms complains: ${complaints}`, complaints === null);
    expect(`${path}: another result comes back`, result(rules, response) === result(rules, ours));
    count += 1;
  }
}

// Clicks through the form of the shipped rules.
const [shipped, form] = lists[0].split('=');
const settle = () => page.waitForTimeout(300);
const click = async (linkId, code) => {
  await page.locator(`[id^="${linkId}/"][id$="|${code}"]`).first().click();
  await settle();
};
const sees = (linkId) => page.locator(`[id^="label-${linkId}/"]`).first().isVisible();
const items = (resource) => (resource.item ?? []).flatMap((item) => [item, ...items(item)]);
const answered = async (linkId) => {
  const item = items((await handBack()).response).find((item) => item.linkId === linkId);
  return item?.answer?.map((answer) => answer.valueCoding?.code ?? answer.valueInteger).join(',');
};
await show(read(form), null, true);
expect('the points of a question are no list', await page.locator('#form li').filter({ hasText: 'Any cough counts' }).isVisible());
expect('the follow-up stands there before it is asked', !await sees('lasting_cough'));
expect('nothing says whom to call', await page.getByText('In an emergency, call').first().isVisible());

// A sign of an emergency: what to do and whom to call is on the screen, and nothing else needs an answer.
const alarm = items(read(form)).find(({ linkId }) => linkId === 'emergency_signs-alarm-emergency_signs_now').text;
const [sentence, ...more] = alarm.split('\n');
const showsAlarm = async () => {
  const text = await page.locator('#form').innerText();
  return alarm.split('\n').every((line) => text.includes(line.replace(/^- /, '')));
};
expect('an emergency is told before there is one', !(await page.locator('#form').innerText()).includes(sentence));
expect('an empty form is taken for a whole one', (await handBack()).complaints !== null);
await click('emergency_signs', 'emergency_signs.gasping');
expect('gasping is ticked, and the form does not say what to do', await showsAlarm());
expect('gasping is ticked, and whom to call is not there', more.some((line) => line.includes('999') && line.includes('911')));
const { response: emergency, complaints } = await handBack();
expect(`gasping is ticked, and something else is required: ${complaints}`, complaints === null);
expect('gasping is ticked, and the next question stands there', !await sees('cough'));
const text = execFileSync(program, ['--rules', shipped, '--answers', '-'], { input: JSON.stringify(emergency), encoding: 'utf8' });
expect(`the emergency is read back as ${text}`, text.startsWith(sentence));
expect(`its response is ${emergency.status}`, emergency.status === 'completed');
if (process.env.PICTURE) {
  await page.screenshot({ path: process.env.PICTURE.replace(/(\.\w+)?$/, '-emergency$1'), fullPage: true });
}
await click('emergency_signs', 'emergency_signs.gasping');
await click('emergency_signs', 'unsure');
expect('not sure of a sign, and the form does not say what to do', await showsAlarm());
await click('emergency_signs', 'unsure');
await click('emergency_signs', 'none');
expect('no sign, and an emergency is told', !(await page.locator('#form').innerText()).includes(sentence));
expect('no sign, and the next question is not asked', await sees('cough'));

for (const [code, isAsked] of [['yes', true], ['no', false], ['unsure', true]]) {
  await click('cough', code);
  expect(`cough is ${code}, and the follow-up is ${isAsked ? 'not ' : ''}asked`, await sees('lasting_cough') === isAsked);
}
await click('lasting_cough', 'yes');
expect('the follow-up was not answered', await answered('lasting_cough') === 'yes');
await click('cough', 'no');
expect('an answer to a follow-up stays behind', await answered('lasting_cough') === undefined);
await click('today_signs', 'today_signs.racing_heart');
expect('which choices are not sure is asked before anybody is not sure', !await sees('today_signs-unsure'));
await click('today_signs', 'unsure');
expect('a tick and "not sure" do not stand together', await answered('today_signs') === 'today_signs.racing_heart,unsure');
expect('which choices are not sure is not asked', await sees('today_signs-unsure'));
await click('today_signs-unsure', 'today_signs.hard_to_breathe');
const unsure = JSON.parse(result(shipped, { ...(await handBack()).response, status: 'in-progress' })).answers;
expect(`another choice is not sure: ${JSON.stringify(unsure)}`,
  JSON.stringify(unsure.today_signs) === '["unsure:hard_to_breathe","racing_heart"]');
// LHC-Forms does not know that "none of these" excludes the others; the program refuses what comes of it.
await click('today_signs', 'none');
let refusal = '';
try {
  result(shipped, { ...(await handBack()).response, status: 'in-progress' });
} catch (error) {
  refusal = error.stderr;
}
expect(`"none of these" beside others: ${refusal}`, refusal.includes('says none of these, and yet has') && refusal.includes('Racing heart'));
await click('today_signs', 'today_signs.racing_heart');
await click('today_signs', 'unsure');
expect('"none of these" does not stand alone', await answered('today_signs') === 'none');
expect('which choices are not sure stays behind', await answered('today_signs-unsure') === undefined);
await page.locator('[id="age/1/1"]').fill('63');
await page.keyboard.press('Tab');
await settle();
await click('age-unsure', 'unsure');
expect('the age is asked of whoever is not sure about it', !await sees('age'));
await click('age-unsure', 'unsure');
expect('the age is not asked any more', await sees('age'));
await page.locator('[id="age/1/1"]').fill('63');
await page.keyboard.press('Tab');
await settle();
expect('the age is not 63', await answered('age') === '63');
const { response } = await handBack();
const said = JSON.parse(result(shipped, { ...response, status: 'in-progress' })).answers;
expect(`other answers came back: ${JSON.stringify(said)}`,
  JSON.stringify(said) === '{"emergency_signs":[],"age":63,"cough":"no","today_signs":[]}');
if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE, fullPage: true });

await browser.close();
faults.forEach((fault) => console.log(`FAILED  ${fault}`));
console.log(`${count} responses through LHC-Forms and back, and a form clicked through: ${faults.length} failures`);
process.exitCode = faults.length > 0 ? 1 : 0;
