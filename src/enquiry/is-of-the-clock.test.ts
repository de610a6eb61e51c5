import { expect, test } from 'vitest';
import type { Event } from './fact.ts';
import { isOfTheClock } from './is-of-the-clock.ts';

const at = Temporal.Instant.from('2026-06-09T08:00:00Z');
const made = (event: Event) => isOfTheClock({ ...event, number: 2, at, by: { kind: 'relais' } });

test.each<[Event, boolean]>([
  [{ kind: 'reminded', told: [] }, true],
  [{ kind: 'questioned', rule: 'silent' }, true],
  [{ kind: 'offered', rule: 'unread', byLetter: true }, true],
  [{ kind: 'found-nobody', rule: 'unread' }, true],
  [{ kind: 'answered' }, false],
  [{ kind: 'letter-accepted', letter: 'a', letterKind: 'reminder', person: null }, false],
])('%o', (event, expected) => expect(made(event)).toBe(expected));
