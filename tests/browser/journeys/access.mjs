// The heart of the product: what staff tick on the access form is exactly what the customer then sees.
// The labels are the ones people rely on; see CONTRIBUTING.md before changing one.
import { label, signInOf } from '../support.mjs';

const words = {
  username: 'Username', password: 'Password', enabled: 'Give the customer access to the extranet', language: 'Language',
  reports: 'Reports', access: 'Project access', all: 'All projects', selected: 'Selected projects', columns: 'Visible columns',
  names: 'Staff names', update: 'Update', edit: 'Edit', remove: 'Remove',
};
const reports = ['Project status', 'Time spent', 'Invoices', 'Support cases', 'Budget'];
// In the order of the form, with the headings that each brings to the report of time, in the languages used here.
const columns = {
  Employee: { en: ['Employee'], de: ['Mitarbeiter'] },
  'Project manager': {},
  Activity: { en: ['Activity'], de: ['Tätigkeit'] },
  Description: { en: ['Description'], de: ['Beschreibung'] },
  Phases: {},
  'Time of day': { en: ['Start', 'End'], de: ['Beginn', 'Ende'] },
  Hours: { en: ['Hours'], de: ['Stunden'] },
  'Invoiced hours': { en: ['Invoiced hours'], de: ['Abgerechnete Stunden'] },
  Billable: { en: ['Billable'], de: ['Abrechenbar'] },
  'Hourly rate': { en: ['Hourly rate'], de: ['Stundensatz'] },
  Value: { en: ['Value'], de: ['Wert'] },
  'Invoiced value': { en: ['Invoiced value'], de: ['Abgerechneter Wert'] },
  Invoice: { en: ['Invoice'], de: ['Rechnung'] },
  'Invoice lines': {},
};
const always = { en: ['Date', 'Project'], de: ['Datum', 'Projekt'] };
const sections = { 'Project status': 'projects', 'Time spent': 'time', Invoices: 'invoices' };

const account = 'fjord';
const theirs = /Skovby/;
const password = () => `heron-candle-${Math.random().toString(36).slice(2, 10)}-orbit`;

// Names may go on after the label ("Time spent Hours per day …"), so the start is what counts.
const starts = (text) => new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
const group = (page, name) => page.getByRole('group', { name: starts(name) }).first();
const box = (page, name, text) => group(page, name).getByRole('checkbox', { name: text, exact: true });
const rowOf = (page, customer) => page.getByRole('row').filter({ hasText: customer });

/** From the overview of all customers to the form of one. */
async function toForm({ check }, page, customer = theirs) {
  await page.goto(`/${account}/admin/access`);
  check(await rowOf(page, customer).count() === 1, 'the overview has one row for the customer');
  await rowOf(page, customer).getByRole('link', { name: starts(words.edit) }).click();
  await page.getByLabel(words.enabled).waitFor();
}

async function fill(page, choice) {
  await page.getByLabel(words.username, { exact: true }).fill(choice.username);
  await page.getByLabel(words.password, { exact: true }).fill(choice.password);
  await page.getByLabel(words.enabled).setChecked(choice.enabled ?? true);
  await page.getByLabel(words.language, { exact: true }).selectOption(choice.language);
  for (const report of reports) await box(page, words.reports, report).setChecked(choice.reports.includes(report));
  for (const column of Object.keys(columns)) await box(page, words.columns, column).setChecked(choice.columns.includes(column));
  await page.getByLabel(words.names).selectOption('full');
  await page.getByRole('radio', { name: choice.selected ? words.selected : words.all }).check();
  return choice.selected ? selectOnly(page, choice.selected) : null;
}

/** Ticks that many projects in the table under "Selected projects", no others, and tells their names and the others'. */
async function selectOnly(page, count) {
  const rows = page.getByRole('region', { name: words.selected }).getByRole('row').filter({ has: page.locator('input[name=project]') });
  const names = { shown: [], hidden: [] };
  for (const [index, row] of (await rows.all()).entries()) {
    await row.getByRole('checkbox').setChecked(index < count);
    names[index < count ? 'shown' : 'hidden'].push((await row.getByRole('rowheader').innerText()).trim());
  }
  return names;
}

