/** `npm run typing`: what `npm test` types a part of, in full: three hours of a meeting, key by key. */
import { defineConfig } from 'playwright/test';

// More lines than there are: everything is typed.
process.env.RAPPORTEUR_TYPED_LINES ??= '1000000';
process.env.RAPPORTEUR_TYPING_SECONDS ??= '60';

export default defineConfig({
  testDir: '.',
  outputDir: '../../node_modules/.cache/typing',
  globalSetup: '../setup.ts',
  // Two typists on one machine would share its speed.
  workers: 1,
  retries: 0,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list']],
});
