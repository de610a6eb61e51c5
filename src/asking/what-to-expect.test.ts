import { expect, test } from 'vitest';
import type { Closure } from '../directory/closure.ts';
import { type RecentEnquiry, type ToExpectFrom, whatToExpect } from './what-to-expect.ts';

const paris = (text: string) =>
  Temporal.PlainDateTime.from(`2026-${text}`).toZonedDateTime('Europe/Paris').toInstant();

const closed = (from: string, to: string | null): Closure => ({
  from: Temporal.PlainDate.from(from),
  to: to === null ? null : Temporal.PlainDate.from(to),
  reason: 'leave',
  note: null,
});

/** A complete practice on Tuesday 9 June 2026 at 10:00, to which nobody has written yet. */
const quiet: ToExpectFrom = {
  calendar: { territory: 'FR-69', zone: 'Europe/Paris', closures: [] },
  profile: 'complete',
  mode: 'space',
  hours: [{ day: 2, from: '09:00', to: '12:30' }],
  reachable: true,
  recent: [],
  usually: 'half-a-day',
  now: paris('06-09T10:00'),
};
const closing = (...closures: Closure[]): Partial<ToExpectFrom> => ({
  calendar: { ...quiet.calendar, closures },
});
const ask = (from: Partial<ToExpectFrom>) => whatToExpect({ ...quiet, ...from });

const leave = (from: string, to: string | null) => ({ from, to, reason: 'leave', note: null }) as const;

const unread = (sent: string): RecentEnquiry => ({ sentAt: paris(sent), read: false, handled: false });
const read = (sent: string): RecentEnquiry => ({ ...unread(sent), read: true });
const answered = (sent: string): RecentEnquiry => ({ ...unread(sent), handled: true });
const three = [unread('06-04T10:00'), unread('06-03T10:00'), unread('06-02T10:00')];

test.each<[string, Partial<ToExpectFrom>, ReturnType<typeof ask>['warning']]>([
  ['nothing is known', {}, null],
  ['nobody receives', { reachable: false }, { kind: 'no-recipient' }],
  [
    'nobody receives, and it is closed (asking-20)',
    { reachable: false, ...closing(closed('2026-06-08', null)) },
    { kind: 'no-recipient' },
  ],
  [
    'closed today',
    closing(closed('2026-06-09', '2026-06-12')),
    { kind: 'closed', closure: leave('2026-06-09', '2026-06-12') },
  ],
  [
    'closed, and three unread before (asking-20)',
    { recent: three, ...closing(closed('2026-06-09', null)) },
    { kind: 'closed', closure: leave('2026-06-09', null) },
  ],
  ['three unread (asking-21)', { recent: three }, { kind: 'unread', count: 3 }],
  ['two unread', { recent: three.slice(1) }, null],
  ['the newest is too young to be blamed for', { recent: [unread('06-08T10:00'), ...three.slice(1)] }, null],
  [
    'two working days old to the minute (asking-21)',
    { recent: [unread('06-05T10:00'), ...three.slice(1)] },
    { kind: 'unread', count: 3 },
  ],
  ['the newest was read', { recent: [read('06-04T11:00'), ...three] }, null],
  [
    'the newest was answered without having been read here (asking-22)',
    { recent: [answered('06-04T11:00'), ...three] },
    null,
  ],
  [
    'an older one was read',
    { recent: [...three, read('06-01T10:00'), unread('05-20T10:00')] },
    { kind: 'unread', count: 3 },
  ],
  ['forwarding: reading is unknowable (asking-24)', { mode: 'forward', recent: three }, null],
  [
    'sent while it was closed (asking-23)',
    { recent: three, ...closing(closed('2026-06-01', '2026-06-08')) },
    null,
  ],
])('what is told: %s', (_, from, warning) => expect(ask(from).warning).toEqual(warning));

const soon = (from: string, to: string | null) => closing(closed(from, to));

test.each<[string, Partial<ToExpectFrom>, ReturnType<typeof ask>['closing']]>([
  ['from tomorrow on (asking-241)', soon('2026-06-10', '2026-06-30'), [leave('2026-06-10', '2026-06-30')]],
  ['without an end (asking-245)', soon('2026-06-11', null), [leave('2026-06-11', null)]],
  ['the day after the deadline (asking-243)', soon('2026-06-12', null), []],
  ['running already', soon('2026-06-09', '2026-06-12'), []],
  [
    'after one that runs (asking-247)',
    closing(closed('2026-06-08', '2026-06-10'), closed('2026-06-12', '2026-06-30')),
    [leave('2026-06-12', '2026-06-30')],
  ],
])('a closure to come is told: %s', (_, from, told) => expect(ask(from).closing).toEqual(told));

