/**
 * `import { test, expect } from './launch.ts'`: each test gets `app`, started on
 * an empty profile and ended after it.
 */
import { test as base } from 'playwright/test';
import { RunningApp } from './running-app.ts';

export { expect } from 'playwright/test';

export const test = base.extend<{ app: RunningApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  app: async ({}, use, testInfo) => {
    const app = await RunningApp.launch({
      profile: testInfo.outputPath('profile'),
      saveDirectory: testInfo.outputPath('saved'),
    });
    await use(app);
    const failed = testInfo.status !== testInfo.expectedStatus;
    if (failed) await testInfo.attach('standard error', { body: app.told(), contentType: 'text/plain' });
    await app.quit();
  },
});

/** Starts the app outside of a test's fixture, as benchmarks and screenshots do. */
export const launchApp = RunningApp.launch;