async function update({ submit, check }, page) {
  const status = await submit(page, page.getByRole('button', { name: words.update, exact: true }));
  check(status === 303, `the form is saved (answered ${status}, not 303)`);
  check(await page.getByRole('status').filter({ hasText: 'The access was updated' }).count() === 1, 'and the page says so');
}

const same = (some, others) => JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());

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
    for (const file of ['', '.csv', '.json']) {
      const answer = await page.request.get(`/${account}/extranet/${path}${file}`);
      check(answer.status() === (shown ? 200 : 404), `${report}${file} answers ${answer.status()}`);
      if (!shown && !file) check(await answer.text() === await missing.text(), `${report}, switched off, answers just like what does not exist`);
    }
  }
  if (choice.reports.includes('Time spent')) {
    await page.goto(`/${account}/extranet/time?period=all`);
    await fits(page);
    const expected = [always, ...choice.columns.map((column) => columns[column])].flatMap((heads) => heads[choice.language] ?? []);
    const heads = (await page.locator('.table.cards').getByRole('columnheader').allInnerTexts()).map((head) => head.trim());
    check(same(heads, expected), `the columns are ${expected.join(', ')} (and not ${heads.join(', ')})`);
    const file = (await (await page.request.get(`/${account}/extranet/time.csv?period=all`)).text()).replace('\ufeff', '').split(/\r?\n/);
    const inFile = file[0].split(/[,;]/).map((head) => head.replaceAll('"', '').trim());
    const money = choice.columns.some((column) => ['Hourly rate', 'Value', 'Invoiced value'].includes(column));
    if (!money) check(same(inFile, expected), `the file has the same columns (and not ${inFile.join(', ')})`);
    const text = await page.locator('main').innerText();
    if (!choice.columns.includes('Employee')) {
      for (const name of ['Alma', 'Bo Kjær', 'Vera', 'Rolf']) check(!text.includes(name), `${name}'s name is nowhere`);
    }
    if (!money) check(!/DKK|kr\.|€/.test(text), 'no amount of money is anywhere');
    for (const name of projects?.hidden ?? []) check(!text.includes(name), `the time of ${name} is hidden`);
  }
  if (projects && choice.reports.includes('Project status')) {
    await page.goto(`/${account}/extranet/projects`);
    await fits(page);
    const text = await page.locator('main').innerText();
    for (const name of projects.shown) check(text.includes(name), `the project ${name} is shown`);
    for (const name of projects.hidden) check(!text.includes(name), `the project ${name} is hidden`);
    if (!choice.reports.includes('Budget')) check(await page.locator('svg.bar').count() === 0, 'no budget is shown');
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
  await journey.signInFirst(contact, account, choice);
  await seesExactly(journey, contact, choice, projects);
  return { staff, contact, projects };
}

export async function whatIsTickedIsWhatIsSeen(journey) {
  const { check } = journey;
  const first = {
    username: 'skovby', password: password(), language: 'en', reports: ['Project status', 'Time spent'], selected: 1,
    columns: ['Description', 'Hours'],
  };
  const { staff, contact } = await giveAndLook(journey, first);

  // The form shows what was saved; a new password ends whatever was open.
  await toForm(journey, staff);
  check(await staff.getByLabel(words.username, { exact: true }).inputValue() === 'skovby', 'the form shows the name that was saved');
  check(await staff.getByLabel(words.password, { exact: true }).inputValue() === '', 'and no password');
  check(await box(staff, words.reports, 'Time spent').isChecked(), 'the form shows the reports that were saved');
  check(!await box(staff, words.reports, 'Invoices').isChecked(), 'the form shows the reports that were switched off');
  const second = { ...first, password: password(), reports: ['Time spent', 'Invoices'], columns: Object.keys(columns), selected: 0 };
  await fill(staff, second);
  await update(journey, staff);
  await contact.goto(`/${account}/extranet/time`);
  check(new URL(contact.url()).pathname === `/${account}/extranet/sign-in`, 'a new password signs out whoever was in');
  const again = await journey.open();
  await journey.signInFirst(again, account, second);
  await seesExactly(journey, again, second, null);

  // Staff change their mind while the customer looks: the next page obeys.
  await toForm(journey, staff);
  const third = { ...second, reports: ['Project status', 'Time spent', 'Budget'], columns: ['Employee', 'Hours'], selected: 2 };
  const projects = await fill(staff, { ...third, password: '' });
  await update(journey, staff);
  await seesExactly(journey, again, third, projects);

  // Off: whoever was in is out.
  await toForm(journey, staff);
  await staff.getByLabel(words.enabled).uncheck();
  await update(journey, staff);
  await again.goto(`/${account}/extranet`);
  check(new URL(again.url()).pathname === `/${account}/extranet/sign-in`, 'switched off, the customer is signed out');
  await again.getByLabel(label('username')).fill(third.username);
  await again.getByLabel(label('password')).fill(third.password);
  const refused = await journey.submit(again, again.getByRole('button', { name: label('login') }));
  check(refused === 422, `and cannot sign in (answered ${refused})`);
}

