// Daily work: a company starts from nothing, a week is typed by keyboard, a large file comes in.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What pages say in a language, by the key of the words: `say('da')('nav-customers')`. Only words without blanks in them. */
function say(language) {
  const folder = join(root, 'locales', language);
  const found = new Map();
  for (const file of readdirSync(folder)) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const [, key, text] = line.match(/^([a-z0-9-]+) = (.+)$/) ?? [];
      if (key) found.set(key, text);
    }
  }
  return (key) => {
    if (!found.has(key)) throw new Error(`no words ${key} in ${language}`);
    return found.get(key);
  };
}

/** The program itself, on the running demo's data, as the README says. */
function extranet(...args) {
  const data = join(dirname(process.env.EXTRANET_DEMO), 'data');
  const program = join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'debug', 'extranet');
  return execFileSync(program, [...args, '--data', data], { encoding: 'utf8' });
}

const exact = (text) => ({ name: text, exact: true });
const folder = () => mkdtempSync(join(tmpdir(), 'extranet-journey.'));

/** Uploads a file, lets it be checked, says yes, and waits for the result. Answers the numbers of the result. */
async function bringIn(journey, page, front, file, w) {
  const { submit, check } = journey;
  await page.goto(`${front}/imports/new`);
  await page.getByLabel(w('imports-file'), { exact: true }).setInputFiles(file);
  check(await submit(page, page.getByRole('button', exact(w('imports-upload')))) === 303, 'the file is taken');
  await submit(page, page.getByRole('button', exact(w('imports-check'))));
  const run = page.getByRole('button', exact(w('imports-run')));
  await until(page, () => run.count());
  const before = await numbers(page);
  await submit(page, run);
  await until(page, async () => (await page.getByText(w('imports-state-done'), { exact: true }).count()) > 0);
  return { before, after: await numbers(page) };
}

/** Looks again until it is so: what takes long goes on without the page. */
async function until(page, so, seconds = 180) {
  for (const end = Date.now() + seconds * 1000; ;) {
    if (await so()) return;
    if (Date.now() > end) throw new Error(`${page.url()} is not so far after ${seconds} seconds`);
    await page.waitForTimeout(1000);
    await page.reload();
  }
}

/** New, changed, same, skipped, failed. */
async function numbers(page) {
  const facts = await page.locator('main p.sums').last().locator('b').allInnerTexts();
  return facts.slice(0, 5).map((text) => Number(text.replace(/[^0-9]/g, '')));
}

/** From a one-time link to a customer who reads their hours, in Danish, with nothing but the program and its pages. */
export async function aCompanyStartsFromNothing(journey) {
  const { open, check, submit, axe, fits } = journey;
  const w = say('da');
  const slug = `start-${Math.random().toString(36).slice(2, 8)}`;
  const told = extranet('account', 'create', slug, '--name', 'Strandvejens Rådgivning', '--owner-email', 'asta@strandvejen.example',
    '--owner-name', 'Asta Krogh', '--language', 'da', '--zone', 'Europe/Copenhagen', '--currency', 'DKK');
  const link = new URL(told.match(/https?:\/\/\S+/)[0]).pathname;
  const page = await open({ locale: 'da-DK' });
  const front = `/${slug}/admin`;

  await page.goto(link);
  await page.getByLabel(w('signin-username'), { exact: true }).fill('asta');
  for (const field of ['password-new', 'password-again']) await page.getByLabel(w(field), { exact: true }).fill('lyng og lærker over klitten 7');
  check(await submit(page, page.getByRole('button', exact(w('welcome-button')))) === 303, 'the one-time link makes a sign-in');
  check(new URL(page.url()).pathname === front, 'and leads to the overview');
  const done = () => page.locator('.steps li.done').count();
  check(await page.getByRole('heading', exact(w('first-title'))).count() === 1, 'with the first steps');
  check(await done() === 0, 'of which none is done');
  await axe(page, 'the first steps');
  await fits(page, 'the first steps');

  await page.goto(`${front}/customers/new`);
  await page.getByLabel(w('col-name'), { exact: true }).fill('Havnens Fiskehus ApS');
  check(await submit(page, page.locator('main form button.primary')) === 303, 'a customer is added');

  const file = join(folder(), 'timer.csv');
  writeFileSync(file, ['date,customer,project,person,hours,description', '2026-10-05,Havnens Fiskehus ApS,Webshop,Asta Krogh,7:30,Kurv og betaling',
    '2026-10-06,Havnens Fiskehus ApS,Webshop,Asta Krogh,4:15,Fragtpriser', '2026-10-07,Havnens Fiskehus ApS,Drift,Asta Krogh,1:00,Opdatering'].join('\n'));
  const { after } = await bringIn(journey, page, front, file, w);
  check(after.join() === '3,0,0,0,0', `three hours came in (${after})`);

  await page.goto(`${front}/access`);
  await page.getByLabel(w('access-customer'), { exact: true }).first().selectOption({ label: 'Havnens Fiskehus ApS' });
  await page.getByRole('button', exact(w('access-add'))).click();
  const choice = { username: 'havnen', password: 'sild makrel og torsk i spanden' };
  await page.getByLabel(w('signin-username'), { exact: true }).fill(choice.username);
  await page.getByLabel(w('signin-password'), { exact: true }).fill(choice.password);
  await page.getByLabel(w('access-give'), { exact: true }).check();
  await page.locator('input[name=report][value=projects], input[name=reports][value=projects]').check();
  await page.locator('input[name=report][value=time], input[name=reports][value=time]').check();
  check(await submit(page, page.getByRole('button', exact(w('update')))) === 303, 'the access is saved');

  const customer = await open({ locale: 'da-DK', width: 390 });
  await journey.signInFirst(customer, slug, choice);
  await customer.goto(`/${slug}/extranet/time?period=all`);
  const text = await customer.locator('main').innerText();
  check(/12[:,]45/.test(text), 'the customer reads the sum of the hours');
  check(!text.includes(w('col-rate')), 'and no rate');
  await fits(customer, "the customer's hours on a phone");

  await page.goto(`${front}/access`);
  await page.locator('main table').getByRole('link', { name: w('preview-short') }).first().click();
  await page.waitForLoadState('load');
  check(new URL(page.url()).pathname.startsWith(`${front}/preview/`), 'staff look at what the customer sees');
  await page.goto(front);
  check(await done() >= 4, `four of the five steps have ticked themselves (${await done()})`);
}

