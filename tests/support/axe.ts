import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { id: string; help: string; nodes: { html: string; failureSummary?: string }[] };
type Axe = { run(context: Document, options: object): Promise<{ violations: Violation[] }> };

/** What axe finds wrong with a page as it stands, a line for each rule; empty when nothing is. */
export async function axeFindings(page: Page): Promise<string[]> {
  // The page allows no script of another origin or inline: axe is evaluated by the browser's own tools, once a document.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  // Only what is wrong leaves the page: of what is right there are a hundred times as many nodes to tell.
  return page.evaluate(async () => {
    const { run } = (window as unknown as { axe: Axe }).axe;
    const { violations } = await run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, help, nodes: [first] }) =>
        `${id}: ${help} — ${first?.html.slice(0, 160)} (${first?.failureSummary?.replace(/\s+/g, ' ')})`,
    );
  });
}
