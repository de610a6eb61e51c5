import { expect, test } from 'vitest';
import { policy } from '../enquiry/clock/policy.ts';
import { type AskedThresholds, isAskedAnything, whichThresholds } from './which-thresholds.ts';

const now = Temporal.Instant.from('2026-06-09T10:00:00Z');
const nothing: AskedThresholds = {
  ...{ reminder: null, offer: null, since: null },
  ...{ clock: null, again: null, question: null },
};

test.each<[string, Partial<AskedThresholds>, string]>([
  ['nothing', {}, '2 3 2026-03-11T10:00:00Z'],
  ['both, since a day', { reminder: '1', offer: '2', since: '2026-06-01' }, '1 2 2026-05-31T22:00:00Z'],
  ['the reminder alone', { reminder: '1' }, '1 3 2026-03-11T10:00:00Z'],
  ['both on one day', { reminder: '3', offer: '3' }, '3 3 2026-03-11T10:00:00Z'],
  ['two figures, and the most', { reminder: '10', offer: '60' }, '10 60 2026-03-11T10:00:00Z'],
  ['the offer before the reminder', { reminder: '3', offer: '2' }, 'order'],
  ['the reminder after the offer that is', { reminder: '4' }, 'order'],
  ['no day', { reminder: '0', offer: '2' }, 'reminder'],
  ['a part of a day', { reminder: '1.5' }, 'reminder'],
  ['too many', { offer: '61' }, 'offer'],
  ['not a number', { offer: '2e1' }, 'offer'],
  ['not a date', { since: '2026-02-30' }, 'since'],
  ['a date with an hour', { since: '2026-06-01T10:00' }, 'since'],
  ['a year of six figures', { since: '+002026-06-01' }, 'since'],
  ['long ago', { since: '0001-01-01' }, 'since'],
])('%s', (_, asked, expected) => {
  const which = whichThresholds({ ...nothing, ...asked }, now, policy, 'Europe/Paris');
  expect(which.ok ? `${which.reminderAfter} ${which.offerAfter} ${which.since}` : which.because).toBe(
    expected,
  );
});

const usual = { laterClock: true, remindAgainAfter: 2, askAgainAfter: 5 };
test.each<[string, Partial<AskedThresholds>, boolean, Partial<typeof usual> | string]>([
  ['nothing', {}, true, {}],
  ['nothing, where later waits have no clock', {}, false, { laterClock: false }],
  ['both delays', { again: '1', question: '3' }, true, { remindAgainAfter: 1, askAgainAfter: 3 }],
  ['a delay, where they have no clock (watching-382)', { again: '1' }, false, { remindAgainAfter: 1 }],
  ['the question alone, where they have none (watching-382)', { question: '9' }, false, { askAgainAfter: 9 }],
  ['no clock', { clock: 'off' }, true, { laterClock: false }],
  [
    'a delay, and no clock all the same (watching-382)',
    { clock: 'off', again: '1' },
    true,
    { laterClock: false, remindAgainAfter: 1 },
  ],
  ['a clock', { clock: 'on' }, false, {}],
  ['another word', { clock: 'yes' }, true, 'clock'],
  ['both on one day', { again: '5' }, true, { remindAgainAfter: 5 }],
  ['the question before the reminder', { again: '6' }, true, 'order-again'],
  ['no day', { again: '0' }, true, 'again'],
  ['too many', { question: '61' }, true, 'question'],
])('of later waits: %s', (_, asked, laterClock, expected) => {
  const which = whichThresholds({ ...nothing, ...asked }, now, { ...policy, laterClock }, 'Europe/Paris');
  if (typeof expected === 'string') expect(which).toEqual({ ok: false, because: expected });
  else expect(which).toMatchObject({ ok: true, reminderAfter: 2, offerAfter: 3, ...usual, ...expected });
});

test.each<[Partial<AskedThresholds>, boolean]>([
  [{}, false],
  [{ since: '2026-06-01' }, false],
  [{ reminder: '' }, false],
  [{ offer: '2' }, true],
  [{ clock: 'off', since: '2026-06-01' }, true],
])('%o asks for something: %s', (asked, is) => expect(isAskedAnything({ ...nothing, ...asked })).toBe(is));
