/** A page of the served application: what the journeys walk through. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, inject, onTestFailed, onTestFinished, TestRunner } from 'vitest';
import { demoFolders, loadDemo, readDestination } from '../../server/exchange/demo.ts';
import { newEcosystemId } from '../../server/kind/ids.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { type Opened, type Pages, pagesOf } from './pages.ts';

type Journey = TestDatabase & {
  url: string;
  /** Where phones come into rooms, and nobody to anything else. */
  phones: string;
  browser: Browser;
  /** A demonstration once more, for a journey that changes it, under an address and a name of its own. */
  copyOf(slug: string, name: string): Promise<{ slug: string; name: string }>;
  /** A page at an address, as its reader comes there for the first time; closing its context gives it back. */
  open(path: string, options?: BrowserContextOptions): Promise<Opened>;
};

let connected: Promise<{ browser: Browser; pages: Pages }> | undefined;

async function connect(endpoint: string) {
  const browser = await chromium.connect(endpoint);
  return { browser, pages: pagesOf(browser) };
}

/** What a journey broke off at, for who reads of it later: a machine under load shows what no second try does. */
async function tellWhatIsShown({ page, complaints }: Opened): Promise<void> {
  if (page.isClosed()) return;
  const shown = await page
    .locator('body')
    .ariaSnapshot({ timeout: 5_000 })
    .catch((error: Error) => error.message);
  console.error([page.url(), ...complaints, shown.slice(0, 6_000)].join('\n'));
}

/** Waits until a dialog has the focus: text typed earlier lands in the field that takes it meanwhile. */
export async function dialogReady(page: Page): Promise<void> {
  await page.waitForFunction(() => Boolean(document.activeElement?.closest('[role=dialog]')));
}

/** Opens the form of a new stakeholder or mission, in English, from the top bar. */
export async function startAdding(page: Page, kind: 'Stakeholder' | 'Mission'): Promise<void> {
  await page.getByRole('button', { name: 'Add', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: kind, exact: true }).press('Enter');
  await dialogReady(page);
}

/** Chooses in a menu of what is inspected: what can be added to it, or what else can be done with it. */
export async function chooseIn(page: Page, menu: 'Add…' | 'More actions', item: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).press('Enter');
  // A click waits until what is being read again has come.
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** Opens a panel of the rail and, by its name there, a reading or a list; a panel that is open already stays. */
export async function openPanel(page: Page, panel: string, name: string): Promise<void> {
  const rail = page.getByRole('navigation', { name: /^(Panels|Volets)$/ });
  const way = rail.getByRole('button', { name: panel, exact: true });
  await way.waitFor();
  if ((await way.getAttribute('aria-expanded')) !== 'true') await way.press('Enter');
  const within = page.getByRole('complementary', { name: panel, exact: true });
  await within.getByRole('button', { name, exact: true }).press('Enter');
  await within.getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

/**
 * The application and the browser are those of all journeys, and so are the demonstrations: they are only looked at.
 * What a journey changes, it makes for itself: `freshEcosystem`, `copyOf`.
 */
export async function startJourney(): Promise<Journey> {
  const { url, phones, browser: endpoint } = inject('journey');
  const store = await testDatabase();
  // The files of a worker walk the same pages.
  connected ??= connect(endpoint);
  const { browser, pages } = await connected;
  afterAll(() => pages.closeLeft());
  return {
    ...store,
    ...{ url, phones },
    browser,
    copyOf: async (slug, name) => {
      const folder = mkdtempSync(join(tmpdir(), 'maillage-copy-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const original = demoFolders().find((each) => basename(each) === slug) ?? '';
      cpSync(original, folder, { recursive: true });
      const copy = { ...readDestination(original), slug: `${slug}-${newEcosystemId()}`, name, nameFr: name };
      writeFileSync(join(folder, 'ecosystem.json'), JSON.stringify(copy));
      await loadDemo({ database: store.database, report: () => undefined, folders: [folder] });
      return copy;
    },
    open: async (path, options = {}) => {
      const opened = await pages.open({
        locale: 'en-CA',
        viewport: { width: 1440, height: 900 },
        // A click on what is still moving is a click beside it.
        reducedMotion: 'reduce',
        ...options,
      });
      // Also called while a file, or a part of it, is set up, where no test runs.
      if (TestRunner.getCurrentTest()) onTestFailed(() => tellWhatIsShown(opened));
      await opened.page.goto(new URL(path, url).href);
      return opened;
    },
  };
}
