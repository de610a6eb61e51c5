import { defineConfig } from 'vitest/config';

/** The tests beside the rules alone, each file on its own: a mutant of a constant is seen only where its module is
 * loaded anew. */
export default defineConfig({
  test: { include: ['src/**/*.test.ts'], setupFiles: 'test/moments.ts', pool: 'threads', isolate: true },
});
