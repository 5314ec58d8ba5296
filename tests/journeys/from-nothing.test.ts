import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { newKey } from '../support/database.ts';
import { handOn } from '../support/hand.ts';
import { dialogReady, startAdding, startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** Notes what is written into the layers of the map, and where, until the layer is wiped for the next picture. */
function noteNames(): void {
  const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
  const written = new Map<HTMLCanvasElement, Map<string, { x: number; y: number }>>();
  Object.assign(window, {
    namesInView: () =>
      [...written]
        .flatMap(([{ clientWidth, clientHeight }, names]) =>
          [...names].filter(([, { x, y }]) => x > 0 && y > 0 && x < clientWidth && y < clientHeight),
        )
        .map(([name]) => name),
  });
  CanvasRenderingContext2D.prototype.clearRect = function (...area) {
    written.delete(this.canvas);
    clearRect.apply(this, area);
  };
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, most) {
    const names = written.get(this.canvas) ?? new Map();
    written.set(this.canvas, names.set(text, { x, y }));
    fillText.call(this, text, x, y, most);
  };
}

/** Waits until these names stand on the map, in the part of it that is on screen. */
async function inView(page: Page, ...names: string[]): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const { namesInView } = window as unknown as { namesInView(): string[] };
      return wanted.every((name) => namesInView().includes(name));
    },
    names,
    { polling: 100 },
  );
}

