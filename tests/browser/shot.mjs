// Pictures of a running demo for the README, into docs/screenshots. bin/shot calls this.
import { mkdirSync } from 'node:fs';
import { Journey, launch, readDemo } from './support.mjs';

const staff = ['fjord', 'admin', 'Alma'];
const contact = ['fjord', 'extranet', 'Clara'];
const danish = ['fjord', 'extranet', 'Eva'];
const phone = { width: 390, height: 844 };

// name of the picture, who looks, at what, and how
const shots = [
  ['access', staff, '/fjord/admin/access'],
  ['access-dark', staff, '/fjord/admin/access', { dark: true }],
  ['form', staff, '/fjord/admin/access', { follow: 'Edit' }],
  ['overview', contact, '/fjord/extranet'],
  ['overview-dark', contact, '/fjord/extranet', { dark: true }],
  ['overview-phone', contact, '/fjord/extranet', phone],
  ['time', contact, '/fjord/extranet/time?period=last-month'],
  ['time-danish', danish, '/fjord/extranet/time?period=last-month', { locale: 'da-DK' }],
  ['projects', contact, '/fjord/extranet/projects'],
  ['invoices', contact, '/fjord/extranet/invoices'],
];

const wanted = process.argv.slice(2);
const folder = new URL('../../docs/screenshots/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const demo = readDemo();
const browser = await launch();
let failed = 0;
for (const [name, who, path, { follow, ...look } = {}] of shots) {
  if (wanted.length && !wanted.some((word) => name.startsWith(word))) continue;
  const journey = new Journey(name, browser, demo);
  try {
    const page = await journey.open({ width: 1280, height: 860, deviceScaleFactor: 2, ...look });
    await journey.signIn(page, ...who);
    const answer = await page.goto(path);
    journey.check(answer.status() === 200, `${path} answers ${answer.status()}`);
    if (follow) {
      await page.getByRole('link', { name: new RegExp(`^${follow}`) }).first().click();
      await page.waitForLoadState('load');
    }
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${folder}${name}.png` });
  } catch (error) {
    journey.problems.push(error.message);
  }
  if (journey.problems.length) failed += 1;
  console.log([`${name}.png`, ...journey.problems].join('\n  '));
  await journey.end();
}
await browser.close();
process.exitCode = failed ? 1 : 0;
