// A browser for tests, by the path of one that is on this machine.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM } from './machine.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launch = (): Promise<Browser> =>
  chromium.launch({ headless: true, args: FLAGS, ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }) });

/** How somebody looks at a page. */
export interface Look {
  readonly called: string;
  readonly options: BrowserContextOptions;
  /** Whether the site's scripts run. (Where a browser runs none at all, neither does axe.) */
  readonly scripts: boolean;
  /** Whether axe could find something else than in the other looks. */
  readonly axe: boolean;
}

const SIZES = {
  desk: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 320, height: 640 } },
  enlarged: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
} as const;

export const LOOKS: readonly Look[] = [
  { called: 'light, on a desk', options: { colorScheme: 'light', ...SIZES.desk }, scripts: true, axe: true },
  {
    called: 'dark, on a small phone, without scripts',
    options: { colorScheme: 'dark', ...SIZES.phone },
    scripts: false,
    axe: true,
  },
  { called: 'light, at 200 %', options: { colorScheme: 'light', ...SIZES.enlarged }, scripts: true, axe: false },
  { called: 'dark, on a desk', options: { colorScheme: 'dark', ...SIZES.desk }, scripts: true, axe: true },
];

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds wrong on a page, rules of WCAG 2.2 AA and good practice alike. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(
    // Without `preload`: it would fetch the style sheet once more, which the pages rightly do not allow.
    'axe.run(document, { resultTypes: ["violations"], preload: false, rules: { "target-size": { enabled: true } } })',
  )) as { readonly violations: readonly Violation[] };
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary.split('\n')[1] ?? ''}`),
  );
}
