// Every page that links reach: it answers, it has a title and one heading, it fits, and axe has nothing to say.
import { long } from '../support.mjs';

const most = long ? 400 : 150;
const widths = long ? [320, 390, 600, 768, 1024, 1920] : [320, 390];

/** One page for each shape of address: what differs between /customers/1 and /customers/2 is data. */
const shape = (url) => url.pathname
  .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '*')
  .replace(/\/\d+(?=\/|$)/g, '/*')
  .replace(/(\/share\/)[^/]+/, '$1*')
  .replace(/(\/preview\/)[^/]+/, '$1*');
const isFile = (url) => /\.(csv|xlsx|pdf|json|xml|zip|png|jpg|svg|txt|ics)$/.test(url.pathname) || url.pathname.startsWith('/static/') || /\/(files|receipts)\/[^/]+$/.test(url.pathname);

/** One page: what must be true of each. `full`: axe in both themes at both ends of the widths. */
async function inspect({ check, axe, fits }, page, name, full = true) {
  check((await page.title()).trim(), `${name} has a title`);
  check(await page.locator('html[lang]').count() === 1, `${name} says its language`);
  check(await page.locator('h1').count() === 1, `${name} has one h1`);
  check(await page.locator('main').count() === 1, `${name} has one main part`);
  await fits(page, `${name} at 1280`);
  if (full) await axe(page, name);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    await fits(page, `${name} at ${width}`);
    if (width === 390) await axe(page, `${name} at 390`, full ? {} : { themes: ['light'] });
  }
  // Menus lie over the page; they must not stick out either.
  for (const menu of await page.locator('details.menu').all()) {
    await menu.locator('summary').click();
    await fits(page, `${name} with an open menu at ${widths.at(-1)}`);
    await menu.locator('summary').click();
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function crawl(journey, page, firsts, stay, full = true) {
  const { check, demo } = journey;
  const seen = new Set();
  const queue = [...firsts];
  while (queue.length && seen.size < most) {
    const address = queue.shift();
    const url = new URL(address, demo.url);
    const given = firsts.includes(address);
    if ((seen.has(shape(url)) && !given) || isFile(url)) continue;
    seen.add(given ? address : shape(url));
    seen.add(shape(url));
    const answer = await page.goto(url.href);
    if (/attachment/.test(answer.headers()['content-disposition'] ?? '')) continue;
    const name = url.pathname + url.search;
    if (!check(answer.status() === 200, `${name} answers ${answer.status()}`)) continue;
    await inspect(journey, page, name, full);
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((a) => new URL(a.getAttribute('href'), location).href));
    for (const link of links) {
      const next = new URL(link);
      if (next.host === url.host && stay(next.pathname) && !seen.has(shape(next))) queue.push(next.href);
    }
  }
  return seen;
}

export async function ofStaff(journey) {
  const page = await journey.open();
  await journey.signIn(page, 'fjord', 'admin', 'Alma');
  const front = '/fjord/admin';
  const seen = await crawl(journey, page, [front, `${front}/access?q=nothing+like+this`, `${front}/customers?q=nothing+like+this`], (path) => path.startsWith(front));
  const expected = ['access', 'access/*', 'access/*/*', 'access/*/remove', 'customers', 'customers/*', 'customers/*/edit', 'customers/new', 'contacts', 'contacts/*', 'contacts/*/edit',
    'projects', 'projects/*', 'projects/*/edit', 'people', 'people/*/edit', 'profile', 'password'];
  for (const path of expected) journey.check(seen.has(`${front}/${path}`), `links lead to ${path}`);
  await page.goto(`${front}/no-such-page`);
  await inspect(journey, page, 'a page that is not there');
}

export async function ofSomebodyWithoutRights(journey) {
  const page = await journey.open();
  await journey.signIn(page, 'fjord', 'admin', 'Bo');
  const seen = await crawl(journey, page, ['/fjord/admin'], (path) => path.startsWith('/fjord/admin'));
  journey.check(![...seen].some((path) => /customers|access|people|projects|contacts/.test(path)), `links lead nowhere else (${[...seen].join(', ')})`);
}

export async function ofTheCustomer(journey) {
  const page = await journey.open();
  await journey.signIn(page, 'fjord', 'extranet', 'Clara');
  const front = '/fjord/extranet';
  const firsts = [front, `${front}/time?period=all&page=2`, `${front}/time?from=2026-10-01&to=2026-10-31&sort=value&dir=desc`, `${front}/time?q=nothing+like+this`, `${front}/invoices?period=all`];
  const seen = await crawl(journey, page, firsts, (path) => path.startsWith(front));
  for (const path of ['projects', 'projects/*', 'time', 'invoices', 'invoices/*', 'profile', 'password']) journey.check(seen.has(`${front}/${path}`), `links lead to ${path}`);
  await page.goto(`${front}/no-such-page`);
  await inspect(journey, page, 'a page that is not there');
}

/** Long words, other formats, fewer rights. */
export async function inEveryLanguage(journey) {
  for (const who of ['dan', 'eva', 'mette', 'ingrid', 'stefan', 'ioana']) {
    const page = await journey.open();
    await journey.signIn(page, 'fjord', 'extranet', who);
    const seen = await crawl(journey, page, ['/fjord/extranet'], (path) => path.startsWith('/fjord/extranet'), false);
    journey.check(seen.size >= 5, `links lead ${who} to ${seen.size} pages`);
  }
}

export async function ofAStranger(journey) {
  const page = await journey.open();
  const paths = ['/', '/fjord/admin/sign-in', '/fjord/extranet/sign-in', '/fjord/extranet/sign-in?lang=de', '/fjord/extranet/sign-in?lang=da', '/fjord/extranet/sign-in?lang=sv',
    '/fjord/extranet/sign-in?lang=ro', '/rival/extranet/sign-in', '/fjord/extranet/no-such-page', '/no-such-account/extranet', '/no/such/page'];
  for (const path of paths) {
    const answer = await page.goto(path);
    journey.check(answer.status() < 500, `${path} answers ${answer.status()}`);
    await inspect(journey, page, path);
  }
}
