import { describe, expect, test } from 'vitest';
import { anId } from '../../test/an-id.ts';
import type { PracticeId } from '../database/id.ts';
import type { Practice } from '../directory/practice.ts';
import type { Candidate } from './candidate.ts';
import { whoElse } from './who-else.ts';
import type { Sought } from './why-not-offered.ts';

const practice = (id: PracticeId): Practice => ({
  id,
  reference: id,
  slug: id,
  name: `Cabinet ${id}`,
  owner: null,
  street: '1 rue Droite',
  postcode: '69001',
  town: 'Lyon',
  townSlug: 'lyon',
  latitude: 45.76,
  longitude: 4.83,
  territory: 'FR-69',
  zone: 'Europe/Paris',
  phone: '04 65 71 00 00',
  email: 'contact@cabinet.example',
  hours: [{ day: 1, from: '09:00', to: '12:00' }],
  mode: 'space',
  about: { fr: '', en: '' },
});
const candidate = (id: PracticeId, metres: number): Candidate => ({
  practice: practice(id),
  metres,
  practises: true,
  reachable: true,
  sharesPeople: false,
  closures: [],
});
const sought: Sought = {
  from: { id: anId<PracticeId>('first'), owner: 'groupe-horizon', territory: 'FR-69' },
  asked: new Set([anId<PracticeId>('first'), anId<PracticeId>('asked')]),
  now: Temporal.Instant.from('2026-06-11T10:00:00+02:00'),
};
const ids = (found: ReturnType<typeof whoElse>) => found.offered.map((one) => one.practice.id);

describe('who else', () => {
  test('the nearest four, the nearest first, and the fifth is farther', () => {
    const far = [5, 3, 1, 4, 2].map((km) => candidate(anId(`at ${km} km`), km * 1000));
    const found = whoElse(far, sought, 4);
    expect(ids(found)).toEqual(['at 1 km', 'at 2 km', 'at 3 km', 'at 4 km']);
    expect(found.not).toEqual([{ practiceId: 'at 5 km', because: 'farther' }]);
  });

  test('equally near: always in the same order', () => {
    const both = [candidate(anId('b'), 1000), candidate(anId('a'), 1000)];
    expect(ids(whoElse(both, sought, 4))).toEqual(['a', 'b']);
    expect(ids(whoElse(both.toReversed(), sought, 4))).toEqual(['a', 'b']);
  });

  test('whoever may not be offered takes nobody’s place', () => {
    const near = candidate(anId('asked'), 10);
    const found = whoElse([near, candidate(anId('far'), 90_000)], sought, 1);
    expect(ids(found)).toEqual(['far']);
    expect(found.not).toEqual([{ practiceId: 'asked', because: 'asked' }]);
  });

  test('nobody: nothing is offered', () => expect(whoElse([], sought, 4).offered).toEqual([]));
});
