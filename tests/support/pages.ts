/** Pages that journeys walk one after the other: a window of its own costs a walk twice what loading the application does. */
import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';

/** A page, with what the browser complained about collected in `complaints`. */
export type Opened = { page: Page; context: BrowserContext; complaints: string[] };

export type Pages = {
  /** An empty page of a reader of this kind; closing its context empties it for the next journey. */
  open(options: BrowserContextOptions): Promise<Opened>;
  /** Closes what journeys that broke off have left: nobody walks on where something went wrong. */
  closeLeft(): Promise<void>;
};

export function pagesOf(browser: Browser): Pages {
  const free = new Map<string, Page[]>();
  const taken = new Map<Page, () => Promise<void>>();
  return {
    open: async (options) => {
      const kind = JSON.stringify(options);
      const page = free.get(kind)?.pop() ?? (await newPage(browser, options));
      const context = page.context();
      const { complaints, stop } = complaintsOf(page);
      const close = context.close;
      taken.set(page, close.bind(context));
      context.close = async () => {
        stop();
        await empty(page);
        // A journey may have looked at it in a smaller window.
        if (options.viewport) await page.setViewportSize(options.viewport);
        context.close = close;
        taken.delete(page);
        free.set(kind, [...(free.get(kind) ?? []), page]);
      };
      return { page, context, complaints };
    },
    closeLeft: async () => {
      for (const close of taken.values()) await close();
      taken.clear();
    },
  };
}

async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  // Shorter than a test's own limit, so that what was waited for is named.
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

function complaintsOf(page: Page): { complaints: string[]; stop: () => void } {
  const complaints: string[] = [];
  const said = (message: ConsoleMessage) => {
    if (message.type() === 'error') complaints.push(message.text());
  };
  const thrown = (error: Error) => complaints.push(error.message);
  page.on('console', said).on('pageerror', thrown);
  return { complaints, stop: () => page.off('console', said).off('pageerror', thrown) };
}

/** What one journey did is gone for the next: what it intercepted, kept and allowed, and where it pointed. */
async function empty(page: Page): Promise<void> {
  const context = page.context();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  // A page of the same server without the application, which keeps nothing more; another origin would begin anew with all of it.
  await page.goto(new URL('/ready', page.url()).href);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.mouse.move(-1, -1);
  await page.emulateMedia({ media: null });
  await context.clearCookies();
  await context.clearPermissions();
}