/** Somebody types a week without touching the mouse. */
export async function aWeekByKeyboard(journey) {
  const { open, check, signIn, submit, tabTo, axe } = journey;
  const w = say('en');
  const page = await open();
  await signIn(page, 'fjord', 'admin', 'Vera');
  await page.goto('/fjord/admin/time/week?week=2024-W20');
  const add = page.locator('#add');
  for (const index of [1, 2]) {
    await tabTo(page, add);
    for (let press = 0; press < index; press += 1) await page.keyboard.press('ArrowDown');
    await submit(page, null, async () => { await tabTo(page, page.locator('button[value=add]')); await page.keyboard.press('Enter'); });
  }
  const cells = page.locator('table td input[type=text]');
  check(await cells.count() === 14, `two rows of seven days (${await cells.count()})`);
  const typed = ['7:30', '7.5', '450m', '7,5', '4'];
  await tabTo(page, cells.first());
  for (const value of typed) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  // A mistake loses nothing.
  await tabTo(page, cells.nth(5));
  await page.keyboard.type('lots');
  const save = page.locator('button[value=save]');
  check(await submit(page, null, async () => { await tabTo(page, save); await page.keyboard.press('Enter'); }) === 422, 'what is no duration is said');
  check(await cells.nth(1).inputValue() === '7.5', 'and everything typed is still there');
  await axe(page, 'a week with a mistake');
  await tabTo(page, cells.nth(5));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  check(await submit(page, null, async () => { await tabTo(page, save); await page.keyboard.press('Enter'); }) === 303, 'the week is saved');
  check(await page.locator('tfoot').innerText().then((text) => /34:00/.test(text)), 'its sum is 34 hours');
  await page.goto('/fjord/admin/time?from=2024-05-13&to=2024-05-19');
  check((await page.locator('main').innerText()).includes('34:00'), `and the list has them (${w('nav-time')})`);
}

/** 50,000 rows, seven of them bad: every bad one is named by its line, the others are there. */
export async function aLargeFileWithSevenBadLines(journey) {
  const { open, check, signIn } = journey;
  const w = say('en');
  const page = await open();
  await signIn(page, 'rival', 'admin', 'Rita');
  const bad = [7, 1234, 9999, 10001, 25000, 49999, 50001];
  const lines = ['date,customer,project,person,hours,description,id'];
  for (let line = 2; line <= 50001; line += 1) {
    const day = new Date(Date.UTC(2024, 0, 1 + line % 700)).toISOString().slice(0, 10);
    lines.push(`${bad.includes(line) ? '31.02.2026' : day},Large ${line % 20},Project ${line % 5},Person ${line % 9},0:${String(line % 50 + 10)},Row ${line},r${line}`);
  }
  const file = join(folder(), 'large.csv');
  writeFileSync(file, lines.join('\n'));
  const { before, after } = await bringIn(journey, page, '/rival/admin', file, w);
  check(before.join() === '49993,0,0,0,7', `the check says what will happen (${before})`);
  check(after.join() === '49993,0,0,0,7', `and it happens (${after})`);
  const named = await page.locator('tbody th.num').allInnerTexts();
  check(named.map((text) => Number(text.replace(/[^0-9]/g, ''))).join() === bad.join(), `the bad lines are named (${named})`);
  const again = await bringIn(journey, page, '/rival/admin', file, w);
  check(again.after.join() === '0,0,49993,0,7', `the same file again changes nothing (${again.after})`);
}
