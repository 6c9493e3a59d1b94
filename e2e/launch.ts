/**
 * `import { test, expect } from './launch.ts'`: each test gets `app`, started on
 * an empty profile and ended after it, or `launch`, to start it otherwise.
 */
import { test as base } from 'playwright/test';
import { type LaunchOptions, RunningApp } from './running-app.ts';

export { expect } from 'playwright/test';

interface Fixtures {
  app: RunningApp;
  /** Starts the app, on an empty profile unless one is named; it is ended after the test. */
  launch: (options?: Partial<LaunchOptions>) => Promise<RunningApp>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  launch: async ({}, use, testInfo) => {
    const started: RunningApp[] = [];
    await use(async (options = {}) => {
      const app = await RunningApp.launch({
        profile: testInfo.outputPath(`profile-${started.length}`),
        saveDirectory: testInfo.outputPath('saved'),
        ...options,
      });
      started.push(app);
      return app;
    });
    for (const app of started) {
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach('standard error', { body: app.told(), contentType: 'text/plain' });
      }
      await app.quit();
    }
  },
  app: async ({ launch }, use) => {
    await use(await launch());
  },
});

/** Starts the app outside of a test's fixture, as benchmarks and screenshots do. */
export const launchApp = RunningApp.launch;