export async function theOverviewShowsTheRights(journey) {
  const { open, signIn, check, axe, submit } = journey;
  const page = await open();
  await signIn(page, account, 'admin', 'Alma');
  await page.goto(`/${account}/admin/access`);
  for (const report of reports) {
    check(await page.getByRole('columnheader', { name: report }).count() > 0, `the overview has the column ${report}`);
  }
  const row = rowOf(page, /Hansen/);
  const dots = await row.locator('td.dot').allTextContents();
  check(dots.length >= reports.length && dots.every((dot) => /^\s*(yes|no)\s*$/.test(dot)), `every circle can be read without seeing it (${dots.join(',')})`);
  check(await row.getByRole('link', { name: 'Edit Hansen & Søn A/S' }).count() === 1 && await row.getByRole('link', { name: 'Remove Hansen & Søn A/S' }).count() === 1, 'the links of a row name the customer');
  await axe(page);

  // Adding one who has access already opens what there is.
  await page.getByLabel('Customer', { exact: true }).selectOption({ label: 'Hansen & Søn A/S (has access)' });
  await Promise.all([page.waitForURL('**/access/*'), page.getByRole('button', { name: 'Add', exact: true }).click()]);
  check(await page.getByRole('heading', { level: 1, name: 'Hansen & Søn A/S' }).count() === 1, 'adding one who has access opens the access');
  check(await page.getByRole('status').filter({ hasText: 'already has access' }).count() === 1, 'and says why');

  // Filters find and clear.
  await page.goto(`/${account}/admin/access`);
  await page.getByRole('searchbox').fill('lund');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL('**q=lund**');
  check(await page.locator('main tbody tr').count() === 1, 'a search narrows the table');
  await page.getByRole('link', { name: 'Clear all' }).click();
  await page.waitForLoadState('load');
  check(await page.locator('main tbody tr').count() > 5, 'and everything comes back');
}

