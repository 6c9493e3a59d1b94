/** `npm run survival`: what `npm test` does a few times, in full. It takes about an hour. */
import { defineConfig } from 'playwright/test';

process.env.RAPPORTEUR_SURVIVAL_RUNS ??= '100';

export default defineConfig({
  testDir: '.',
  outputDir: '../../node_modules/.cache/survival',
  globalSetup: '../setup.ts',
  // Two typists on one machine would share its speed.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list']],
});
