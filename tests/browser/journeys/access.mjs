// The heart of the product: what staff tick on the access form is exactly what the customer then sees.
// The labels are the ones people rely on; see CONTRIBUTING.md before changing one.
import { signInOf } from '../support.mjs';

const words = {
  en: {
    username: 'Username', password: 'Password', enabled: 'Give the customer access to the extranet', language: 'Language',
    reports: 'Reports', access: 'Project access', all: 'All projects', selected: 'Selected projects', columns: 'Visible columns',
    update: 'Update', edit: 'Edit',
  },
};

const reports = ['Project status', 'Time spent', 'Invoices', 'Support cases', 'Budget'];
const columns = ['Date', 'Employee', 'Description', 'Hours', 'Hourly rate', 'Value'];
const sections = { 'Project status': 'projects', 'Time spent': 'time', Invoices: 'invoices', 'Support cases': 'tickets' };

const account = 'fjord';
const customer = /Lund/;
const password = () => `heron-candle-${Math.random().toString(36).slice(2, 10)}-orbit`;

// Names may go on after the label ("Time spent Hours per day …"), so the start is what counts.
const starts = (text) => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
const group = (page, name) => page.getByRole('group', { name: starts(name) }).first();
const box = (page, name, label) => group(page, name).getByRole('checkbox', { name: starts(label) });

/** From the overview of all customers to the form of one. */
async function toForm({ check }, page) {
  await page.goto(`/${account}/admin/access`);
  const row = page.getByRole('row').filter({ hasText: customer });
  check(await row.count() === 1, 'the overview has one row for the customer');
  await row.getByRole('link', { name: starts(words.en.edit) }).click();
  await page.getByLabel(words.en.enabled).waitFor();
}

async function fill(page, choice) {
  await page.getByLabel(starts(words.en.username)).fill(choice.username);
  await page.getByLabel(starts(words.en.password)).first().fill(choice.password);
  await page.getByLabel(words.en.enabled).setChecked(choice.enabled ?? true);
  await page.getByLabel(starts(words.en.language)).selectOption(choice.language);
  for (const report of reports) await box(page, words.en.reports, report).setChecked(choice.reports.includes(report));
  for (const column of columns) await box(page, words.en.columns, column).setChecked(choice.columns.includes(column));
  await page.getByRole('radio', { name: choice.selected ? words.en.selected : words.en.all }).check();
  return choice.selected ? selectOnly(page, choice.selected) : null;
}

/** Ticks that many projects in the table under "Selected projects", no others, and tells their names and the others'. */
async function selectOnly(page, count) {
  const rows = page.getByRole('row').filter({ has: page.getByRole('checkbox') });
  const names = { shown: [], hidden: [] };
  for (const [index, row] of (await rows.all()).entries()) {
    const tick = row.getByRole('checkbox').first();
    await tick.setChecked(index < count);
    const name = (await tick.getAttribute('aria-label')) ?? (await row.getByRole('cell').nth(1).innerText());
    names[index < count ? 'shown' : 'hidden'].push(name.split('\n')[0].trim());
  }
  return names;
}

async function update({ submit, check }, page) {
  const status = await submit(page, page.getByRole('button', { name: words.en.update, exact: true }));
  check(status === 303, `the form is saved (answered ${status}, not 303)`);
}

/** Looks through the customer's eyes, with any language and any window. */
async function seesExactly({ check, fits }, page, choice, projects) {
  await page.goto(`/${account}/extranet`);
  check(await page.locator('html').getAttribute('lang').then((lang) => lang?.startsWith(choice.language)), `the extranet speaks ${choice.language}`);
  await fits(page);
  const missing = await page.request.get(`/${account}/extranet/no-such-page`);
  for (const [report, path] of Object.entries(sections)) {
    const shown = choice.reports.includes(report);
    const links = await page.locator(`nav a[href$="/extranet/${path}"]`).count();
    check((links > 0) === shown, `the menu ${shown ? 'has' : 'has not'} ${report}`);
    const answer = await page.request.get(`/${account}/extranet/${path}`);
    check(answer.status() === (shown ? 200 : 404), `${report} answers ${answer.status()}`);
    if (!shown) check(await answer.text() === await missing.text(), `${report}, switched off, answers just like what does not exist`);
  }
  if (choice.reports.includes('Time spent')) {
    await page.goto(`/${account}/extranet/time?period=all`);
    await fits(page);
    const heads = (await page.getByRole('columnheader').allInnerTexts()).map((head) => head.replace(/[↑↓▲▼]/g, '').trim()).filter(Boolean);
    if (choice.language === 'en') {
      for (const column of columns) {
        const shown = heads.some((head) => head.startsWith(column));
        check(shown === choice.columns.includes(column), `the column ${column} is ${shown ? 'shown' : 'hidden'} (${heads.join(', ')})`);
      }
    }
  }
  if (projects && choice.reports.includes('Project status')) {
    await page.goto(`/${account}/extranet/projects`);
    await fits(page);
    const text = await page.locator('main').innerText();
    for (const name of projects.shown) check(text.includes(name), `the project ${name} is shown`);
    for (const name of projects.hidden) check(!text.includes(name), `the project ${name} is hidden`);
  }
}

