import { fileURLToPath } from 'node:url';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { browsers } from '../../src/pages/browsers.ts';

const pseudoWords = fileURLToPath(new URL('words.ts', import.meta.url));

/** The pages as they are, with the words of a language that nobody speaks. */
export default defineConfig({
  plugins: [
    {
      name: 'pseudo-language',
      enforce: 'pre',
      resolveId: (source, importer) =>
        source.endsWith('/words/words.ts') && importer !== pseudoWords ? pseudoWords : null,
    },
    reactRouter(),
  ],
  build: { assetsInlineLimit: 0, target: browsers },
});
