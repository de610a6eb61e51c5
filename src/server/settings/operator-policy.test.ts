import { expect, test } from 'vitest';
import { policy } from '../../enquiry/clock/policy.ts';
import { readPolicy } from './operator-policy.ts';

test('what is not named keeps the mission’s value', () => {
  expect(readPolicy('{}')).toEqual(policy);
  expect(readPolicy('{"reminderAfter":3}')).toEqual({ ...policy, reminderAfter: 3 });
  expect(readPolicy('{"askReachedAfter":null}')).toEqual({ ...policy, askReachedAfter: null });
  expect(readPolicy('{"daytime":{"from":"09:00","to":"18:30"}}')?.daytime.to.toString()).toBe('18:30:00');
});

test.each<[string, Partial<typeof policy>]>([
  ['the offer on the day of the reminder', { reminderAfter: 60, offerAfter: 60 }],
  ['no day between them', { offerAfterReminder: 0 }],
  ['the fewest others', { offerAtMost: 1, offersPerDay: 1 }],
  ['the most others', { offerAtMost: 20, offersPerDay: 20 }],
  ['near within a kilometre', { nearWithin: 1 }],
  ['near within the whole land', { nearWithin: 1000 }],
  ['questions at once', { askForwardedAfter: 1, askReachedAfter: 1, secondReminderAfter: 1 }],
  ['no questions', { askForwardedAfter: null, askReachedAfter: null, secondReminderAfter: null }],
  ['every closure is long', { longClosure: 0 }],
  ['no clock of later waits', { laterClock: false }],
  ['later waits within a week', { remindAgainAfter: 3, askAgainAfter: 5, lateAfter: 3 }],
  ['an hour to undo', { undoRefusalWithin: 1 }],
  ['a month to undo', { undoRefusalWithin: 720 }],
])('%s may be set', (_, named) => expect(readPolicy(JSON.stringify(named))).toEqual({ ...policy, ...named }));

test('a daytime may be the whole day', () =>
  expect(readPolicy('{"daytime":{"from":"00:00","to":"23:59"}}')?.daytime).toEqual({
    from: Temporal.PlainTime.from('00:00'),
    to: Temporal.PlainTime.from('23:59'),
  }));

test.each([
  'null',
  '[]',
  '{"reminderAfter":61,"offerAfter":61}',
  '{"reminderAfter":2.5}',
  '{"offerAfter":0}',
  '{"reminderAfter":0,"offerAfter":0}',
  '{"offerAfterReminder":-1}',
  '{"offerAtMost":0}',
  '{"offerAtMost":21}',
  '{"nearWithin":0}',
  '{"nearWithin":1001}',
  '{"nearWithin":2.5}',
  '{"offersPerDay":0}',
  '{"offersPerDay":21}',
  '{"askForwardedAfter":0}',
  '{"secondReminderAfter":0}',
  '{"longClosure":-1}',
  '{"laterClock":"no"}',
  '{"lateAfter":0}',
  '{"remindAgainAfter":6,"askAgainAfter":5}',
  '{"undoRefusalWithin":0}',
  '{"undoRefusalWithin":721}',
  '{"daytime":{"from":"08:00","to":"08:00"}}',
  '{"daytime":{"from":"08:00","to":"24:00"}}',
  '{"daytime":{"from":"08:00","to":"18:60"}}',
  '{"daytime":{"from":"08:00","to":"19:00:30"}}',
  '{"daytime":{"from":"T08:00","to":"T19:00"}}',
  '{"daytime":{"from":"08:00","to":"19:00","on":"monday"}}',
  'three days',
  '3',
  '{"reminderAfter":"2"}',
  '{"reminderAfter":0}',
  '{"reminderAfter":5,"offerAfter":4}',
  '{"remindersAfter":2}',
  '{"figuresOver":30}',
  '{"askReachedAfter":0}',
  '{"daytime":{"from":"19:00","to":"08:00"}}',
  '{"daytime":{"from":"8","to":"19"}}',
])('%s is refused', (text) => expect(readPolicy(text)).toBeNull());
