// Every page that links reach: it answers, it has a title and one heading, it fits, and axe has nothing to say.
import { long } from '../support.mjs';

const most = long ? 200 : 60;
const widths = long ? [320, 390, 768, 1920] : [390];

/** One page for each shape of address: what differs between /customers/1 and /customers/2 is data. */
const shape = (url) => url.pathname
  .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '*')
  .replace(/\/\d+(?=\/|$)/g, '/*')
  .replace(/(\/share\/)[^/]+/, '$1*')
  .replace(/(\/preview\/)[^/]+/, '$1*');
const isFile = (url) => /\.(csv|xlsx|pdf|json|xml|zip|png|jpg|svg|txt|ics)$/.test(url.pathname) || url.pathname.startsWith('/static/');

async function crawl({ check, axe, fits, demo }, page, first, stay) {
  const seen = new Set();
  const queue = [first];
  while (queue.length && seen.size < most) {
    const url = new URL(queue.shift(), demo.url);
    if (seen.has(shape(url)) || isFile(url)) continue;
    seen.add(shape(url));
    await page.setViewportSize({ width: 1280, height: 900 });
    const answer = await page.goto(url.href);
    if (/attachment/.test(answer.headers()['content-disposition'] ?? '')) continue;
    const name = url.pathname;
    if (!check(answer.status() === 200, `${name} answers ${answer.status()}`)) continue;
    check((await page.title()).trim(), `${name} has a title`);
    check(await page.locator('html[lang]').count() === 1, `${name} says its language`);
    check(await page.locator('h1').count() === 1, `${name} has one h1`);
    await fits(page, `${name} at 1280`);
    await axe(page, name);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 });
      await fits(page, `${name} at ${width}`);
      if (width === 390) await axe(page, `${name} at 390`, { themes: ['light'] });
    }
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((a) => a.href));
    for (const link of links) {
      const next = new URL(link);
      if (next.host === url.host && stay(next.pathname) && !seen.has(shape(next))) queue.push(next.href);
    }
  }
  return seen.size;
}

export async function ofStaff(journey) {
  const page = await journey.open();
  await journey.signIn(page, 'fjord', 'admin', 'Alma');
  const pages = await crawl(journey, page, '/fjord/admin', (path) => path.startsWith('/fjord/admin'));
  journey.check(pages >= 5, `links lead to ${pages} pages`);
}

export async function ofTheCustomer(journey) {
  const page = await journey.open();
  await journey.signIn(page, 'fjord', 'extranet', 'Clara');
  const pages = await crawl(journey, page, '/fjord/extranet', (path) => path.startsWith('/fjord/extranet'));
  journey.check(pages >= 4, `links lead to ${pages} pages`);
}

export async function ofAStranger(journey) {
  const page = await journey.open();
  for (const path of ['/', '/fjord/admin/sign-in', '/fjord/extranet/sign-in', '/rival/extranet/sign-in', '/fjord/extranet/no-such-page', '/no-such-account/extranet']) {
    const answer = await page.goto(path);
    journey.check(answer.status() < 500, `${path} answers ${answer.status()}`);
    await journey.axe(page, path);
    await journey.fits(page, path);
    await page.setViewportSize({ width: 390, height: 844 });
    await journey.fits(page, `${path} at 390`);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
}
