import { expect, test } from 'vitest';
import { anId } from '../../test/an-id.ts';
import { type Example, factsOf } from '../../test/facts.ts';
import type { PersonId, PracticeId } from '../database/id.ts';
import { policy } from '../enquiry/clock/policy.ts';
import { whereItStands } from '../enquiry/history/where-it-stands.ts';
import type { Person } from '../people/person.ts';
import { whichActs } from './which-acts.ts';

const start = Temporal.Instant.from('2026-06-09T08:00:00Z');
const member: Person = {
  ...{ id: anId<PersonId>('p'), name: 'Théo', email: 'theo@cabinet.example', locale: 'fr', operator: false },
  memberships: [{ practiceId: anId<PracticeId>('here'), role: 'assistant', receives: true }],
};

/** What is possible some hours after the last of the named facts. */
const possible = (named: Example[], hours = 0, practiceId = anId<PracticeId>('here')) => {
  const standing = whereItStands(
    named.map((name, place) => ({ ...factsOf[name], number: place + 1, at: start })),
  );
  return whichActs({ person: member, practiceId, standing }, start.add({ hours }), policy);
};

const again = ['asked', 'answered', 'written'] as const;
const refused = ['asked', 'refused unavailable'] as const;

test.each<[string, Example[], number, string[]]>([
  ['a first wait', ['asked'], 0, ['answer', 'contact', 'refuse']],
  ['answered', ['asked', 'answered'], 0, ['answer', 'contact', 'refuse', 'close']],
  ['a later wait (desk-323)', [...again], 0, ['answer', 'contact', 'refuse', 'set-aside']],
  [
    'set aside (desk-323)',
    [...again, 'nothing-to-answer'],
    999,
    ['answer', 'contact', 'refuse', 'close', 'take-up'],
  ],
  [
    'set aside and closed (answering-324)',
    [...again, 'nothing-to-answer', 'closed'],
    0,
    ['reopen', 'take-up'],
  ],
  ['refused for a day (desk-324)', [...refused], 24, ['reopen']],
  ['refused for longer (desk-324)', [...refused], 25, []],
  ['contested within a day (desk-323)', [...refused, 'written'], 1, ['reopen', 'set-aside']],
])('%s', (_, named, hours, acts) => {
  expect(possible(named, hours)).toEqual(acts);
});

test('none at a practice of others (desk-324)', () => {
  expect(possible(['asked'], 0, anId('there'))).toEqual([]);
});
