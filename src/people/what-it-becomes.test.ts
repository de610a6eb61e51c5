import { expect, test } from 'vitest';
import type { PracticeEntry, WholePractice } from './directory-file.ts';
import { whatItBecomes, whatMemberBecomes, whatProcedureBecomes } from './what-it-becomes.ts';

const lumiere: WholePractice = {
  name: 'Cabinet Lumière',
  owner: null,
  street: '8 avenue Jean-Jaurès',
  postcode: '69002',
  town: 'Lyon',
  latitude: 45.75447,
  longitude: 4.836,
  phone: '04 65 71 13 29',
  email: null,
  hours: [{ day: 1, from: '09:00', to: '12:30' }],
  mode: 'space',
  about: { fr: 'Bonjour', en: 'Hello' },
  procedures: ['peeling', 'acne'],
  unavailable: ['lifting'],
  closures: [{ from: '2026-12-24', to: null, reason: 'leave', note: null, yearly: false }],
  territory: 'FR-69',
  zone: 'Europe/Paris',
};
const becomes = (entry: Partial<PracticeEntry>, before: WholePractice | null = lumiere) =>
  whatItBecomes(before, { reference: 'cabinet-lumiere', ...entry });
const wrong = (entry: Partial<PracticeEntry>, before: WholePractice | null = lumiere) =>
  becomes(entry, before).wrong.map(({ path, problem }) => `${path.join('.')}: ${problem}`);

test.each<[Partial<PracticeEntry>, Partial<WholePractice>]>([
  [{}, {}],
  [{ phone: undefined, closures: undefined }, {}],
  [{ phone: '3975' }, { phone: '3975' }],
  [{ phone: null }, { phone: null }],
  [{ hours: [] }, { hours: [] }],
  [{ closures: [] }, { closures: [] }],
  [{ about: { en: 'Good day' } }, { about: { fr: 'Bonjour', en: 'Good day' } }],
  [
    { latitude: null, longitude: null },
    { latitude: null, longitude: null },
  ],
  [{ procedures: ['acne'] }, { procedures: ['acne'] }],
  [{ procedures: ['acne', 'acne', 'lifting'] }, { procedures: ['acne', 'lifting'], unavailable: [] }],
  [{ unavailable: ['acne'] }, { procedures: ['peeling'], unavailable: ['acne'] }],
  [
    { procedures: [], unavailable: [] },
    { procedures: [], unavailable: [] },
  ],
  [{ postcode: '69003' }, { postcode: '69003' }],
  [
    { postcode: '97400', town: 'Saint-Denis', latitude: -20.88, longitude: 55.45 },
    {
      ...{ postcode: '97400', town: 'Saint-Denis', latitude: -20.88, longitude: 55.45 },
      ...{ territory: 'FR-974', zone: 'Indian/Reunion' },
    },
  ],
  [{ zone: 'Europe/Zurich' }, { zone: 'Europe/Zurich' }],
  [{ territory: 'FR-01' }, { territory: 'FR-01' }],
])('%j changes nothing else', (entry, changed) =>
  expect(becomes(entry)).toEqual({ whole: { ...lumiere, ...changed }, wrong: [] }),
);

test('a territory and a zone of its own outlive a file that names the same postcode (people-107)', () => {
  const own: WholePractice = { ...lumiere, territory: 'FR-01', zone: 'Europe/Zurich' };
  expect(becomes({ postcode: '69002', town: 'Lyon' }, own).whole).toEqual(own);
  const moved = { territory: 'FR-75', zone: 'Europe/Paris', postcode: '75001' };
  expect(becomes({ postcode: '75001' }, own).whole).toEqual({ ...own, ...moved });
});