test('the reason and the message stand with it (asking-241, asking-253)', () => {
  const note = 'Le Dr Moreau part à la retraite.';
  const retired: Closure = { ...closed('2026-06-10', null), reason: 'retired', note };
  expect(ask(closing(retired)).closing).toMatchObject([{ reason: 'retired', note }]);
});

test.each<[string, Partial<ToExpectFrom>, string]>([
  ['nobody receives', { reachable: false }, 'no-recipient'],
  ['the last three are unread', { recent: three }, 'unread'],
])('%s, and a closure to come: both are told (asking-248)', (_, from, kind) => {
  const { warning, closing: told } = ask({ ...soon('2026-06-10', '2026-06-10'), ...from });
  expect(warning?.kind).toBe(kind);
  expect(told).toEqual([leave('2026-06-10', '2026-06-10')]);
});

test.each<[string, Partial<ToExpectFrom>, boolean]>([
  ['nothing is told', {}, true],
  ['nobody receives', { reachable: false }, false],
  ['closed', closing(closed('2026-06-09', '2026-06-09')), false],
  ['three unread', { recent: three }, false],
  ['closed from tomorrow on', soon('2026-06-10', '2026-06-10'), false],
  ['closed in a week', soon('2026-06-16', null), true],
])('how long it usually takes is said: %s (asking-250)', (_, from, isSaid) =>
  expect(ask(from).usually).toBe(isSaid ? 'half-a-day' : null),
);

test.each<[string, Partial<ToExpectFrom>, boolean]>([
  ['for three working days from tomorrow on (asking-246)', soon('2026-06-10', '2026-06-12'), false],
  ['for four (asking-246)', soon('2026-06-10', '2026-06-15'), true],
  ['without an end (asking-245)', soon('2026-06-11', null), true],
  ['for four, too late to be told (asking-243)', soon('2026-06-12', '2026-06-17'), false],
  [
    'for four days in two closures (asking-247)',
    closing(closed('2026-06-08', '2026-06-09'), closed('2026-06-11', '2026-06-12')),
    true,
  ],
  [
    'for a day, and nobody receives (asking-249)',
    { reachable: false, ...soon('2026-06-09', '2026-06-09') },
    true,
  ],
  [
    'for a day, and three are unread (asking-249)',
    { recent: three, ...soon('2026-06-09', '2026-06-09') },
    true,
  ],
])('others are offered, closed %s', (_, from, offers) => expect(ask(from).offersOthers).toBe(offers));

test.each<[string, Partial<ToExpectFrom>, boolean]>([
  ['nothing is told', {}, false],
  ['nobody receives', { reachable: false }, true],
  ['three unread', { recent: three }, true],
  ['closed for three working days', closing(closed('2026-06-08', '2026-06-10')), false],
  [
    'closed for three working days and a weekend (asking-25)',
    closing(closed('2026-06-04', '2026-06-09')),
    true,
  ],
  ['closed from Friday to Tuesday', closing(closed('2026-06-05', '2026-06-09')), false],
  ['closed for four working days (asking-25)', closing(closed('2026-06-08', '2026-06-11')), true],
  ['closed without an end', closing(closed('2026-06-09', null)), true],
])('others are offered: %s', (_, from, offers) => expect(ask(from).offersOthers).toBe(offers));

test.each<[string, Partial<ToExpectFrom>, ReturnType<typeof ask>['unlessBy']]>([
  ['complete: three working days unread', {}, { if: 'unread', at: '2026-06-12T08:00:00Z' }],
  [
    'address only: two working days unanswered',
    { profile: 'address' },
    { if: 'unanswered', at: '2026-06-11T08:00:00Z' },
  ],
  ['forwarding, complete: reading is unknowable', { mode: 'forward' }, null],
  [
    'closed until Friday',
    closing(closed('2026-06-09', '2026-06-12')),
    { if: 'unread', at: '2026-06-18T06:00:00Z' },
  ],
  ['closed without an end', closing(closed('2026-06-09', null)), null],
])('she is written to: %s (asking-28)', (_, from, unlessBy) => expect(ask(from).unlessBy).toEqual(unlessBy));

test.each<[string, Partial<ToExpectFrom>, ReturnType<typeof ask>['doors']]>([
  ['open now', {}, { open: true, at: '2026-06-09T10:30:00Z' }],
  ['open next week', { now: paris('06-09T13:00') }, { open: false, at: '2026-06-16T07:00:00Z' }],
  ['no hours are shown', { hours: [] }, null],
])('the doors: %s (asking-29)', (_, from, doors) => expect(ask(from).doors).toEqual(doors));
