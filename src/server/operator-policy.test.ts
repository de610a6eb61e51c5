import { expect, test } from 'vitest';
import { policy } from '../enquiry/policy.ts';
import { readPolicy } from './operator-policy.ts';

test('what is not named keeps the mission’s value', () => {
  expect(readPolicy('{}')).toEqual(policy);
  expect(readPolicy('{"reminderAfter":3}')).toEqual({ ...policy, reminderAfter: 3 });
  expect(readPolicy('{"askReachedAfter":null}')).toEqual({ ...policy, askReachedAfter: null });
  expect(readPolicy('{"daytime":{"from":"09:00","to":"18:30"}}')?.daytime.to.toString()).toBe('18:30:00');
});

test.each([
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
