import { expect, test } from 'vitest';
import { anId } from '../../test/an-id.ts';
import type { PracticeId } from '../database/id.ts';
import type { Practice } from '../directory/practice.ts';
import type { Candidate } from './candidate.ts';
import { whyNotOffered } from './why-not-offered.ts';

const practice: Practice = {
  id: anId('other'),
  reference: 'other',
  slug: 'other',
  name: 'Cabinet du Parc',
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
};
const sound: Candidate = {
  practice,
  metres: 1200,
  practises: true,
  reachable: true,
  sharesPeople: false,
  closures: [],
};
const closed = (from: string, to: string | null): Candidate => ({
  ...sound,
  closures: [
    {
      from: Temporal.PlainDate.from(from),
      to: to === null ? null : Temporal.PlainDate.from(to),
      reason: 'leave',
      note: null,
    },
  ],
});
const of = (change: Partial<Practice>): Candidate => ({ ...sound, practice: { ...practice, ...change } });
const from = { id: anId<PracticeId>('first'), owner: 'groupe-horizon', territory: 'FR-13' } as const;
const now = Temporal.Instant.from('2026-06-11T23:30:00+02:00');

test.each<[string, Candidate, string | null]>([
  ['complete, practising, reachable, open', sound, null],
  ['the first one itself', of({ id: anId('first') }), 'asked'],
  ['asked already', of({ id: anId('asked') }), 'asked'],
  ['of the same owner (offering-106)', of({ owner: 'groupe-horizon' }), 'same-house'],
  ['of another owner', of({ owner: 'groupe-rivage' }), null],
  ['with a member of the first (offering-106)', { ...sound, sharesPeople: true }, 'same-house'],
  ['not practising it, or not now', { ...sound, practises: false }, 'not-practised'],
  ['in Corsica, from the mainland (offering-245)', of({ territory: 'FR-2B' }), 'across-sea'],
  ['overseas, from the mainland (offering-244)', of({ territory: 'FR-971' }), 'across-sea'],
  ['without opening hours', of({ hours: [] }), 'incomplete'],
  ['without a telephone', of({ phone: null }), 'incomplete'],
  ['without a live recipient', { ...sound, reachable: false }, 'unreachable'],
  ['closed today (offering-108)', closed('2026-06-11', '2026-06-11'), 'closed'],
  ['closed for good', closed('2026-01-01', null), 'closed'],
  ['closed until yesterday', closed('2026-06-01', '2026-06-10'), null],
  ['closed from tomorrow on (offering-108)', closed('2026-06-12', '2026-06-30'), null],
  [
    'closed from tomorrow on, which it is already where it stands',
    { ...closed('2026-06-12', '2026-06-12'), practice: { ...practice, zone: 'Indian/Reunion' } },
    'closed',
  ],
])('%s', (_, candidate, because) => {
  expect(whyNotOffered(candidate, { from, asked: new Set([anId('asked')]), now })).toBe(because);
});

test('a first practice without an owner has no house', () => {
  expect(whyNotOffered(sound, { from: { ...from, owner: null }, asked: new Set(), now })).toBeNull();
});

test.each<[string, Practice['territory'], Practice['territory'], string | null]>([
  ['Corsica has one road (offering-246)', 'FR-2A', 'FR-2B', null],
  ['from Corsica to the mainland (offering-245)', 'FR-2A', 'FR-06', 'across-sea'],
  ['within Guadeloupe', 'FR-971', 'FR-971', null],
  ['from Guadeloupe to Martinique (offering-244)', 'FR-971', 'FR-972', 'across-sea'],
  ['from Guadeloupe to Saint-Martin (offering-247)', 'FR-971', 'FR-978', 'across-sea'],
  ['from Saint-Martin to Saint-Barthélemy (offering-247)', 'FR-978', 'FR-977', 'across-sea'],
])('%s', (_, there, territory, because) => {
  const sought = { from: { ...from, territory: there }, asked: new Set<PracticeId>(), now };
  expect(whyNotOffered(of({ territory }), sought)).toBe(because);
});