async function giveAndLook(journey, choice, options = {}) {
  const staff = await journey.open({ ...options, locale: 'en-GB' });
  await journey.signIn(staff, account, 'admin', 'Alma');
  await toForm(journey, staff);
  await journey.fits(staff);
  const projects = await fill(staff, choice);
  await update(journey, staff);

  const contact = await journey.open(options);
  await journey.signIn(contact, account, 'extranet', choice);
  await seesExactly(journey, contact, choice, projects);
  return { staff, contact, projects };
}

export async function whatIsTickedIsWhatIsSeen(journey) {
  const { check } = journey;
  const first = {
    username: 'lund', password: password(), language: 'en', reports: ['Project status', 'Time spent'], selected: 1,
    columns: ['Date', 'Description', 'Hours'],
  };
  const { staff, contact } = await giveAndLook(journey, first);

  // The customer is still signed in when staff change their mind.
  await toForm(journey, staff);
  check(await staff.getByLabel(starts(words.en.username)).inputValue() === 'lund', 'the form shows the name that was saved');
  check(await box(staff, words.en.reports, 'Time spent').isChecked(), 'the form shows the reports that were saved');
  check(!await box(staff, words.en.reports, 'Invoices').isChecked(), 'the form shows the reports that were switched off');
  const second = { ...first, password: password(), reports: ['Invoices', 'Support cases'], columns, selected: 0 };
  await fill(staff, second);
  await update(journey, staff);
  const again = await journey.open();
  await journey.signIn(again, account, 'extranet', second);
  await seesExactly(journey, again, second, null);

  // Off: whoever was in is out.
  await toForm(journey, staff);
  await staff.getByLabel(words.en.enabled).uncheck();
  await update(journey, staff);
  for (const page of [contact, again]) {
    await page.goto(`/${account}/extranet`);
    check(new URL(page.url()).pathname === `/${account}/extranet/sign-in`, 'switched off, the customer is signed out');
  }
}

export async function theOverviewShowsTheRights(journey) {
  const { open, signIn, check, axe } = journey;
  const page = await open();
  await signIn(page, account, 'admin', 'Alma');
  await page.goto(`/${account}/admin/access`);
  for (const report of reports) {
    check(await page.getByRole('columnheader', { name: report }).count() > 0, `the overview has the column ${report}`);
  }
  const row = page.getByRole('row').filter({ hasText: customer });
  check(/\b(yes|no)\b/i.test(await row.innerText() + await row.textContent()), 'the circles can be read without seeing them');
  check(await page.getByLabel(/^Customer/).count() > 0, 'a customer can be chosen above the table');
  check(await page.getByRole('button', { name: 'Add' }).count() > 0, 'and added');
  await axe(page);
}

export async function inGerman(journey) {
  const { check } = journey;
  const choice = {
    username: 'lund', password: password(), language: 'de', reports: ['Project status', 'Time spent'], selected: 1,
    columns: ['Date', 'Description', 'Hours'],
  };
  const { contact } = await giveAndLook(journey, choice, { locale: 'de-DE' });
  await contact.goto(`/${account}/extranet`);
  const text = await contact.locator('body').innerText();
  check(/Projekte/.test(text), 'the menu is German');
  check(!/\b(Projects|Time spent|Sign out|Log out|Overview)\b/.test(text), 'no English words are left');
  const stranger = await journey.open({ locale: 'de-DE' });
  await stranger.goto(`/${account}/extranet/sign-in`);
  if ((await stranger.locator('html').getAttribute('lang'))?.startsWith('de')) {
    check(await stranger.getByLabel('Benutzername').count() === 1, 'the sign-in page asks for Benutzername');
    check(await stranger.getByLabel('Passwort').count() > 0, 'and for Passwort');
  }
}

