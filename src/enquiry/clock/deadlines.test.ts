import { expect, test } from 'vitest';
import type { Calendar } from '../../directory/calendar.ts';
import type { Closure } from '../../directory/closure.ts';
import { type ClockFacts, deadlines } from './deadlines.ts';
import { policy } from './policy.ts';

const paris: Calendar = { territory: 'FR-75', zone: 'Europe/Paris', closures: [] };
const closed = (from: string, to: string | null): Closure => ({
  from: Temporal.PlainDate.from(from),
  to: to === null ? null : Temporal.PlainDate.from(to),
  reason: 'leave',
  note: null,
});
const paris2026 = (text: string) =>
  Temporal.PlainDateTime.from(`2026-${text}`).toZonedDateTime('Europe/Paris').toInstant();

/** Sent on Tuesday 2 June 2026 at 10:00: reminder on Thursday 4, offer on Friday 5. */
const fresh: ClockFacts = {
  sentAt: paris2026('06-02T10:00'),
  profile: 'complete',
  mode: 'space',
  readAt: null,
  handledAt: null,
  remindedAt: null,
  offeredAt: null,
};

const ask = (facts: Partial<ClockFacts>, calendar = paris) => {
  const { reminder, noReminder, offer, noOffer } = deadlines({ ...fresh, ...facts }, calendar);
  // What is due has no reason why it is not.
  expect([reminder === null, offer === null]).toEqual([noReminder !== null, noOffer !== null]);
  const said = (due: typeof reminder) => due && `${due.at.toPlainDateTime()} ${due.because.rule}`.slice(5);
  return [said(reminder) ?? noReminder, said(offer) ?? noOffer];
};

test.each<[string, Partial<ClockFacts>, [string, string]]>([
  ['nobody does anything', {}, ['06-04T10:00:00 unanswered', '06-05T10:00:00 unread']],
  ['read the same day', { readAt: paris2026('06-02T11:00') }, ['06-04T10:00:00 unanswered', 'read']],
  [
    'read a second before the offer',
    { readAt: paris2026('06-05T09:59:59') },
    ['06-04T10:00:00 unanswered', 'read'],
  ],
  [
    'read when the offer was due (clock-106)',
    { readAt: paris2026('06-05T10:00') },
    ['06-04T10:00:00 unanswered', '06-05T10:00:00 unread'],
  ],
  ['handled', { handledAt: paris2026('06-02T11:00') }, ['handled', 'handled']],
  ['handled after all was due (clock-105)', { handledAt: paris2026('07-02T11:00') }, ['handled', 'handled']],
  ['reminded in time', { remindedAt: paris2026('06-04T10:00') }, ['done', '06-05T10:00:00 unread']],
  [
    'reminded late (clock-111)',
    { remindedAt: paris2026('06-08T08:00') },
    ['done', '06-09T08:00:00 reminded'],
  ],
  [
    'reminded late, then read',
    { remindedAt: paris2026('06-08T08:00'), readAt: paris2026('06-08T09:00') },
    ['done', 'read'],
  ],
  [
    'reminded and offered',
    { remindedAt: paris2026('06-04T10:00'), offeredAt: paris2026('06-05T10:00') },
    ['done', 'done'],
  ],
  [
    'offered early, after a refusal (clock-110)',
    { offeredAt: paris2026('06-02T12:00') },
    ['06-04T10:00:00 unanswered', 'done'],
  ],
  ['address only', { profile: 'address' }, ['incomplete', '06-04T10:00:00 incomplete']],
  [
    'address only and read',
    { profile: 'address', readAt: paris2026('06-02T11:00') },
    ['incomplete', '06-04T10:00:00 incomplete'],
  ],
  [
    'address only after the reminder (clock-108)',
    { profile: 'address', remindedAt: paris2026('06-04T10:00') },
    ['done', '06-05T10:00:00 unread'],
  ],
  ['complete after the offer (clock-109)', { offeredAt: paris2026('06-04T10:00') }, ['done', 'done']],
  ['forwarded', { mode: 'forward' }, ['06-04T10:00:00 unanswered', 'forward']],
  [
    'forwarded, and a reading is known (clock-113)',
    { mode: 'forward', readAt: paris2026('06-02T11:00') },
    ['06-04T10:00:00 unanswered', 'forward'],
  ],
  [
    'forwarded, address only (clock-112)',
    { mode: 'forward', profile: 'address' },
    ['incomplete', '06-04T10:00:00 incomplete'],
  ],
  [
    'sent on a Friday evening',
    { sentAt: paris2026('06-05T19:01') },
    ['06-10T08:00:00 unanswered', '06-11T08:00:00 unread'],
  ],
])('%s', (_, facts, expected) => {
  expect(ask(facts)).toEqual(expected);
});

test.each<[string, Closure, [string, string]]>([
  ['before both', closed('2026-06-03', '2026-06-03'), ['06-05T10:00:00 unanswered', '06-08T10:00:00 unread']],
  [
    'between both',
    closed('2026-06-05', '2026-06-05'),
    ['06-04T10:00:00 unanswered', '06-08T10:00:00 unread'],
  ],
  ['after both', closed('2026-06-08', '2026-06-30'), ['06-04T10:00:00 unanswered', '06-05T10:00:00 unread']],
  ['from the first day and without an end', closed('2026-06-02', null), ['closed', 'closed']],
  ['without an end between both', closed('2026-06-05', null), ['06-04T10:00:00 unanswered', 'closed']],
])('closed %s', (_, closure, expected) => {
  expect(ask({}, { ...paris, closures: [closure] })).toEqual(expected);
});

test('what was read before a closure without an end is read (clock-103)', () => {
  expect(
    ask({ readAt: paris2026('06-02T11:00') }, { ...paris, closures: [closed('2026-06-05', null)] })[1],
  ).toBe('read');
});

test('reminded late, and closed without an end since: there is no day on which to offer', () => {
  const calendar = { ...paris, closures: [closed('2026-06-09', null)] };
  expect(ask({ remindedAt: paris2026('06-08T08:00') }, calendar)).toEqual(['done', 'closed']);
});

test('every number is configuration', () => {
  const daytime = { from: Temporal.PlainTime.from('09:00'), to: Temporal.PlainTime.from('09:30') };
  const { reminder, offer } = deadlines(fresh, paris, {
    ...policy,
    reminderAfter: 1,
    offerAfter: 4,
    daytime,
  });
  expect(`${reminder?.at.toPlainDateTime()}`).toBe('2026-06-04T09:00:00');
  expect(`${offer?.at.toPlainDateTime()}`).toBe('2026-06-09T09:00:00');
});
