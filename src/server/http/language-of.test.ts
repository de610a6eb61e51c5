import { expect, test } from 'vitest';
import { languageOf } from './language-of.ts';

test.each([
  ['/en/practices', 'fr', 'en'],
  ['/fr', 'en', 'fr'],
  ['/en', 'fr', 'en'],
  ['/french', 'en', 'en'],
  ['/english', 'fr', 'fr'],
  ['/digest/en', 'fr', 'fr'],
  ['/digest/fr', 'en', 'en'],
  ['/', null, 'fr'],
  ['/', 'de-DE,de;q=0.9', 'fr'],
  ['/', 'en-GB,en;q=0.9,fr;q=0.8', 'en'],
  ['/', 'fr;q=0.7,en;q=0.8', 'en'],
  ['/', ' EN-gb', 'en'],
  ['/', 'fr; q=0.3, en; q=0.4', 'en'],
  ['/', 'en;level=1;q=0.2,fr;q=0.3', 'fr'],
  ['/', 'fr;q=0.95,en', 'en'],
  ['/', 'fr;version=9,en;q=0.9', 'fr'],
  ['/', 'fr;faq=0.1,en;q=0.5', 'fr'],
  ['/', 'de;q=0.9,en;q=0.5', 'en'],
  ['/', 'en;q=0', 'fr'],
  ['/', 'enm,fr;q=0.5', 'fr'],
  ['/sign-in', 'de,fr;q=0.5,en;q=0.4', 'fr'],
] as const)('%s with %s: %s', (path, accepted, lang) => expect(languageOf(path, accepted)).toBe(lang));
