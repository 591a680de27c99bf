import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** Buttons that name a person or put something in act once they were seen for half a second; that rule is about time. */
export async function pressSeen(button: Locator): Promise<void> {
  await button.waitFor();
  await expect
    .poll(async () => {
      await button.page().waitForTimeout(700);
      if (await button.isVisible()) await button.click();
      return button.isVisible();
    })
    .toBe(false);
}
