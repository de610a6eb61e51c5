import { expect, test } from 'vitest';
import { yesOrNo } from './yes-or-no.ts';

test.each([
  ...['yes', 'Y', 'oui', 'Oui', 'o', 'TRUE', 'VRAI', '1', ' yes '].map((word) => [word, true] as const),
  ...['no', 'No', 'NO ', 'n', 'non', 'NON', 'false', 'FAUX', '0'].map((word) => [word, false] as const),
  ...['', 'maybe', 'peut-être', '2', 'x', 'ja', 'constructor'].map((word) => [word, null] as const),
])('%j: %s', (cell, is) => expect(yesOrNo(cell)).toBe(is));
