// What every journey works with: a browser, pages that are watched, checks, and who signs in where.
import { chromium } from 'playwright-core';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const out = new URL('out/', import.meta.url).pathname;

/** More widths and larger crawls, for the nightly run. */
export const long = Boolean(process.env.EXTRANET_LONG);

/** What `extranet demo --json` has printed. */
export function readDemo() {
  const file = process.env.EXTRANET_DEMO;
  if (!file) throw new Error('EXTRANET_DEMO must name a file with the line of `extranet demo --json`; bin/test does that');
  const line = readFileSync(file, 'utf8').split('\n').find((line) => line.startsWith('{'));
  return JSON.parse(line);
}

export async function launch() {
  const places = [process.env.EXTRANET_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
  const executablePath = places.find((place) => place && existsSync(place));
  if (!executablePath) throw new Error('no Chromium found: run bin/setup --browser, or name it in EXTRANET_CHROMIUM');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
}

/** The demo's sign-in of a person, by the start of the name: `signInOf(demo, 'fjord', 'admin', 'Alma')`. */
export function signInOf(demo, account, audience, who) {
  const all = demo.accounts.find(({ slug }) => slug === account)?.sign_ins ?? [];
  const same = (text) => text?.toLowerCase().startsWith(who.toLowerCase());
  const found = all.find((one) => one.audience === audience && (same(one.who) || same(one.username)));
  if (!found) throw new Error(`the demo has no ${audience} sign-in of ${who} at ${account}`);
  return found;
}

/** What the pages around signing in call things, in every language: `label('username')`. */
const labels = {
  username: ['Username', 'Brugernavn', 'Användarnamn', 'Benutzername', 'Nume de utilizator'],
  password: ['Password', 'Adgangskode', 'Lösenord', 'Passwort', 'Parolă', 'Parola'],
  login: ['Login', 'Log in', 'Log ind', 'Logga in', 'Anmelden', 'Autentificare'],
  present: ['Present password', 'Nuværende password', 'Nuvarande lösenord', 'Bisheriges Passwort', 'Parola actuală'],
  new: ['New password', 'Nyt password', 'Nytt lösenord', 'Neues Passwort', 'Parola nouă'],
  again: ['New password again', 'Nyt password igen', 'Nytt lösenord igen', 'Neues Passwort wiederholen', 'Parola nouă, din nou'],
  change: ['Change password', 'Skift password', 'Byt lösenord', 'Passwort ändern', 'Schimbă parola'],
  signOut: ['Sign out', 'Log ud', 'Logga ut', 'Abmelden', 'Deconectare'],
};
export const label = (name) => new RegExp(`^\\s*(${labels[name].join('|')})\\s*$`, 'i');

/** One journey: its pages, what it has checked, and what went wrong without being asked for. */
export class Journey {
  problems = [];
  checks = 0;
  #pages = [];
  #contexts = [];

  constructor(name, browser, demo) {
    this.name = name;
    this.browser = browser;
    this.demo = demo;
    // Journeys take these apart: ({ open, check }) => …
    for (const method of ['open', 'check', 'axe', 'fits', 'signIn', 'signInFirst', 'signOut', 'submit', 'tabTo']) this[method] = this[method].bind(this);
  }

  /**
   * A page in a browser of its own, as somebody's: { width, height, dark, locale, timezone, javaScript }.
   * Console errors (a Content-Security-Policy violation is one), failed files, server errors and anything asked of
   * another host fail the journey.
   */
  async open({ width = 1280, height = 900, dark = false, locale = 'en-GB', timezone = 'Europe/Copenhagen', javaScript = true, ...more } = {}) {
    const context = await this.browser.newContext({
      baseURL: this.demo.url, viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', locale, timezoneId: timezone,
      javaScriptEnabled: javaScript, reducedMotion: 'reduce', serviceWorkers: 'block', ...more,
    });
    this.#contexts.push(context);
    const home = new URL(this.demo.url).host;
    await context.route((url) => url.host !== home && url.protocol.startsWith('http'), (route) => {
      this.#problem(`asks another host: ${route.request().url()}`);
      return route.abort();
    });
    context.setDefaultTimeout(10_000);
    context.on('page', (page) => this.#watch(page));
    return context.newPage();
  }

  #watch(page) {
    this.#pages.push(page);
    page.on('pageerror', (error) => this.#problem(`script error: ${error.message}`, page));
    page.on('console', (message) => {
      // Chromium says this of every answer of 400 and more; those are judged below.
      if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
      this.#problem(`console: ${message.text()}`, page);
    });
    page.on('response', (response) => {
      const status = response.status();
      const isPage = response.request().isNavigationRequest();
      if (status >= 500 || (status >= 400 && !isPage)) this.#problem(`${status} for ${response.url()}`, page);
    });
  }

  #problem(words, page) {
    const where = page ? ` (at ${placeOf(page)})` : '';
    if (!this.problems.includes(words + where)) this.problems.push(words + where);
  }

  /** Goes on after a failure, so that one run shows them all. */
  check(condition, words) {
    this.checks += 1;
    if (!condition) this.problems.push(words);
    return Boolean(condition);
  }

  /** WCAG 2.2 AA and axe's best practices, in both themes. */
  async axe(page, name = placeOf(page), { themes = ['light', 'dark'] } = {}) {
    const everything = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
    const colours = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }; // all that a theme can change
    const before = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    for (const [index, theme] of themes.entries()) {
      const options = index === 0 ? everything : colours;
      await page.emulateMedia({ colorScheme: theme });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await page.evaluate(axeSource); // runs beside the page's own scripts, so its Content-Security-Policy is no obstacle
      const { violations } = await page.evaluate((options) => window.axe.run(document, options), options);
      this.checks += 1;
      for (const { id, help, nodes } of violations) {
        const at = nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ');
        this.problems.push(`${name}, ${theme}: ${id}: ${help}, ${nodes.length}×: ${at}`);
      }
    }
    await page.emulateMedia({ colorScheme: before });
  }

  /** Nothing sticks out at the side. */
  async fits(page, name = placeOf(page)) {
    const wide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return '';
      const wider = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().left + Math.max(e.scrollWidth, e.offsetWidth) > clientWidth + 1);
      wider.reverse(); // the innermost first
      return `${scrollWidth} > ${clientWidth}: ${wider.slice(0, 3).map((e) => e.tagName.toLowerCase() + (e.className ? '.' + e.className : '')).join(', ')}`;
    });
    return this.check(!wide, `${name} is wider than the window, ${wide}`);
  }

  /** Signs in one of the demo's people, or { username, password }. */
  async signIn(page, account, audience, who) {
    const { username, password } = typeof who === 'string' ? signInOf(this.demo, account, audience, who) : who;
    const front = audience === 'admin' ? `/${account}/admin` : `/${account}/extranet`;
    await page.goto(`${front}/sign-in`);
    await page.getByLabel(label('username')).fill(username);
    await page.getByLabel(label('password')).fill(password);
    await this.submit(page, page.getByRole('button', { name: label('login') }));
    const arrived = new URL(page.url()).pathname;
    return this.check(arrived.startsWith(front) && !arrived.endsWith('/sign-in'), `${username} signs in at ${account}/${audience}, and is at ${arrived}`);
  }

  /**
   * Signs in for the first time with what staff have set: the password is temporary, so nothing is shown before there is
   * an own one. The choice's password is the own one from then on.
   */
  async signInFirst(page, account, choice) {
    const front = `/${account}/extranet`;
    const own = `${choice.password.split('').reverse().join('')} of my own`;
    await this.signIn(page, account, 'extranet', choice);
    this.check(new URL(page.url()).pathname === `${front}/password`, `the first sign-in leads to the own password (is at ${placeOf(page)})`);
    await page.goto(`${front}/time`);
    this.check(new URL(page.url()).pathname === `${front}/password`, 'and nothing is shown before there is one');
    await page.getByLabel(label('present')).fill(choice.password);
    await page.getByLabel(label('new')).fill(own);
    await page.getByLabel(label('again')).fill(own);
    await this.submit(page, page.getByRole('button', { name: label('change') }));
    choice.password = own;
    return this.check(new URL(page.url()).pathname === front, `from there it goes on to the overview (is at ${placeOf(page)})`);
  }

  /** Signs out where the page offers it: in a menu, or in the open. */
  async signOut(page) {
    const button = page.getByRole('button', { name: label('signOut') });
    if (!await button.isVisible()) await page.locator('details:has(form[action$="/sign-out"]) > summary').click();
    await this.submit(page, button);
  }

  /** Presses a form's button, or does what `press` does, and waits for the page after it. Returns the answer's status. */
  async submit(page, button, press = () => button.click()) {
    const loaded = page.waitForEvent('load').catch(() => {});
    const [answer] = await Promise.all([page.waitForResponse((response) => response.request().method() === 'POST'), press()]);
    if (answer.request().isNavigationRequest()) await loaded; // not the answer to a script
    return answer.status();
  }

  /** Reaches something with the Tab key alone, and looks whether one can see where one is. */
  async tabTo(page, locator, { back = false, atMost = 150 } = {}) {
    const there = () => locator.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses <= atMost; presses += 1) {
      if (await there()) {
        const visible = await locator.evaluate((element) => {
          const marked = (e) => { const s = getComputedStyle(e); return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none'; };
          return marked(element) || (element.labels?.length > 0 && [...element.labels].some(marked)) || marked(element.parentElement);
        });
        this.check(visible, `the focus can be seen on ${locator}`);
        return;
      }
      await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`the Tab key does not reach ${locator}`);
  }

  /** Ends the journey: pictures of its pages when it has failed. */
  async end() {
    if (this.problems.length) {
      mkdirSync(out, { recursive: true });
      for (const [index, page] of this.#pages.entries()) {
        const file = `${out}${this.name.replace(/\W+/g, '-')}-${index + 1}.png`;
        if (!page.isClosed()) await page.screenshot({ path: file, fullPage: true, timeout: 5000 }).catch(() => {});
      }
    }
    for (const context of this.#contexts) await context.close().catch(() => {});
  }
}

const placeOf = (page) => { try { const { pathname, search } = new URL(page.url()); return pathname + search; } catch { return page.url(); } };
