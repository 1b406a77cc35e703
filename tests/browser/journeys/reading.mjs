// What customers read: in their language, with its dates and amounts, and only while they are signed in.

const account = 'fjord';
const money = { point: String.raw`\d{1,3}(\.\d{3})*,\d{2}`, space: String.raw`\d{1,3}(\u00a0\d{3})*,\d{2}` };
const readers = [
  { who: 'clara', lang: 'en', date: /^\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Oct|Nov|Dec) \d{4}$/, money: /^-?DKK\u00a0\d{1,3}(,\d{3})*\.\d{2}$/, menu: ['Overview', 'Projects', 'Time', 'Invoices', 'Support cases'] },
  { who: 'oliver', lang: 'en', date: /^\d{1,2} \w{3,4} \d{4}$/, money: /^-?£\d{1,3}(,\d{3})*\.\d{2}$/, menu: ['Overview', 'Projects', 'Time', 'Invoices', 'Support cases'] },
  { who: 'mette', lang: 'da', date: /^\d{1,2}\. (jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\.? \d{4}$/, money: new RegExp(`^-?${money.point}\u00a0kr\\.$`), menu: ['Oversigt', 'Projekter', 'Tid', 'Fakturaer', 'Supportsager'] },
  { who: 'ingrid', lang: 'sv', date: /^\d{1,2} (jan|feb|mars|apr|maj|juni|juli|aug|sep|okt|nov|dec)\.? \d{4}$/, money: new RegExp(`^[-\u2212]?${money.space}\u00a0kr$`), menu: ['Översikt', 'Projekt', 'Tid', 'Fakturor', 'Supportärenden'] },
  { who: 'stefan', lang: 'de', date: /^\d{2}\.\d{2}\.\d{4}$/, money: new RegExp(`^-?${money.point}\u00a0€$`), menu: ['Übersicht', 'Projekte', 'Zeiten', 'Rechnungen', 'Supportanfragen'] },
  { who: 'ioana', lang: 'ro', date: /^\d{1,2} (ian|feb|mar|apr|mai|iun|iul|aug|sept|oct|nov|dec)\. \d{4}$|^\d{1,2} mai \d{4}$/, money: new RegExp(`^-?${money.point}\u00a0RON$`), menu: null },
];

/** The texts of a column, by its place among the headings; the lines of groups have no columns. */
const column = (page, place) => page.locator(`main .table.cards tbody tr:not(.sub) > :nth-child(${place})`).allInnerTexts();

/** The browser is an American one in New York throughout: what counts is what the customer has been set to. */
export async function eachLanguageHasItsFormats(journey) {
  const { open, signIn, check, fits } = journey;
  for (const { who, lang, date, money, menu } of readers) {
    const page = await open({ locale: 'en-US', timezone: 'America/New_York' });
    await signIn(page, account, 'extranet', who);
    check(await page.locator('html').getAttribute('lang').then((set) => set?.startsWith(lang)), `${who} reads ${lang}`);
    const places = await page.locator('header nav a').allInnerTexts();
    check(menu ? places.join() === menu.join() : !places.some((place) => /^(Overview|Projects|Time|Invoices)$/.test(place)), `${who}'s menu is ${places.join(', ')}`);
    await page.goto(`/${account}/extranet/time?period=all`);
    const dates = await column(page, 1);
    check(dates.length > 10 && dates.every((text) => date.test(text.trim())), `${who}'s dates are ${dates[0]}`);
    const total = (await page.locator('tfoot td').allInnerTexts()).map((text) => text.trim()).filter(Boolean);
    check(/^\d+:\d{2}$/.test(total[0]), `${who}'s hours add up to ${total[0]}`);
    await fits(page, `${who}'s time`);
    await page.goto(`/${account}/extranet/invoices?period=all`);
    const amounts = await column(page, 5);
    check(amounts.length > 3 && amounts.every((text) => money.test(text.trim())), `${who}'s amounts are ${amounts[0]}`);
    const link = page.locator('main tbody a').first();
    const number = await link.innerText();
    await link.click();
    await page.waitForLoadState('load');
    check((await page.getByRole('heading', { level: 1 }).innerText()).includes(number), `${who} opens ${number}`);
    await fits(page, `${who}'s invoice`);
  }
}

