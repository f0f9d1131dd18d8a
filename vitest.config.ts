import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'fixtures/**/*.test.ts', 'scripts/**/*.test.ts'],
    pool: 'threads',
    setupFiles: ['scripts/testSetup.ts'],
    testTimeout: 30_000,
  },
});