test('a new practice is as little as it must be', () =>
  expect(becomes({ name: 'Neuf', postcode: '97100', town: 'Basse-Terre' }, null).whole).toEqual({
    ...{
      name: 'Neuf',
      postcode: '97100',
      town: 'Basse-Terre',
      territory: 'FR-971',
      zone: 'America/Guadeloupe',
    },
    ...{
      owner: null,
      street: null,
      latitude: null,
      longitude: null,
      phone: null,
      email: null,
      mode: 'space',
    },
    ...{ hours: [], procedures: [], unavailable: [], closures: [], about: { fr: '', en: '' } },
  }));

const place = { latitude: 45.75, longitude: 4.83 };
test.each<[Partial<PracticeEntry>, WholePractice | null, RegExp[]]>([
  [
    { name: 'Neuf' },
    null,
    [/^postcode: is missing: a new practice needs name, postcode, town$/, /^town: is missing/],
  ],
  [{ name: 'Neuf', postcode: '99999', town: 'X' }, null, [/^postcode: "99999" is of no territory we know/]],
  [{ postcode: '98000' }, lumiere, [/^postcode: "98000" is of no territory/]],
  [
    { latitude: 0, longitude: 0 },
    lumiere,
    [/^latitude: 0, with longitude 0, lies outside of FR-69; accepted: latitude 42/],
  ],
  [
    { latitude: 4.836, longitude: 45.75 },
    lumiere,
    [/^latitude: 4\.836, with longitude 45\.75: they are swapped$/],
  ],
  [{ postcode: '20000', town: 'Ajaccio', ...place }, lumiere, [/^latitude: .* lies outside of FR-2A/]],
  [{ postcode: '20000', town: 'Ajaccio' }, lumiere, [/^latitude: .* lies outside of FR-2A/]],
  [{ latitude: null }, lumiere, [/^latitude: is missing: latitude and longitude come together$/]],
  [{ latitude: 45.75 }, { ...lumiere, latitude: null, longitude: null }, [/^longitude: is missing/]],
  [
    { procedures: ['acne'], unavailable: ['acne'] },
    lumiere,
    [/^unavailable: "acne" is among the procedures too$/],
  ],
])('%j is refused', (entry, before, lines) =>
  expect(wrong(entry, before)).toEqual(lines.map((line) => expect.stringMatching(line))),
);

test('a place that was wrong before keeps nothing else from being changed (directory-16)', () =>
  expect(wrong({ phone: '3975' }, { ...lumiere, latitude: 0, longitude: 0 })).toEqual([]));

test('a procedure needs both names once', () => {
  expect(whatProcedureBecomes(null, { slug: 'peeling', name: { fr: 'Peeling' } }).wrong).toEqual([
    { path: ['name', 'en'], problem: 'is missing: a new procedure needs fr, en' },
  ]);
  const before = { fr: 'Peeling', en: 'Peel' };
  expect(whatProcedureBecomes(before, { slug: 'peeling', name: { en: 'Facial peel' } }).whole).toEqual({
    ...before,
    en: 'Facial peel',
  });
});

test('a member needs a name and a role once; she receives unless it is said otherwise', () => {
  const known = { email: 'ada@neuf.example', practice: 'cabinet-neuf' };
  const person = { name: 'Dr Ada', locale: 'en' as const };
  const membership = { role: 'doctor' as const, receives: false };
  expect(whatMemberBecomes(null, known).wrong.map((one) => one.path)).toEqual([['name'], ['role']]);
  expect(whatMemberBecomes(person, known).wrong.map((one) => one.path)).toEqual([['role']]);
  expect(whatMemberBecomes({ ...person, ...membership }, known).whole).toEqual({ ...person, ...membership });
  expect(whatMemberBecomes(person, { ...known, role: 'manager' }).whole).toEqual({
    ...{ ...person, role: 'manager', receives: true },
  });
  expect(whatMemberBecomes(null, { ...known, name: 'Dr Ada', role: 'doctor' }).whole).toEqual({
    ...{ name: 'Dr Ada', locale: 'fr', role: 'doctor', receives: true },
  });
});