export async function filtersSortsAndPagesAreAddresses(journey) {
  const { open, signIn, check, fits } = journey;
  const page = await open();
  await signIn(page, account, 'extranet', 'clara');
  await page.goto(`/${account}/extranet/time`);
  await Promise.all([page.waitForURL('**period=all**'), page.getByLabel('Period').selectOption('all')]);
  const all = await page.locator('.table.cards caption').innerText();
  check(await page.locator('main .table.cards tbody tr:not(.sub)').count() === 50, 'a page has fifty rows');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Next' }).click();
  await page.waitForURL('**page=2**');
  check(new URL(page.url()).searchParams.get('period') === 'all', 'the next page keeps the period');
  check(await page.locator('.table.cards caption').innerText() === all, 'and belongs to the same whole');
  await page.goBack();
  check(!page.url().includes('page=2'), 'the back button goes back');

  const hours = page.locator('.table.cards').getByRole('columnheader', { name: 'Hours', exact: true });
  await hours.getByRole('link').click();
  await page.waitForURL('**sort=hours**');
  await hours.getByRole('link').click();
  await page.waitForURL('**dir=desc**');
  check(await hours.getAttribute('aria-sort') === 'descending', 'the heading says how the table is sorted');

  await Promise.all([page.waitForURL('**project=*'), page.getByLabel('Project', { exact: true }).selectOption({ label: 'Fieldmouse app' })]);
  const projects = await page.locator('main .table.cards tbody a[href*="/projects/"]').allInnerTexts();
  check(projects.length > 0 && projects.every((name) => name === 'Fieldmouse app'), 'one project is left');

  await page.locator('summary', { hasText: 'Dates' }).click();
  await page.getByLabel('From').fill('2026-10-01');
  await page.getByLabel('To', { exact: true }).fill('2026-10-31');
  await Promise.all([page.waitForURL('**from=2026-10-01**'), page.getByRole('button', { name: 'Show' }).click()]);
  const dates = await column(page, 1);
  check(dates.every((text) => text.includes('Oct 2026')), `dates narrow the table (${dates[0]})`);
  check(await page.getByLabel('Period').locator('option:checked').innerText() === 'October 2026', 'and the period is named');
  await Promise.all([page.waitForURL((url) => url.searchParams.get('period') === 'last-year'), page.getByLabel('Period').selectOption('last-year')]);
  check(!new URL(page.url()).searchParams.get('from'), 'a period takes the place of the dates');

  await page.goto(`/${account}/extranet/time?period=all&q=no+such+words+anywhere`);
  check(await page.getByRole('heading', { name: 'Nothing found' }).count() === 1, 'nothing found is said in words');
  await fits(page);
  const file = await page.request.get(`/${account}/extranet/time.csv?period=last-month`);
  check(file.headers()['content-disposition']?.includes('time.csv'), 'the file has a name');
}

export async function afterSigningOutNothingIsShown(journey) {
  const { open, signIn, signOut, check } = journey;
  for (const [audience, who, path, secret] of [['extranet', 'clara', 'extranet/time?period=all', 'Harbourlight'], ['admin', 'Alma', 'admin/customers', 'Hansen']]) {
    const page = await open();
    await signIn(page, account, audience, who);
    await page.goto(`/${account}/${path}`);
    check((await page.content()).includes(secret), `${who} sees ${secret}`);
    await signOut(page);
    check(page.url().includes('/sign-in'), `${who} is out`);
    check(await page.getByRole('status').filter({ hasText: 'You are signed out' }).count() === 1, 'and is told so');
    await page.goBack();
    await page.waitForLoadState('load');
    check(!(await page.content()).includes(secret), 'the back button shows nothing');
    check(page.url().includes('/sign-in'), `but the sign-in page (is at ${page.url()})`);
    const answer = await page.request.get(`/${account}/${path}`, { maxRedirects: 0 });
    check(answer.status() === 303, `the address leads to the sign-in page (answered ${answer.status()})`);
  }
}

export async function anotherSessionCanBeEnded(journey) {
  const { open, signIn, submit, check } = journey;
  const [here, there] = [await open(), await open({ locale: 'en-US' })];
  await signIn(here, account, 'extranet', 'oliver');
  await signIn(there, account, 'extranet', 'oliver');
  await here.goto(`/${account}/extranet/profile`);
  await submit(here, here.getByRole('button', { name: 'Sign out everywhere else' }));
  await there.goto(`/${account}/extranet`);
  check(there.url().includes('/sign-in'), 'the other browser is signed out');
  await here.goto(`/${account}/extranet`);
  check(!here.url().includes('/sign-in'), 'this one is not');
}

export async function theThemeStays(journey) {
  const { open, signIn, submit, check } = journey;
  const page = await open();
  await signIn(page, account, 'extranet', 'ingrid');
  const choose = async (theme) => {
    await page.goto(`/${account}/extranet/profile`);
    await page.locator('#theme').selectOption(theme);
    await submit(page, page.locator('form[action$="/profile"] button'));
    await page.goto(`/${account}/extranet`);
    return page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  };
  check(await choose('dark') === 'dark', 'dark is dark on a light device');
  check(await choose('system') === 'light dark', 'and the device decides again');
}

export async function printed(journey) {
  const { open, signIn, check } = journey;
  const page = await open();
  await signIn(page, account, 'extranet', 'clara');
  await page.emulateMedia({ media: 'print' });
  for (const path of ['time?period=last-month', 'invoices?period=all', 'projects', '']) {
    await page.goto(`/${account}/extranet/${path}`.replace(/\/$/, ''));
    for (const away of ['nav', 'form.filters', '.button', '.menu', 'footer']) {
      check(await page.locator(away).filter({ visible: true }).count() === 0, `${path || 'the overview'} prints without ${away}`);
    }
    check(await page.locator('h1').isVisible(), `${path || 'the overview'} prints its title`);
    const clipped = await page.locator('.table').evaluateAll((all) => all.filter((e) => getComputedStyle(e).overflowX !== 'visible').length);
    check(clipped === 0, `${path || 'the overview'} prints whole tables`);
  }
}
