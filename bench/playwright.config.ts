import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../node_modules/.cache/bench',
  globalSetup: '../e2e/setup.ts',
  workers: 1,
  retries: 0,
  timeout: 600_000,
  reporter: [['list']],
});
