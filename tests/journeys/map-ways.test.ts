import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chooseIn, dialogReady, startJourney } from '../support/journey.ts';

const journey = await startJourney();

describe('from one element to others', () => {
  test('a path to somebody is chosen at an element, drawn with its steps, and read in words that lead on', async () => {
    const { page, context, complaints } = await journey.open('/saint-john');
    await page.locator('[data-drawn="true"]').waitFor();
    await page.getByRole('combobox', { name: 'Search this ecosystem' }).fill('Kennebecasis Public Library');
    await page.getByRole('option', { name: /^Kennebecasis Public Library/ }).click();
    await page.getByRole('button', { name: 'Path to…' }).click();
    const to = page.getByRole('combobox', { name: 'To' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await to.pressSequentially('Regional Hospital');
    await page.getByRole('option', { name: /^Regional Hospital/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const path = page.getByRole('complementary', { name: 'Readings' });
    await path.getByText('The most trusted path first').waitFor();
    const steps = path.getByRole('listitem');
    expect(await steps.first().textContent()).toMatch(
      /Kennebecasis Public Library.*is a member of \(confirmed, strength 4\)/,
    );
    await expect.poll(() => steps.last().textContent()).toContain('Regional Hospital of Greater Saint John');
    const trusted = await steps.count();
    await page.locator('[data-drawn="true"][data-faded]').waitFor();
    await path.getByRole('group', { name: 'Paths that were found' }).getByRole('button').nth(1).click();
    await page.waitForURL(/way=2/);
    expect(await steps.count()).toBeGreaterThan(trusted);
    await path.getByText('Fewest steps').click();
    await page.waitForURL((url) => url.searchParams.get('by') === 'short' && !url.searchParams.has('way'));
    await path
      .getByText(/of fewest steps/i)
      .first()
      .waitFor();
    await steps.nth(1).getByRole('button').first().click();
    await page.waitForURL(/at=/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the map is shown around one element, farther, from one more, without some, and as before', async () => {
    const { page, context, complaints } = await journey.open('/saint-john');
    await page.locator('[data-drawn="true"]').waitFor();
    const amount = page.getByRole('complementary', { name: 'Explore' }).locator('[data-figures]');
    const shown = (figures: string) => amount.getByText(figures).waitFor();
    await page.getByRole('combobox', { name: 'Search this ecosystem' }).fill('Kennebecasis Public Library');
    await page.getByRole('option', { name: /^Kennebecasis Public Library/ }).click();
    await page.getByRole('button', { name: 'Focus here' }).click();
    await shown('5 of 148 elements');
    const bar = page.getByRole('region', { name: 'Focus' });
    await bar.getByText('1 step · 5 elements').waitFor();
    await bar.getByRole('slider', { name: 'How many steps around it' }).press('ArrowRight');
    await page.waitForURL(/steps=2/);
    await bar.getByText('2 steps · 21 elements').waitFor();
    // Another element of the view shows what is linked to it.
    await page.getByRole('combobox', { name: 'Search this ecosystem' }).fill('Regional Hospital');
    await page.getByRole('option', { name: /^Regional Hospital/ }).click();
    await page.getByRole('button', { name: 'Show its neighbours' }).click();
    await bar.getByText('and the neighbours of one more').waitFor();
    const more = Number(/(\d+) of 148/.exec((await amount.textContent()) ?? '')?.[1]);
    expect(more).toBeGreaterThan(21);
    await page.getByRole('button', { name: 'Hide', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: 'Regional Hospital' }).waitFor({ state: 'detached' });
    const hidden = page.getByRole('region', { name: 'What is hidden' });
    await hidden.getByText('1 hidden').waitFor();
    await shown('21 of 148 elements');
    await page.locator('[data-drawn="true"]').focus();
    await page.keyboard.press('Control+z');
    await hidden.waitFor({ state: 'detached' });
    await shown(`${more} of 148 elements`);
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
    await page.waitForURL((url) => !/focus|steps|expanded|hidden/.test(url.search));
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the keyboard goes from an element to its neighbours and back, each of them said', async () => {
    const { page, context, complaints } = await journey.open('/saint-john');
    const map = page.locator('[data-drawn="true"]');
    await map.focus();
    const said = page.locator('[data-said]');
    // A neighbour of where one begins, and its panel: far fewer than six presses.
    await page.keyboard.press('ArrowRight');
    await said.getByText(/^[^.]+, (Institution|Individual|Mission)/).waitFor();
    const start = (await said.textContent())?.split(',')[0] ?? '';
    await page.keyboard.press('n');
    await page.getByRole('dialog', { name: `of ${start}` }).waitFor();
    await dialogReady(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await said.getByText(`${start}:`).waitFor();
    await said.getByText(/\d+ of \d+/).waitFor();
    const reached = /^(.+), (Institution|Individual|Mission)/.exec((await said.textContent()) ?? '')?.[1];
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: reached ?? '', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await said.getByText(`${reached},`).waitFor();
    await page.keyboard.press('Escape');
    await said.getByText(`${start},`).waitFor();
    // Chosen by keyboard, then with a line around everything; cleared by Escape, since one is back at the beginning.
    await page.keyboard.press(' ');
    const chosen = page.getByRole('region', { name: 'Selection' });
    await chosen.getByText('1 selected').waitFor();
    await page.keyboard.press('l');
    const box = await map.boundingBox();
    if (!box) throw new Error('the map has no place on the page');
    const { x, y, width, height } = box;
    await page.mouse.move(x + 2, y + 2);
    await page.mouse.down();
    for (const [right, down] of [
      [width - 2, 2],
      [width - 2, height - 2],
      [2, height - 2],
    ] as const)
      await page.mouse.move(x + right, y + down);
    await page.mouse.up();
    await chosen.getByText('148 selected').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.keyboard.press('Escape');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      chosen.getByRole('button', { name: 'Export as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('saint-john-selection.csv');
    await chosen.getByRole('button', { name: 'Clear the selection' }).click();
    await chosen.waitFor({ state: 'detached' });
    await page.waitForURL((url) => !url.searchParams.has('chosen'));
    expect(complaints).toEqual([]);
    await context.close();
  });
});

/** Where elements are kept to stand, and whether they are pinned. */
async function placesOf(ecosystem: string) {
  const { records } = await journey.driver.executeQuery(
    'MATCH (e:Element {ecosystem: $ecosystem}) RETURN e.name AS name, e.x AS x, e.y AS y, e.pinned AS pinned ORDER BY e.number',
    { ecosystem },
  );
  return records.map(
    (record) => record.toObject() as { name: string; x: number; y: number; pinned: boolean },
  );
}

/** A point of the page at which an element is drawn: one that the map would open, or move. */
const markOn = async (map: Locator, as: 'pointer' | 'grab') => {
  const found = await map.evaluate((place: HTMLElement, cursor) => {
    const { left, top, width, height } = place.getBoundingClientRect();
    const pointer = { buttons: 0, pointerType: 'mouse' };
    for (let y = 4; y < height; y += 6) {
      for (let x = 4; x < width; x += 6) {
        const [clientX, clientY] = [left + x, top + y];
        if (document.elementFromPoint(clientX, clientY)?.closest('[data-drawn]') !== place) continue;
        place.dispatchEvent(new PointerEvent('pointermove', { ...pointer, clientX, clientY }));
        if (place.style.cursor === cursor) return { x: clientX + 2, y: clientY + 2 };
      }
    }
    return undefined;
  }, as);
  if (!found) throw new Error('no element is drawn');
  return found;
};

test('an element is moved for everybody by hand and by keyboard, pinned, undone, and never by mistake', async () => {
  const { id, slug } = await journey.freshEcosystem('Moved');
  for (const name of ['Mill', 'River', 'Bridge']) {
    const input = { ecosystem: id, kind: 'INSTITUTION', name };
    await fetch(`${journey.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'graphql-preflight': '1' },
      body: JSON.stringify({
        query: 'mutation ($input: CreateStakeholderInput!) { createStakeholder(input: $input) { revision } }',
        variables: { input },
      }),
    });
  }
  const { page, context, complaints } = await journey.open(`/${slug}`);
  const map = page.locator('[data-drawn="true"]');
  await map.waitFor();
  const notice = (text: string) => page.getByRole('status').filter({ hasText: text }).first().waitFor();
  const said = page.locator('[data-said]');
  const before = await placesOf(id);
  const drag = async (from: { x: number; y: number }, right: number, down: number) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + right / 2, from.y + down / 2, { steps: 3 });
    await page.mouse.move(from.x + right, from.y + down, { steps: 3 });
    await page.mouse.up();
  };
  const spot = await markOn(map, 'pointer');
  // Without being told to, dragging moves the map and no element.
  await drag(spot, 60, 0);
  await page.waitForURL(/view=/);
  expect(await placesOf(id)).toEqual(before);

  const viewed = () => new URL(page.url()).searchParams.get('view');
  const moved = viewed();
  await page.getByRole('button', { name: 'Move elements' }).click();
  await page.getByRole('region', { name: 'Moving elements' }).waitFor();
  // Its bar leaves less of the map to be seen, at the same scale.
  await expect.poll(viewed).not.toBe(moved);
  const view = viewed();
  await drag(await markOn(map, 'grab'), 90, -120);
  await notice('stands there for everybody now.');
  const dragged = (await placesOf(id)).filter(({ pinned }) => pinned);
  expect(dragged).toHaveLength(1);
  const own = before.find(({ name }) => name === dragged[0]?.name);
  expect((dragged[0]?.x ?? 0) - (own?.x ?? 0)).toBeGreaterThan(20);
  expect((dragged[0]?.y ?? 0) - (own?.y ?? 0)).toBeGreaterThan(20);
  await page.getByText('pinned: stays where it is').waitFor();
  // Nothing else has moved, nor has the map.
  expect(viewed()).toBe(view);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(() => placesOf(id)).toEqual(before);

  // By keyboard: carried and given back, carried and left.
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await said.getByText(/, Institution/).waitFor();
  await page.keyboard.press('Enter');
  await said.getByText('is taken up.').waitFor();
  await page.keyboard.press('ArrowDown');
  await said.getByText(/^Down\. .* is nearest\./).waitFor();
  await page.keyboard.press('Escape');
  await said.getByText('is back where it was.').waitFor();
  expect(await placesOf(id)).toEqual(before);
  await page.keyboard.press('Enter');
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await notice('stands there for everybody now.');
  await expect.poll(async () => (await placesOf(id)).filter(({ pinned }) => pinned).length).toBe(1);
  const carried = (await placesOf(id)).find(({ pinned }) => pinned);
  const there = before.find(({ name }) => name === carried?.name);
  expect((carried?.y ?? 0) - (there?.y ?? 0)).toBeGreaterThan(5);
  expect(Math.abs((carried?.x ?? 0) - (there?.x ?? 0))).toBeLessThan(0.5);
  await page.keyboard.press('m');
  await page.getByRole('region', { name: 'Moving elements' }).waitFor({ state: 'detached' });

  // From its menu: no longer pinned, where it stands; and that is undone by the keyboard.
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: carried?.name ?? '' }).waitFor();
  await chooseIn(page, 'More actions', 'Unpin');
  await notice(`Unpinned ${carried?.name}`);
  expect((await placesOf(id)).filter(({ pinned }) => pinned)).toEqual([]);
  await page.keyboard.press('Control+z');
  const pinnedNow = async () => (await placesOf(id)).filter(({ pinned }) => pinned);
  await expect.poll(pinnedNow).toEqual([carried]);
  // Pressed before the server has answered, the keys undo what is on its way, not what was before.
  let isHeld = false;
  await page.route('**/graphql', async (route) => {
    isHeld ||= /pinElements/i.test(route.request().postData() ?? '');
    if (isHeld) await new Promise((resolve) => setTimeout(resolve, 300));
    await route.fallback();
  });
  await chooseIn(page, 'More actions', 'Unpin');
  await page.keyboard.press('Control+z');
  await expect.poll(pinnedNow).toEqual([]);
  await expect.poll(pinnedNow).toEqual([carried]);
  expect(complaints).toEqual([]);
  await context.close();
});
