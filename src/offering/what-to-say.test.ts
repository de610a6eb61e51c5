import { expect, test } from 'vitest';
import { type RefusalReason, refusalReasons } from '../enquiry/facts/refusal.ts';
import { whatToSay } from './what-to-say.ts';

const at = Temporal.Instant.from('2026-06-12T08:00:00Z');
const silent = { state: 'open', refused: null, wait: null, answeredAt: null, handledAt: null } as const;

test('nobody has answered', () => expect(whatToSay(silent)).toBe('silent'));

test('answered, or reached by telephone', () => {
  expect(whatToSay({ ...silent, answeredAt: at, handledAt: at })).toBe('answered');
  expect(whatToSay({ ...silent, handledAt: at })).toBe('answered');
  expect(whatToSay({ ...silent, answeredAt: at })).toBe('answered');
});

const expected: Record<RefusalReason, string> = {
  duplicate: 'duplicate',
  spam: 'silent',
  'not-practised': 'refused',
  unavailable: 'refused',
  'not-interested': 'refused',
};
test.each(refusalReasons)('refused as %s (answering-251)', (reason) =>
  expect(
    whatToSay({ ...silent, state: 'refused', refused: { at, reason, disowned: false }, handledAt: at }),
  ).toBe(expected[reason]),
);

test('a refusal that was taken back is no more', () =>
  expect(whatToSay({ ...silent, refused: { at, reason: 'unavailable', disowned: false } })).toBe('silent'));