/** Fills the form of a stakeholder that is open, and saves it. */
async function nameStakeholder(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await dialog.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

test('a map that is begun from nothing shows each newcomer beside the others', {
  timeout: 120_000,
}, async () => {
  const context = await journey.browser.newContext({
    locale: 'en-CA',
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.addInitScript(noteNames);
  await page.goto(journey.url);
  await page.getByRole('button', { name: 'Create an ecosystem' }).click();
  await dialogReady(page);
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: 'Name', exact: true })
    .fill(`From nothing ${newKey().slice(0, 6)}`);
  await dialog.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await page.getByText('This map is empty').waitFor();

  await page.getByRole('button', { name: 'Add a first stakeholder' }).click();
  await dialogReady(page);
  await nameStakeholder(page, 'One');
  await inView(page, 'One');
  await startAdding(page, 'Stakeholder');
  // One after the other, without a hand on the mouse: what they have in common stays, the name takes the focus.
  await dialog.getByRole('combobox', { name: 'Sector' }).fill('educ');
  await page.locator('[role=option][data-combobox-selected]').waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Two');
  await dialog.getByRole('button', { name: 'Save and add another' }).press('Enter');
  await dialog.getByText('Added: Two.').waitFor();
  await page.keyboard.type('Three');
  expect(await dialog.getByRole('combobox', { name: 'Sector' }).inputValue()).toBe('Education');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Three', exact: true }).waitFor();
  await inView(page, 'One', 'Two', 'Three');

  // Whoever has gone somewhere else finds everything again, also in an address that somebody sent on.
  const map = page.getByRole('application', { name: /3 .*elements|elements/ });
  await map.focus();
  for (let step = 0; step < 6; step++) await page.keyboard.press('+');
  await page.waitForURL(/view=/);
  await page.reload();
  // Beside the button of the map, a view of nothing offers the same in words.
  await page.getByRole('button', { name: 'Show everything' }).first().click();
  await inView(page, 'One', 'Two', 'Three');
  await page.waitForURL((url) => !url.search.includes('view='));
  await page.reload();
  await inView(page, 'One', 'Two', 'Three');
  expect(await page.getByRole('alert').count()).toBe(0);
  await context.close();
});

test('rows of a spreadsheet are pasted, seen as they were understood, and added in one change', async () => {
  const { slug } = await journey.freshEcosystem();
  const { page, context } = await journey.open(`/${slug}?as=table`);
  await page.getByText('This map is empty').waitFor();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const rows = [
      'Organisme\tSecteur\tHours',
      'Food Bank\tcommunautaire\t9 to 5',
      'food bank\tmunicipal\t10 to 9',
    ];
    clipboardData.setData('text/plain', rows.join('\n'));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  const dialog = page.getByRole('dialog', { name: 'Paste from a spreadsheet' });
  await dialog.waitFor();
  const sector = dialog.getByRole('combobox', { name: 'What the column “Secteur” holds' });
  expect(await sector.inputValue()).toBe('Sector');
  // Nothing is written before it is seen: one name twice leaves the second row out, and says which cell it is.
  await dialog.getByRole('button', { name: 'Add 2 rows' }).press('Enter');
  await dialog.getByRole('tab', { name: 'Left out (1)' }).click();
  await dialog.getByText('Row 3').waitFor();
  await dialog
    .getByRole('textbox', { name: 'Rows' })
    .fill('Organisme\tSecteur\nFood Bank\tcommunautaire\nLibrary\tmunicipal');
  await dialog.getByRole('button', { name: 'Add 2 rows' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('rowheader', { name: 'Library' }).waitFor();
  // Those that are chosen in the table are changed together, and together as they were.
  await page.getByRole('checkbox', { name: 'Choose all' }).click();
  await page
    .getByRole('region', { name: 'Selection' })
    .getByRole('button', { name: 'Change' })
    .press('Enter');
  await dialogReady(page);
  await page.getByRole('dialog').getByRole('combobox', { name: 'Sector' }).fill('Health');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const health = page.getByRole('cell', { name: 'Health' });
  await health.nth(1).waitFor();
  await page.getByText('Changed 2 elements').waitFor();
  await page.keyboard.press('Control+z');
  await health.first().waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.getByText('This map is empty').waitFor();
  await context.close();
});

/** The way of docs/tasks.md, "From nothing". */
test('a town of five stakeholders, two missions, three links, a need, an offer, a role and a seat takes 30 presses or fewer', {
  timeout: 120_000,
}, async () => {
  const { page, context, complaints } = await journey.open('/');
  const hand = handOn(page);
  const dialog = page.getByRole('dialog');
  const gone = () => dialog.waitFor({ state: 'detached' });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const option = (name: string) => page.getByRole('option', { name }).first();
  const begin = async (...ways: Locator[]) => {
    for (const way of ways) await hand.click(way);
    // The dialog has the focus a moment before its first field: what is typed then is nobody's.
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-autofocus'));
  };
  const add = (what: string) => begin(button('Add'), page.getByRole('menuitem', { name: what, exact: true }));
  const addHere = (what: string) =>
    begin(button('Add…'), page.getByRole('menuitem', { name: what, exact: true }));
  const town = `Town ${newKey().slice(0, 6)}`;

  await begin(button('Create an ecosystem'));
  await hand.type(town);
  await hand.press('Enter');
  await page.getByText('This map is empty').waitFor();

  const stakeholders = [
    ['Library', 'educ'],
    ['Food Bank', 'commu'],
    ['Town Hall', 'muni'],
    ['School', 'educ'],
    ['Credit Union', 'social'],
  ] as const;
  await begin(button('Add a first stakeholder'));
  for (const [name, sector] of stakeholders) {
    await hand.type(name);
    await hand.tab(2);
    await hand.type(sector);
    await page.locator('[data-combobox-option]:visible').first().waitFor();
    await hand.tab();
    await hand.press('Control+Enter');
    await dialog.getByText(`: ${name}.`).waitFor();
  }
  await hand.click(dialog.getByRole('button', { name: 'Close' }).last());
  await gone();

  await add('Mission');
  await hand.type('Every child reads');
  await hand.press('Control+Enter');
  await dialog.getByText(': Every child reads.').waitFor();
  await hand.type('Warm rooms, every winter');
  await hand.press('Enter');
  await gone();
  await page.getByText('#warm-rooms-every-winter').first().waitFor();

  // What the mission needs, and who is to play a part in it: the resource is chosen by its first letters.
  await addHere('Add a need');
  await hand.type('spa');
  await option('Space').waitFor();
  await hand.tab();
  await hand.press('Enter');
  await gone();
  await addHere('Add a role');
  await hand.tab();
  await hand.press('Enter');
  await gone();
  await begin(button('Fill a seat: Convenor'));
  await hand.type('libr');
  await option('Library').waitFor();
  await hand.tab(3);
  await hand.press('Enter');
  await gone();
  await button('Library').first().waitFor();

  // Who offers is opened where its name stands, in the seat.
  await hand.click(button('Library').first());
  await page.getByRole('heading', { name: 'Library', level: 2 }).waitFor();
  await addHere('Add an offer');
  await hand.type('spa');
  await option('Space').waitFor();
  await hand.tab();
  await hand.press('Enter');
  await gone();

  await add('Links, in words');
  await hand.type(
    'Credit Union funds Food Bank\nlibrary works with school\nTown Hall contributes to #warm-rooms-every-winter',
  );
  const understood = dialog.getByRole('region', { name: 'What is understood' });
  await understood.getByText('3 links').waitFor();
  await understood.getByText('collaborates with').waitFor();
  await hand.press('Control+Enter');
  await gone();
  await page.getByText('3 links were saved.').waitFor();

  const slug = new URL(page.url()).pathname.slice(1);
  const query = `{ ecosystem(slug: "${slug}") { counts { stakeholders missions interdependencies } }
    needs(ecosystem: "${slug}") { totalCount } offers(ecosystem: "${slug}") { totalCount }
    roles(ecosystem: "${slug}") { totalCount } seats(ecosystem: "${slug}") { totalCount } }`;
  const answer = await page.request.post(`${journey.url}/graphql`, {
    headers: { 'graphql-preflight': '1' },
    data: { query },
  });
  expect((await answer.json()).data).toEqual({
    ecosystem: { counts: { stakeholders: 5, missions: 2, interdependencies: 3 } },
    ...{ needs: { totalCount: 1 }, offers: { totalCount: 1 } },
    ...{ roles: { totalCount: 1 }, seats: { totalCount: 1 } },
  });
  expect(hand.presses()).toBeLessThanOrEqual(30);
  expect(complaints).toEqual([]);
  await context.close();
});
