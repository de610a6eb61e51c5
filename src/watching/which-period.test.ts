import { expect, test } from 'vitest';
import { policy } from '../enquiry/clock/policy.ts';
import { type AskedPeriod, whichPeriod } from './which-period.ts';

const now = Temporal.Instant.from('2026-06-09T10:00:00Z');
const nothing: AskedPeriod = { days: null, from: null, to: null };

test.each<[string, Partial<AskedPeriod>, string, string, string]>([
  ['nothing asked', {}, '2026-03-11T10:00:00Z', '2026-06-09T10:00:00.000001Z', 'usual'],
  ['30 days', { days: '30' }, '2026-05-10T10:00:00Z', '2026-06-09T10:00:00.000001Z', 'days'],
  [
    'a number of days that is not offered',
    { days: '7' },
    '2026-03-11T10:00:00Z',
    '2026-06-09T10:00:00.000001Z',
    'usual',
  ],
  [
    'from day to day',
    { from: '2026-03-28', to: '2026-03-29' },
    '2026-03-27T23:00:00Z',
    '2026-03-29T22:00:00Z',
    'dates',
  ],
  [
    'one day',
    { from: '2026-06-01', to: '2026-06-01' },
    '2026-05-31T22:00:00Z',
    '2026-06-01T22:00:00Z',
    'dates',
  ],
  [
    'days and dates: the dates',
    { days: '30', from: '2026-06-01', to: '2026-06-01' },
    '2026-05-31T22:00:00Z',
    '2026-06-01T22:00:00Z',
    'dates',
  ],
  [
    'backwards (watching-6)',
    { from: '2026-06-02', to: '2026-06-01' },
    '2026-03-11T10:00:00Z',
    '2026-06-09T10:00:00.000001Z',
    'malformed',
  ],
  [
    'one end only (watching-6)',
    { from: '2026-06-02' },
    '2026-03-11T10:00:00Z',
    '2026-06-09T10:00:00.000001Z',
    'malformed',
  ],
  [
    'no day',
    { from: '2026-02-30', to: '2026-06-01' },
    '2026-03-11T10:00:00Z',
    '2026-06-09T10:00:00.000001Z',
    'malformed',
  ],
  [
    'no year of ours',
    { from: '0001-01-01', to: '2026-06-01' },
    '2026-03-11T10:00:00Z',
    '2026-06-09T10:00:00.000001Z',
    'malformed',
  ],
])('%s', (_, asked, since, until, because) => {
  const which = whichPeriod({ ...nothing, ...asked }, now, 'Europe/Paris', policy);
  expect([`${which.period.since}`, `${which.period.until}`, which.because]).toEqual([since, until, because]);
});
