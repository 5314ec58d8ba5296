import type { Locator, Page } from 'playwright-core';

/** A hand that counts its clicks, and the keys that open, choose and save. What is typed is not counted, Tab included. */
export function handOn(page: Page) {
  let presses = 0;
  return {
    presses: () => presses,
    type: (text: string) => page.keyboard.type(text),
    async click(target: Locator) {
      presses += 1;
      await target.click();
    },
    async press(key: 'Enter' | 'Control+Enter' | '/') {
      presses += 1;
      await page.keyboard.press(key);
    },
    async tab(times = 1) {
      for (let time = 0; time < times; time++) await page.keyboard.press('Tab');
    },
  };
}
