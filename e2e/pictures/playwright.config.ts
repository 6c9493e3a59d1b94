import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: 'pictures.ts',
  outputDir: '../../node_modules/.cache/pictures',
  globalSetup: '../setup.ts',
  workers: 1,
  retries: 0,
  timeout: 180_000,
  reporter: [['list']],
});
