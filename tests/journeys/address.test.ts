import { expect, test } from 'vitest';
import { startJourney } from '../support/journey.ts';
import { NONSENSE, NOWHERE } from '../support/nonsense.ts';

const journey = await startJourney();

/** An address in which every parameter makes no sense. */
const nonsense = (index: number) =>
  new URLSearchParams(Object.entries(NONSENSE).map(([name, values]) => [name, values.at(index) ?? '']));

const MAP = '[data-drawn="true"]';
const PAGES: readonly (readonly [path: string, shown: string])[] = [
  ['/newmarket?view=0.5,0.4&on=x', MAP],
  [`/newmarket?${nonsense(1)}`, MAP],
  [`/newmarket?${nonsense(-1)}`, MAP],
  [`/newmarket/report?${nonsense(2)}`, 'main h1'],
  [`/?${nonsense(3)}`, 'main h1'],
  ...NOWHERE.map((parts) => {
    const empty = parts.on && 'text=/^0\\sstakeholders/';
    const shown = parts.as === 'table' ? 'main table' : parts.as ? 'main [role=grid]' : MAP;
    return [`/newmarket?${new URLSearchParams(parts as Record<string, string>)}`, empty ?? shown] as const;
  }),
  ['/%E0%A4%A', 'main h1'],
  ['/newmarket?__proto__=x&on[]=1&%E0%A4%A=%E0%A4%A', MAP],
];

test('no address stops a page: what makes no sense in it is left out', async () => {
  const { page, context, complaints } = await journey.open('/newmarket?lang=en');
  for (const [path, shown] of PAGES) {
    await page.goto(journey.url + path);
    const crash = page.getByText('This page stopped working');
    await page
      .locator(shown)
      .or(crash)
      .first()
      .waitFor()
      .catch(() => expect.fail(`${path} shows no ${shown}`));
    expect([path, await crash.count(), complaints]).toEqual([path, 0, []]);
  }
  await context.close();
});
