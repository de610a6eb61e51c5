import { expect, test } from 'vitest';
import { anId } from '../../../test/an-id.ts';
import { factOf } from '../../../test/history.ts';
import type { Event } from '../facts/fact.ts';
import { isSameSending, type Said } from './is-same-sending.ts';

const before = (event: Event, words: string | null) => ({
  fact: factOf(
    { kind: 'member', person: anId('theo') },
    event,
    2,
    Temporal.Instant.from('2026-04-07T08:00:00Z'),
  ),
  words: () => words,
});
const contact = (on: string): Event => ({
  kind: 'contacted',
  channel: 'telephone',
  on,
  outcome: 'reached',
});

const answered = before({ kind: 'answered' }, 'Oui.');
const called = before(contact('2026-04-07T08:00:00Z'), null);
const repeats = before({ kind: 'refused', reason: 'duplicate', of: anId('the-first') }, null);
const now = { kind: 'contacted', channel: 'telephone', outcome: 'reached' } as const;

test.each<[string, ReturnType<typeof before>, Said, boolean]>([
  ['the same words (history-1)', answered, { said: { kind: 'answered' }, words: 'Oui.' }, true],
  ['a sentence more (history-2)', answered, { said: { kind: 'answered' }, words: 'Oui. À demain.' }, false],
  ['another act', answered, { said: { kind: 'written' }, words: 'Oui.' }, false],
  ['a contact now, again (history-3)', called, { said: now, words: undefined }, true],
  ['no note, and an empty one', called, { said: now, words: '' }, true],
  ['a note more', called, { said: now, words: 'Rappeler.' }, false],
  ['another outcome', called, { said: { ...now, outcome: 'voicemail' }, words: undefined }, false],
  ['the same moment', called, { said: contact('2026-04-07T08:00:00Z'), words: undefined }, true],
  [
    'a choice less than before',
    repeats,
    { said: { kind: 'refused', reason: 'duplicate' }, words: undefined, whole: true },
    false,
  ],
  [
    'the same choices',
    repeats,
    { said: { kind: 'refused', reason: 'duplicate', of: anId('the-first') }, words: undefined, whole: true },
    true,
  ],
  ['another moment', called, { said: contact('2026-04-07T07:00:00Z'), words: undefined }, false],
])('%s', (_, earlier, said, same) => {
  expect(isSameSending(earlier, said)).toBe(same);
});
