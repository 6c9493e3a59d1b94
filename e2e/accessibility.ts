/** What stands in the way of assistive technology, as axe finds it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/**
 * Gives axe's findings in the window, or in the part that a selector names; none is good.
 * Waits until nothing moves: what comes or goes is half transparent, and so are its words.
 */
export async function obstaclesIn(window: Page, part?: string): Promise<unknown[]> {
  await window.waitForFunction(() => document.getAnimations().every((one) => one.playState === 'finished'));
  // Legacy mode: the other one opens a page of its own, and no host lets a window be opened from outside.
  const axe = new AxeBuilder({ page: window })
    .setLegacyMode()
    // A tooltip belongs to its button and to no landmark; whether one shows hangs on where the pointer came to rest.
    .exclude('[data-overlay-container]:has(> [role=tooltip])');
  if (part !== undefined) axe.include(part);
  return (await axe.analyze()).violations;
}
