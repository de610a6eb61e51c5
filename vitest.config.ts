import { defineConfig } from 'vitest/config';
import { long } from './test/long.ts';
import { LongestFirst } from './test/longest-first.ts';
import { countsBlocks } from './test/work/counts-blocks.ts';

const setUp = (...names: string[]) => names.map((name) => `test/set-up/${name}.ts`);

const project = (name: string, include: string[], globalSetup: string[]) => ({
  extends: true as const,
  test: { name, include, globalSetup },
});

/** Each project sets up what its tests need and nothing else. */
export default defineConfig({
  test: {
    projects: [
      project('rules', ['src/**/*.test.ts', 'test/*.test.ts'], []),
      { ...project('work', ['test/work/**/*.test.ts'], []), plugins: [countsBlocks()] },
      project('contract', ['test/contract/**/*.test.ts'], setUp('databases')),
      project('deeds', ['test/deeds/**/*.test.ts'], setUp('databases')),
      project('doors', ['test/doors/**/*.test.ts'], setUp('databases', 'pages')),
      project('journeys', ['test/journeys/**/*.test.ts'], setUp('databases', 'pages', 'browser')),
    ],
    setupFiles: 'test/moments.ts',
    testTimeout: long ? 600_000 : 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    sequence: { sequencer: LongestFirst },
    pool: 'forks',
    // One more than the two cores of CI: in most files somebody waits for a page, a letter or a process.
    maxWorkers: 3,
    // The service stays loaded and warm from file to file.
    isolate: false,
    env: { NODE_COMPILE_CACHE: 'test-results/compiled' },
  },
});
