import { expect, test } from 'vitest';
import { writeChange } from './write-change.ts';

const long =
  'Un cabinet calme au bord du Rhône, où l’on prend le temps d’écouter et de répondre aux questions. ';
const closure = { from: '2026-12-24', to: '2027-01-02', reason: 'leave', yearly: true, note: 'Noël' };

test.each([
  [{ field: 'phone', before: null, after: '3975' }, 'phone: nothing → "3975"'],
  [{ field: 'phone', before: '3975', after: null }, 'phone: "3975" → nothing'],
  [{ field: 'latitude', before: undefined, after: 45.7 }, 'latitude: 45.7'],
  [{ field: 'receives', before: true, after: false }, 'receives: true → false'],
  [
    { field: 'hours', before: [{ to: '12:30', day: 1, from: '09:00' }], after: [] },
    'hours: 1 09:00-12:30 → nothing',
  ],
  [
    { field: 'closures', before: [{ ...closure, to: null, yearly: false, note: null }], after: [closure] },
    'closures: 2026-12-24/ leave → 2026-12-24/2027-01-02 leave yearly Noël',
  ],
  [
    { field: 'about.fr', before: `${long}Merci.`, after: `${long}Bonjour.` },
    'about.fr: "…ndre aux questions. Merci." → "…ndre aux questions. Bonjour."',
  ],
])('%j', (change, line) => expect(writeChange(change)).toBe(line));
