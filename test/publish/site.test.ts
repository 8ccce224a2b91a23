// A site is whole: a page for each promise, no link that leads nowhere, the numbers of `agenda status`, nothing fetched from elsewhere.
import { posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { commitmentsOf, itemsOf } from '../../src/query/index-agenda.ts';
import type { ReportContext } from '../../src/views/report/context.ts';
import { AGENDAS, contextIn, folders, pagesOf, siteFiles } from './made.ts';

test('every agenda of ours is tried', () => {
  const tried = Object.values(AGENDAS).map(({ folder }) => posix.basename(folder));
  expect(folders().filter((name) => !tried.includes(name))).toEqual([]);
});

describe.each(Object.entries(AGENDAS))('%s', (_name, { folder, ...wanted }) => {
  let context: ReportContext;
  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    context = await contextIn(folder, wanted);
    files = await siteFiles(context);
  });

  test('every record has exactly one page, under its id', () => {
    const records = [...files.keys()].filter((path) =>
      /^(?:thema|doelstelling|inzetpunt|theme|objective|commitment)\//.test(path),
    );
    expect(records.map((path) => posix.basename(path, '.html')).sort()).toEqual(
      itemsOf(context.plan)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('every report is told in one place, with its day', () => {
    const told = pagesOf(files).flatMap(([path, html]) =>
      [...html.matchAll(/ id="(m-[^"]*)"/g)].map(([, id]) => `${path}#${id}`),
    );
    const expected = itemsOf(context.plan).flatMap((item) => context.reportsOn(item));
    expect(told.length).toBe(expected.length);
    expect(new Set(told.map((each) => each.split('#')[1])).size).toBe(expected.length);
  });

  test('every link and anchor leads somewhere', () => {
    const anchors = new Map(
      [...files].map(([path, text]) => [path, new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))]),
    );
    const lost = pagesOf(files).flatMap(([path, html]) =>
      hrefsIn(html)
        .filter((href) => !/^https?:/.test(href))
        .filter((href) => {
          const [to = '', part] = href.split('#');
          const target = to === '' ? path : posix.normalize(posix.join(posix.dirname(path), decodeURIComponent(to)));
          return !files.has(target) || (part !== undefined && !anchors.get(target)?.has(part));
        })
        .map((href) => `${path}: ${href}`),
    );
    expect(lost).toEqual([]);
  });

  test('ids are used once on a page', () => {
    for (const [path, html] of pagesOf(files)) {
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(
        ids.filter((id, at) => ids.indexOf(id) < at),
        path,
      ).toEqual([]);
    }
  });

  test('nothing is fetched from elsewhere, and nothing may run that is not in a file of ours', () => {
    for (const [path, html] of pagesOf(files)) {
      const fetched = [
        ...html.matchAll(/<(?:script|link|img|iframe|object|embed|source)\b[^>]*\b(?:src|href)="([^"]*)"/g),
      ].map(([, to = '']) => posix.normalize(posix.join(posix.dirname(path), to)));
      expect(
        fetched.filter((file) => !files.has(file)),
        path,
      ).toEqual([]);
      expect(html).toContain('default-src &#39;none&#39;');
      expect(html).not.toMatch(/ on[a-z]+=| style=|<style/);
      expect(html.match(/<script\b[^>]*>/g)).toEqual([
        `<script src="${'../'.repeat(path.split('/').length - 1)}site.js" defer>`,
      ]);
    }
  });

  test('the notice, the day and the revision stand on every page', () => {
    for (const [path, html] of pagesOf(files)) {
      if (context.plan.notice !== undefined) expect(html, path).toContain('class="notice"');
      expect(html, path).toMatch(/stand van zaken op|as of/);
      expect(html, path).toContain('0123456789ab');
    }
  });

  test('the same input gives the same bytes', async () => {
    const again = await siteFiles(await contextIn(folder, wanted));
    expect([...again]).toEqual([...files]);
  });
});

const hrefsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:a|link)\b[^>]*\bhref="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

describe('numbers', () => {
  test.each(Object.entries(AGENDAS))(
    '%s: those on the pages are those of agenda status',
    async (_name, { folder, ...wanted }) => {
      const context = await contextIn(folder, { ...wanted, profile: 'internal' });
      const files = await siteFiles(context);
      const { totals, groups } = context.standing;
      const front = files.get('index.html') ?? '';
      if (totals.commitments === 0) return;
      const counts = [...front.matchAll(/<b>(\d+)<\/b>/g)].map(([, count]) => Number(count));
      expect(front).toContain(`<b>${totals.commitments} `);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(totals.commitments);
      for (const { theme, rows } of groups.filter((group) => group.rows.length > 0))
        expect(front, theme.title).toMatch(new RegExp(`/${theme.id}\\.html"[^]*?<strong>${rows.length}</strong>`));
      expect((files.get('inzetpunten.html') ?? files.get('commitments.html') ?? '').match(/<tr data-s=/g)?.length).toBe(
        commitmentsOf(context.plan).length,
      );
    },
  );
});

test('the real site is small', async () => {
  const { folder, ...wanted } = AGENDAS['VNG'] as (typeof AGENDAS)[string];
  const files = await siteFiles(await contextIn(folder, wanted));
  const size = (path: string): number => Buffer.byteLength(files.get(path) ?? '');
  expect(size('index.html')).toBeLessThan(60_000);
  expect(size('site.css')).toBeLessThan(8 * 1024);
  expect(size('site.js')).toBeLessThan(8 * 1024);
  expect([...files.keys()].reduce((sum, path) => sum + size(path), 0)).toBeLessThan(1_500_000);
});
