// What a reader meets, in a real browser, from disk: nothing that bars anybody, nothing that spills, everything by keyboard, nothing fetched.
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agendaIn } from '../fake-world.ts';
import { HOSTILE } from '../formats/hostile.ts';
import { hostileAgenda } from '../formats/hostile-agenda.ts';
import { LOOKS, launch, violationsOn } from './browser.ts';
import { CHROMIUM, sayMissing } from './machine.ts';
import { AGENDAS, contextIn, siteFiles } from './made.ts';

sayMissing('the tests in a browser', CHROMIUM);

const folder = mkdtempSync(join(tmpdir(), 'agenda-browser-'));
let browser: Browser;

/** The kinds of pages, each from an agenda where there is something on it. */
const PAGES: readonly string[] = [
  'town/index.html',
  'town/inzetpunten.html',
  'town/plan.html',
  'town/verschil-2023.html',
  'town/wijzigingen.html',
  'town/leeswijzer.html',
  'town/gegevens.html',
  'town/thema/wonen.html',
  'town/doelstelling/betaalbare-huizen.html',
  'town/inzetpunt/huizen-bouwen.html',
  'VNG/index.html',
  'VNG/plan.html',
  'VNG/verschil-2021.html',
  'VNG/thema/fysieke-opgaven.html',
  'VNG/inzetpunt/raden-op-zaterdag.html',
  'english/index.html',
  'english/commitment/spending-register.html',
  'hostile/index.html',
  'hostile/inzetpunt/punt-0.html',
  'hostile/plan.html',
  'round/ronde-najaar.html',
  'diff.html',
];

function lay(name: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, name, path)), { recursive: true });
    writeFileSync(join(folder, name, path), text, path.endsWith('.xlsx') ? 'latin1' : 'utf8');
  }
}

const wanted = (name: string): (typeof AGENDAS)[string] => AGENDAS[name] as (typeof AGENDAS)[string];

beforeAll(async () => {
  if (CHROMIUM === undefined) return;
  browser = await launch();
  const town = wanted('town');
  lay(
    'town',
    await siteFiles(await contextIn(town.folder, { ...town, statement: 'https://example.org/toegankelijkheid' })),
  );
  const draft = wanted('VNG, the draft');
  lay('VNG', await siteFiles(await contextIn(draft.folder, draft)));
  const national = wanted('national');
  lay('english', await siteFiles(await contextIn(national.folder, { ...national, language: 'en' })));
  for (const [path, text] of Object.entries(hostileAgenda(HOSTILE))) {
    mkdirSync(dirname(join(folder, 'files', path)), { recursive: true });
    writeFileSync(join(folder, 'files', path), text);
  }
  const rounds = 'settings:\n  rounds: [{ id: najaar, title: Najaar 2021, date: 2021-09-15 }]\n';
  cpSync(wanted('polder').folder, join(folder, 'polder/agenda'), { recursive: true });
  appendFileSync(join(folder, 'polder/agenda/agenda.yaml'), rounds);
  lay('round', await siteFiles(await contextIn(join(folder, 'polder/agenda'), wanted('polder'))));
  const hostile = { year: '2021', asOf: '2021-12-01' };
  lay('hostile', await siteFiles(await contextIn(join(folder, 'files/agenda'), hostile)));
  const { out } = await agendaIn(dirname(draft.folder), [
    'diff',
    '2021',
    '2022',
    '--format',
    'html',
    '--as-of',
    '2021-12-31',
  ]);
  writeFileSync(join(folder, 'diff.html'), out);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const addressOf = (path: string): string => pathToFileURL(join(folder, path)).href;

describe.skipIf(CHROMIUM === undefined)('in a browser', () => {
  test.each(LOOKS)(
    '$called: axe finds nothing, and nothing spills over the side',
    async ({ options, scripts, axe }) => {
      const context = await browser.newContext({ ...options, offline: true });
      if (!scripts) await context.route('**/*.js', (route) => route.abort());
      const found: string[] = [];
      for (const path of PAGES) {
        const page = await context.newPage();
        page.on('request', (request) => {
          if (!request.url().startsWith('file:')) found.push(`${path}: asks for ${request.url()}`);
        });
        page.on('console', (message) => {
          if (scripts) found.push(`${path}: ${message.text()}`);
        });
        page.on('pageerror', (error) => found.push(`${path}: ${error.message}`));
        await page.goto(addressOf(path));
        for (const violation of axe ? await violationsOn(page) : []) found.push(`${path}: ${violation}`);
        const spills = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        if (Number(spills) > 0) found.push(`${path}: ${spills} pixels too wide`);
        await page.close();
      }
      await context.close();
      expect(found).toEqual([]);
    },
    300_000,
  );

  test('by keyboard: the first stop leads to the content, and every stop can be seen', async () => {
    const page = await browser.newPage();
    await page.goto(addressOf('town/index.html'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    expect(Number(await page.evaluate('document.activeElement.getBoundingClientRect().top'))).toBeGreaterThanOrEqual(0);
    const stops = Number(await page.evaluate('document.querySelectorAll("a[href], input, summary").length'));
    const seen: string[] = [];
    for (let at = 1; at < stops; at++) {
      await page.keyboard.press('Tab');
      const style = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
      seen.push(String(await page.evaluate('document.activeElement.outerHTML.slice(0, 200)')));
      expect(style, seen.at(-1)).toBe('solid');
    }
    expect(new Set(seen).size).toBeGreaterThan(10);
    await page.reload();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('location.hash')).toBe('#inhoud');
    await page.close();
  }, 120_000);

  test('search finds by number, by title and by text, without a server', async () => {
    const page = await browser.newPage();
    await page.goto(addressOf('town/inzetpunt/huizen-bouwen.html'));
    const results = async (typed: string): Promise<readonly string[]> => {
      await page.fill('#zoek', typed);
      await page.waitForFunction('document.querySelector("search p").textContent !== ""');
      return page.locator('search ol a').allTextContents();
    };
    expect((await results('1.1.1'))[0]).toMatch(/^1\.1\.1 /);
    expect((await results('OUDE huurhuizen'))[0]).toMatch(/^1\.1\.1 /);
    await page.fill('#zoek', 'zwembad op de maan');
    await page.waitForFunction('document.querySelector("search p").textContent === "Niets gevonden."');
    await page.fill('#zoek', '1.1.1');
    await page.click('search ol a');
    expect(page.url()).toContain('/inzetpunt/huizen-bouwen.html');
    await page.close();
  }, 60_000);

  test('one status can be chosen without JavaScript', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(addressOf('VNG/inzetpunten.html'));
    const shown = (): Promise<number> => page.locator('tbody tr:visible').count();
    const all = await shown();
    const choice = page.locator('fieldset input').nth(1);
    await choice.check();
    const id = (await choice.getAttribute('id')) ?? '';
    expect(await shown()).toBe(await page.locator(`tr[data-s="${id.slice('f-'.length)}"]`).count());
    expect(all).toBeGreaterThan(0);
    await context.close();
  }, 60_000);
});
