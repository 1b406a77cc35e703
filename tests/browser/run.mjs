// Runs the journeys in journeys/ against a running demo, one line each. `node run.mjs access phone` runs those whose
// name has one of the words. bin/test starts the demo and calls this.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { Journey, launch, long, readDemo } from './support.mjs';

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const patience = (long ? 30 : 10) * 60_000;
const folder = new URL('journeys/', import.meta.url);
rmSync(new URL('out/', import.meta.url), { recursive: true, force: true });

const journeys = [];
for (const file of readdirSync(folder).filter((name) => name.endsWith('.mjs')).sort()) {
  const module = await import(new URL(file, folder));
  const source = readFileSync(new URL(file, folder), 'utf8');
  const place = (name) => source.search(new RegExp(`\\b${name}\\b`));
  for (const name of Object.keys(module).sort((a, b) => place(a) - place(b))) {
    const words = `${file.replace('.mjs', '')}: ${name.replace(/[A-Z]/g, (letter) => ' ' + letter.toLowerCase())}`;
    if (typeof module[name] === 'function' && (!wanted.length || wanted.some((word) => words.toLowerCase().includes(word)))) {
      journeys.push([words, module[name]]);
    }
  }
}

const demo = readDemo();
const browser = await launch();
let passed = 0;
let failed = 0;
for (const [words, walk] of journeys) {
  const started = Date.now();
  const journey = new Journey(words, browser, demo);
  let bell;
  try {
    const tooLong = new Promise((_, no) => { bell = setTimeout(() => no(new Error(`took longer than ${patience / 60_000} minutes`)), patience); });
    await Promise.race([walk(journey), tooLong]);
    if (!journey.checks) journey.problems.push('checked nothing');
  } catch (error) {
    journey.problems.push(error.stack ?? String(error));
  }
  clearTimeout(bell);
  await journey.end();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (journey.problems.length) failed += 1; else passed += 1;
  console.log(`${journey.problems.length ? 'FAILED' : 'ok    '} ${words} (${journey.checks} checks, ${seconds} s)`);
  for (const problem of journey.problems) console.log('       ' + problem.trim().replace(/\x1b\[\d+m/g, '').replaceAll('\n', '\n         '));
}
await browser.close();
if (!journeys.length) failed += 1, console.log('no journey of that name');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
