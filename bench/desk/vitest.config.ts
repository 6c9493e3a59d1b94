import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: 'bench/desk',
    include: ['*.measure.ts'],
    testTimeout: 600_000,
    silent: false,
    reporters: ['default'],
  },
});
