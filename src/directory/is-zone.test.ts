import { expect, test } from 'vitest';
import { isZone } from './is-zone.ts';

test.each(['Europe/Paris', 'America/St_Barthelemy', 'America/Argentina/Ushuaia', 'Etc/GMT+5', 'UTC'])(
  '%s is a zone',
  (text) => {
    expect(isZone(text)).toBe(true);
  },
);

test.each(['', 'Europe/Nowhere', '+02:00', '2026-01-01T00:00[Europe/Paris]', 'Europe/', 'Paris', '../etc'])(
  '%j is none',
  (text) => {
    expect(isZone(text)).toBe(false);
  },
);
