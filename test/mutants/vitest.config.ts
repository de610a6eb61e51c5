import { defineConfig } from 'vitest/config';

/** The test beside one rule, in a worker of its own: a mutant of a constant is seen only where its module is loaded
 * anew. */
export default defineConfig({
  test: {
    include: [process.env.RELAIS_TEST_OF_RULE ?? 'src/**/*.test.ts'],
    setupFiles: 'test/moments.ts',
    pool: 'threads',
    isolate: true,
    testTimeout: 60_000,
  },
});
