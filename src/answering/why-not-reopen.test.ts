import { expect, test } from 'vitest';
import { anId } from '../../test/an-id.ts';
import type { EnquiryId } from '../database/id.ts';
import { whyNotReopen } from './why-not-reopen.ts';

const now = Temporal.Instant.from('2026-06-09T08:00:00Z');
const policy = { undoRefusalWithin: 24 };
type Standing = Parameters<typeof whyNotReopen>[0];

const refused = (ago: { hours?: number; seconds?: number }, more: Partial<Standing> = {}): Standing => ({
  ...{ state: 'refused', contested: false, duplicateOf: null },
  refused: { at: now.subtract(ago), reason: 'unavailable', disowned: false },
  ...more,
});
const duplicate = (of: EnquiryId | null): Standing =>
  refused(
    { hours: 0 },
    { refused: { at: now.subtract({ hours: 25 }), reason: 'duplicate', disowned: false }, duplicateOf: of },
  );

test.each<[string, Standing, ReturnType<typeof whyNotReopen>]>([
  ['open', refused({ hours: 1 }, { state: 'open' }), 'open'],
  ['closed, whenever it was', refused({ hours: 99 }, { state: 'closed' }), null],
  ['refused 24 hours ago', refused({ hours: 24 }), null],
  ['refused 24 hours and a second ago (answering-242)', refused({ hours: 24, seconds: 1 }), 'too-late'],
  ['contested, a month ago (answering-243)', refused({ hours: 24 * 30 }, { contested: true }), null],
  ['a duplicate of another, 25 hours ago', duplicate(anId('the-first')), 'too-late'],
  ['a duplicate of nothing, 25 hours ago (answering-246)', duplicate(null), null],
])('%s', (_, standing, expected) => expect(whyNotReopen(standing, now, policy)).toBe(expected));
