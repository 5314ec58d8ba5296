import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { newKey } from '../support/database.ts';
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
  const map = page.getByRole('img', { name: /3 .*elements|elements/ });
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
  // Nothing is half-written: one name twice keeps both rows out, and says which cell it is.
  await dialog.getByRole('button', { name: 'Add 2 rows' }).press('Enter');
  await dialog.getByRole('alert').getByText('Row 3').waitFor();
  await dialog
    .getByRole('textbox', { name: 'Rows' })
    .fill('Organisme\tSecteur\nFood Bank\tcommunautaire\nLibrary\tmunicipal');
  await dialog.getByRole('button', { name: 'Add 2 rows' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('rowheader', { name: 'Library' }).waitFor();
  const added = page.getByRole('status').filter({ hasText: 'Added: 2 stakeholders.' });
  await added.getByRole('button', { name: 'Undo' }).press('Enter');
  await page.getByText('This map is empty').waitFor();
  await context.close();
});