export async function removingSignsOutAndAddingBeginsAnew(journey) {
  const { open, signIn, signInFirst, check, submit, axe, fits } = journey;
  const customer = /Klinik am Deich/;
  const choice = { username: 'klinik', password: password(), language: 'en', reports: ['Time spent'], selected: 0, columns: ['Hours'] };
  const staff = await open();
  await signIn(staff, account, 'admin', 'Alma');
  await toForm(journey, staff, customer);
  await fill(staff, choice);
  await update(journey, staff);
  const contact = await open();
  await signInFirst(contact, account, choice);

  await staff.goto(`/${account}/admin/access`);
  await rowOf(staff, customer).getByRole('link', { name: starts(words.remove) }).click();
  await staff.getByRole('heading', { level: 1, name: /Klinik am Deich/ }).waitFor();
  check(await staff.getByText(/sign-ins? ends? now/).count() === 1, 'before removing, the page says what will happen');
  await axe(staff, 'the confirmation');
  await fits(staff);
  await contact.goto(`/${account}/extranet`);
  check(new URL(contact.url()).pathname === `/${account}/extranet`, 'asking has changed nothing');
  await submit(staff, staff.getByRole('button', { name: 'Remove access' }));
  check(await rowOf(staff, customer).count() === 0, 'the row is gone');
  check(await staff.getByRole('status').filter({ hasText: 'removed' }).count() === 1, 'and the page says so');
  await contact.goto(`/${account}/extranet/time`);
  check(new URL(contact.url()).pathname === `/${account}/extranet/sign-in`, 'the customer is signed out');
  check(!(await contact.content()).includes('Dienstplanung'), 'and sees nothing');

  await staff.getByLabel('Customer', { exact: true }).selectOption({ label: 'Klinik am Deich gGmbH' });
  await Promise.all([staff.waitForURL('**/access/*'), staff.getByRole('button', { name: 'Add', exact: true }).click()]);
  check(await staff.getByText('New access').count() > 0, 'adding the customer again begins a new access');
  check(await staff.getByLabel(words.username, { exact: true }).inputValue() === '', 'without the old sign-in');
  choice.password = password();
  await fill(staff, choice);
  await update(journey, staff);
  const again = await open();
  await signInFirst(again, account, choice);
  await seesExactly(journey, again, choice, null);
}

export async function inGerman(journey) {
  const { check } = journey;
  const choice = {
    username: 'skovby', password: password(), language: 'de', reports: ['Project status', 'Time spent'], selected: 1,
    columns: ['Description', 'Hours', 'Billable'],
  };
  const { contact } = await giveAndLook(journey, choice, { locale: 'de-DE' });
  await contact.goto(`/${account}/extranet`);
  const text = await contact.locator('body').innerText();
  check(/Projekte/.test(text), 'the menu is German');
  check(!/\b(Projects|Time spent|Sign out|Log out|Overview)\b/.test(text), 'no English words are left');
  const stranger = await journey.open({ locale: 'de-DE' });
  await stranger.goto(`/${account}/extranet/sign-in`);
  check((await stranger.locator('html').getAttribute('lang'))?.startsWith('de'), 'the sign-in page follows the browser');
  check(await stranger.getByLabel('Benutzername').count() === 1, 'it asks for Benutzername');
  check(await stranger.getByLabel('Passwort', { exact: true }).count() === 1, 'and for Passwort');
}

