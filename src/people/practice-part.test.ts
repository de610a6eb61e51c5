import { expect, test } from 'vitest';
import { anId } from '../../test/an-id.ts';
import type { PersonId } from '../database/id.ts';
import { type PracticePart, type PracticeShown, practiceParts, whatPartSays } from './practice-part.ts';

const shown = {
  practice: {
    hours: [{ day: 1, from: '09:00', to: '12:00' }],
    street: '1 rue de la Paix',
    phone: null,
    email: null,
    mode: 'space',
  },
  closures: [
    {
      from: Temporal.PlainDate.from('2026-08-01'),
      to: null,
      reason: 'leave',
      note: null,
      yearly: false,
    },
  ],
  practised: [{ slug: 'botox', available: true }],
  members: [
    { id: 'a', receives: true },
    { id: 'b', receives: false },
  ],
} as unknown as PracticeShown;
const [closure] = shown.closures;

test.each<[PracticePart, Partial<PracticeShown>]>([
  ['closures', { closures: [] }],
  ['closures', { closures: closure ? [{ ...closure, to: closure.from }] : [] }],
  ['closures', { closures: closure ? [{ ...closure, note: 'Bonnes vacances' }] : [] }],
  ['closures', { closures: closure ? [{ ...closure, yearly: true }] : [] }],
  ['hours', { practice: { ...shown.practice, hours: [] } }],
  ['contacts', { practice: { ...shown.practice, street: null, phone: '1 rue de la Paix' } }],
  ['recipients', { members: [{ id: anId('b'), receives: true }] }],
  ['mode', { practice: { ...shown.practice, mode: 'forward' } }],
  ['procedures', { practised: [] }],
])('%s says something else after a change, and no other part does', (part, change) => {
  const changed = { ...shown, ...change };
  expect(practiceParts.filter((one) => whatPartSays(one, shown) !== whatPartSays(one, changed))).toEqual([
    part,
  ]);
});

test('the order in which a database gives its rows says nothing', () => {
  const members = [
    { id: anId<PersonId>('b'), receives: true },
    { id: anId<PersonId>('a'), receives: true },
  ];
  const says = (of: PracticeShown['members']) => whatPartSays('recipients', { ...shown, members: of });
  expect(says(members)).toBe(says(members.toReversed()));
});