export async function onAPhone(journey) {
  const choice = {
    username: 'lund', password: password(), language: 'en', reports, selected: 2, columns: ['Date', 'Employee', 'Description', 'Hours'],
  };
  await giveAndLook(journey, choice, { width: 390, height: 844, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
}

export async function withoutJavaScript(journey) {
  const choice = {
    username: 'lund', password: password(), language: 'en', reports: ['Time spent'], selected: 1, columns: ['Date', 'Hours'],
  };
  await giveAndLook(journey, choice, { javaScript: false });
}

export async function byKeyboardAlone(journey) {
  const { open, check, submit, tabTo, demo } = journey;
  const page = await open();
  const { keyboard } = page;
  const { username, password: theirs } = signInOf(demo, account, 'admin', 'Alma');

  await page.goto(`/${account}/admin/sign-in`);
  await tabTo(page, page.getByLabel(starts(words.en.username)));
  await keyboard.type(username);
  await tabTo(page, page.getByLabel(starts(words.en.password)).first());
  await keyboard.type(theirs);
  await submit(page, null, () => keyboard.press('Enter'));

  await page.goto(`/${account}/admin/access`);
  await keyboard.press('Tab');
  check(await page.evaluate(() => document.activeElement.getAttribute('href')?.startsWith('#')), 'the first stop of the Tab key skips to the content');
  const edit = page.getByRole('row').filter({ hasText: customer }).getByRole('link', { name: starts(words.en.edit) });
  await tabTo(page, edit);
  await keyboard.press('Enter');
  await page.getByLabel(words.en.enabled).waitFor();

  // Downwards in the order of the form: a field that the Tab key meets too early would not be reached any more.
  const replace = async (field, text) => {
    await tabTo(page, field);
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type(text);
  };
  const tick = async (field, wish) => {
    await tabTo(page, field);
    if (await field.isChecked() !== wish) await keyboard.press('Space');
    check(await field.isChecked() === wish, `the space bar ticks ${field}`);
  };
  const mine = password();
  await replace(page.getByLabel(starts(words.en.username)), 'lund');
  await replace(page.getByLabel(starts(words.en.password)).first(), mine);
  await tick(page.getByLabel(words.en.enabled), true);
  await tabTo(page, page.getByLabel(starts(words.en.language)));
  await keyboard.type('English');
  for (const report of reports) await tick(box(page, words.en.reports, report), report === 'Time spent');
  const all = page.getByRole('radio', { name: words.en.all });
  const selected = page.getByRole('radio', { name: words.en.selected });
  const current = await all.isChecked() ? all : selected;
  await tabTo(page, current);
  await keyboard.press('ArrowDown');
  if (!await all.isChecked()) await keyboard.press('ArrowUp');
  check(await all.isChecked(), 'the arrow keys choose All projects');
  for (const column of columns) await tick(box(page, words.en.columns, column), ['Date', 'Hours'].includes(column));
  await tabTo(page, page.getByRole('button', { name: words.en.update, exact: true }));
  const status = await submit(page, null, () => keyboard.press('Enter'));
  check(status === 303, `the form is saved (answered ${status}, not 303)`);

  const choice = { username: 'lund', password: mine, language: 'en', reports: ['Time spent'], columns: ['Date', 'Hours'] };
  const contact = await open();
  await journey.signIn(contact, account, 'extranet', choice);
  await seesExactly(journey, contact, choice, null);
}

export async function mistakesAreExplained(journey) {
  const { open, signIn, submit, check, axe, fits } = journey;
  const page = await open();
  await signIn(page, account, 'admin', 'Alma');
  await toForm(journey, page);
  await page.getByLabel(starts(words.en.username)).fill('');
  await box(page, words.en.reports, 'Budget').setChecked(true);
  const status = await submit(page, page.getByRole('button', { name: words.en.update, exact: true }));
  check(status === 422, `a mistake is answered with 422 (was ${status})`);
  check((await page.title()).startsWith('Error'), 'the title says so first');
  check(await page.getByText('There is a problem').count() > 0, 'a summary says so');
  check(await box(page, words.en.reports, 'Budget').isChecked(), 'nothing that was ticked is lost');
  await axe(page, 'the form with a mistake');
  await fits(page);

  const stranger = await open();
  await stranger.goto(`/${account}/extranet/sign-in`);
  await stranger.getByLabel(starts(words.en.username)).or(stranger.getByLabel(/^Brugernavn/)).first().fill('nobody');
  await stranger.getByLabel(/^(Password|Adgangskode)/).first().fill('wrong wrong wrong');
  const refused = await submit(stranger, stranger.getByRole('button', { name: /^(Login|Log ind)/ }));
  check(refused === 422, `a wrong password is answered with 422 (was ${refused})`);
  await axe(stranger, 'the refused sign-in');
}
