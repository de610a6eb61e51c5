import { expect, test } from 'vitest';
import { languageOf } from './language-of.ts';

test.each([
  ['/en/practices', 'fr', 'en'],
  ['/fr', 'en', 'fr'],
  ['/french', 'en', 'en'],
  ['/', null, 'fr'],
  ['/', 'de-DE,de;q=0.9', 'fr'],
  ['/', 'en-GB,en;q=0.9,fr;q=0.8', 'en'],
  ['/', 'fr;q=0.7,en;q=0.8', 'en'],
  ['/sign-in', 'de,fr;q=0.5,en;q=0.4', 'fr'],
] as const)('%s with %s: %s', (path, accepted, lang) => expect(languageOf(path, accepted)).toBe(lang));
