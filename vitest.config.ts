import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'fixtures/**/*.test.ts',
      'scripts/**/*.test.ts',
      'test/**/*.test.ts',
      'bin/**/*.test.ts',
    ],
    pool: 'threads',
    // No test leaves anything behind in a module, so that one worker a core reads the source once for all of them.
    isolate: false,
    maxWorkers: '100%',
    setupFiles: ['test/testSetup.ts'],
    testTimeout: 30_000,
  },
});