export async function onAPhone(journey) {
  const choice = {
    username: 'skovby', password: password(), language: 'en', reports, selected: 2, columns: ['Employee', 'Description', 'Hours'],
  };
  await giveAndLook(journey, choice, { width: 390, height: 844, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
}

export async function withoutJavaScript(journey) {
  const choice = {
    username: 'skovby', password: password(), language: 'en', reports: ['Project status', 'Time spent'], selected: 1, columns: ['Hours'],
  };
  const { contact } = await giveAndLook(journey, choice, { javaScript: false });
  await journey.signOut(contact);
  await contact.goto(`/${account}/extranet`);
  journey.check(new URL(contact.url()).pathname === `/${account}/extranet/sign-in`, 'signing out works too');
}

export async function byKeyboardAlone(journey) {
  const { open, check, submit, tabTo, demo } = journey;
  const page = await open();
  const { keyboard } = page;
  const { username, password: secret } = signInOf(demo, account, 'admin', 'Alma');

  await page.goto(`/${account}/admin/sign-in`);
  await tabTo(page, page.getByLabel(label('username')));
  await keyboard.type(username);
  await tabTo(page, page.getByLabel(label('password')));
  await keyboard.type(secret);
  await submit(page, null, () => keyboard.press('Enter'));

  await page.goto(`/${account}/admin/access`);
  await keyboard.press('Tab');
  check(await page.evaluate(() => document.activeElement.getAttribute('href')?.startsWith('#')), 'the first stop of the Tab key skips to the content');
  const edit = rowOf(page, theirs).getByRole('link', { name: starts(words.edit) });
  await tabTo(page, edit);
  await keyboard.press('Enter');
  await page.getByLabel(words.enabled).waitFor();

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
  const choice = { username: 'skovby', password: password(), language: 'en', reports: ['Time spent'], columns: ['Hours'] };
  await replace(page.getByLabel(words.username, { exact: true }), choice.username);
  await replace(page.getByLabel(words.password, { exact: true }), choice.password);
  await tick(page.getByLabel(words.enabled), true);
  await tabTo(page, page.getByLabel(words.language, { exact: true }));
  await keyboard.type('English');
  check(await page.getByLabel(words.language, { exact: true }).inputValue() === 'en', 'typing chooses the language');
  for (const report of reports) await tick(box(page, words.reports, report), choice.reports.includes(report));
  const all = page.getByRole('radio', { name: words.all });
  const selected = page.getByRole('radio', { name: words.selected });
  await tabTo(page, await all.isChecked() ? all : selected);
  await keyboard.press('ArrowDown');
  if (!await all.isChecked()) await keyboard.press('ArrowUp');
  check(await all.isChecked(), 'the arrow keys choose All projects');
  for (const column of Object.keys(columns)) await tick(box(page, words.columns, column), choice.columns.includes(column));
  await tabTo(page, page.getByRole('button', { name: words.update, exact: true }));
  const status = await submit(page, null, () => keyboard.press('Enter'));
  check(status === 303, `the form is saved (answered ${status}, not 303)`);

  // The customer signs in the same way, chooses a password, sorts, and leaves.
  const contact = await open();
  const type = async (field, text) => { await tabTo(contact, field); await contact.keyboard.type(text); };
  await contact.goto(`/${account}/extranet/sign-in`);
  await type(contact.getByLabel(label('username')), choice.username);
  await type(contact.getByLabel(label('password')), choice.password);
  await submit(contact, null, () => contact.keyboard.press('Enter'));
  const own = `${password()} my own`;
  await type(contact.getByLabel(label('present')), choice.password);
  await type(contact.getByLabel(label('new')), own);
  await type(contact.getByLabel(label('again')), own);
  await submit(contact, null, () => contact.keyboard.press('Enter'));
  await seesExactly(journey, contact, choice, null);
  await contact.goto(`/${account}/extranet/time?period=all`);
  const sort = contact.locator('.table.cards').getByRole('columnheader', { name: 'Hours' }).getByRole('link');
  await tabTo(contact, sort);
  await Promise.all([contact.waitForURL('**sort=hours**'), contact.keyboard.press('Enter')]);
  check(await contact.locator('.table.cards').getByRole('columnheader', { name: 'Hours' }).getAttribute('aria-sort') === 'ascending', 'the table is sorted, and says so');
  await tabTo(contact, contact.locator('header summary'));
  await contact.keyboard.press('Enter');
  await contact.keyboard.press('Escape');
  check(await contact.evaluate(() => document.activeElement.tagName === 'SUMMARY' && !document.activeElement.parentElement.open), 'Esc closes the menu, and the focus is back on its button');
  await contact.keyboard.press('Enter');
  await tabTo(contact, contact.getByRole('button', { name: label('signOut') }));
  await submit(contact, null, () => contact.keyboard.press('Enter'));
  check(new URL(contact.url()).pathname === `/${account}/extranet/sign-in`, 'the customer is out');
}

export async function mistakesAreExplained(journey) {
  const { open, signIn, submit, check, axe, fits } = journey;
  const page = await open();
  await signIn(page, account, 'admin', 'Alma');
  await toForm(journey, page);
  const send = async (message, field) => {
    const status = await submit(page, page.getByRole('button', { name: words.update, exact: true }));
    check(status === 422, `a mistake is answered with 422 (was ${status})`);
    check((await page.title()).startsWith('Error'), 'the title says so first');
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
    check(await summary.count() === 1, 'a summary says so');
    check(await summary.evaluate((element) => element === document.activeElement), 'the focus is on it');
    check(await summary.getByRole('link', { name: message }).count() === 1, `it says: ${message}`);
    check(await page.locator(`#${field}-e`).innerText().then((text) => message.test(text)), 'so does the field');
    check((await page.locator(`#${field}`).getAttribute('aria-describedby') ?? '').includes(`${field}-e`), 'and the field is described by it');
    await summary.getByRole('link').first().click();
    check(await page.locator(`#${field}`).evaluate((element) => element === document.activeElement), 'the link leads to the field');
  };
  const username = page.getByLabel(words.username, { exact: true });
  const secret = page.getByLabel(words.password, { exact: true });
  await username.fill('skovby');
  await box(page, words.reports, 'Budget').setChecked(true);
  await box(page, words.columns, 'Value').setChecked(true);
  await secret.fill('short');
  await send(/at least 15 characters/, 'password');
  check(await username.inputValue() === 'skovby', 'what was typed is kept');
  check(await box(page, words.reports, 'Budget').isChecked() && await box(page, words.columns, 'Value').isChecked(), 'nothing that was ticked is lost');
  check(await secret.inputValue() === '', 'a password is never sent back');
  await axe(page, 'the form with a mistake');
  await fits(page);
  await secret.fill('passwordpasswordpassword');
  await send(/too easy to guess/, 'password');
  await secret.fill('');
  await username.fill('clara');
  await send(/taken|in use|another/i, 'username');
  check(await username.inputValue() === 'clara', 'what was typed is kept');

  const stranger = await open();
  const refusals = [];
  for (const name of ['nobody', 'clara']) {
    await stranger.goto(`/${account}/extranet/sign-in`);
    await stranger.getByLabel(label('username')).fill(name);
    await stranger.getByLabel(label('password')).fill('wrong wrong wrong');
    const refused = await submit(stranger, stranger.getByRole('button', { name: label('login') }));
    check(refused === 422, `a wrong password is answered with 422 (was ${refused})`);
    check(await stranger.getByLabel(label('username')).inputValue() === name, 'the username is kept');
    refusals.push((await stranger.locator('main').innerText()).trim());
  }
  check(refusals[0] === refusals[1], 'who is known and who is not are told the same');
  await axe(stranger, 'the refused sign-in');
}

export async function theOwnPassword(journey) {
  const { open, signIn, submit, check, axe, fits } = journey;
  const choice = { username: 'skovby', password: password(), language: 'en', reports: ['Time spent'], selected: 0, columns: ['Hours'] };
  const staff = await open();
  await signIn(staff, account, 'admin', 'Alma');
  await toForm(journey, staff);
  await fill(staff, choice);
  await update(journey, staff);
  const page = await open({ width: 390, height: 844 });
  await signIn(page, account, 'extranet', choice);
  const own = `${password()} my own`;
  const tries = [
    ['not the present one at all', own, own, 'present', /present password is not right/],
    [choice.password, 'short', 'short', 'new', /at least 15 characters/],
    [choice.password, 'skovbyskovbyskovby', 'skovbyskovbyskovby', 'new', /too easy to guess/],
    [choice.password, own, `${own}s`, 'again', /not the same/],
    [choice.password, choice.password, choice.password, 'new', /another password than the temporary one/],
  ];
  for (const [present, fresh, again, field, message] of tries) {
    await page.getByLabel(label('present')).fill(present);
    await page.getByLabel(label('new')).fill(fresh);
    await page.getByLabel(label('again')).fill(again);
    const status = await submit(page, page.getByRole('button', { name: label('change') }));
    check(status === 422, `${message}: answered ${status}`);
    check(await page.locator(`#${field}-e`).innerText().then((text) => message.test(text)).catch(() => false), `the field says ${message}`);
  }
  await axe(page, 'the own password, with a mistake');
  await fits(page);
  await page.getByLabel(label('present')).fill(choice.password);
  await page.getByLabel(label('new')).fill(own);
  await page.getByLabel(label('again')).fill(own);
  await submit(page, page.getByRole('button', { name: label('change') }));
  check(new URL(page.url()).pathname === `/${account}/extranet`, 'a good one leads to the overview');
  const old = await open();
  await old.goto(`/${account}/extranet/sign-in`);
  await old.getByLabel(label('username')).fill(choice.username);
  await old.getByLabel(label('password')).fill(choice.password);
  const refused = await submit(old, old.getByRole('button', { name: label('login') }));
  check(refused === 422, `the temporary one is spent (answered ${refused})`);
}
