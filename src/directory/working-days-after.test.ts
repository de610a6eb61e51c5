import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Closure } from './closure.ts';
import { type Territory, territories } from './territory.ts';
import { whichHoliday } from './which-holiday.ts';
import { workingDaysAfter } from './working-days-after.ts';
import { zoneOfTerritory } from './zone-of-territory.ts';

const closed = (from: string, to: string | null): Closure => ({
  from: Temporal.PlainDate.from(from),
  to: to === null ? null : Temporal.PlainDate.from(to),
  reason: 'leave',
  note: null,
});

const after = (n: number, sent: string, territory: Territory = 'FR-75', closures: Closure[] = []) =>
  workingDaysAfter(n, Temporal.Instant.from(sent), { territory, zone: zoneOfTerritory(territory), closures });

const iso = (at: Temporal.ZonedDateTime | null) => at?.toString({ timeZoneName: 'never' }) ?? null;

test.each([
  ['the example of the issue', 2, '2026-04-02T17:00+02:00', 'FR-67', '2026-04-08T17:00:00+02:00'],
  ['and its third day', 3, '2026-04-02T17:00+02:00', 'FR-67', '2026-04-09T17:00:00+02:00'],
  ['Good Friday is worked in Paris', 2, '2026-04-02T17:00+02:00', 'FR-75', '2026-04-07T17:00:00+02:00'],
  ['and in Martinique', 2, '2026-04-02T17:00-04:00', 'FR-972', '2026-04-07T17:00:00-04:00'],
  ['1 May', 2, '2026-04-30T10:00+02:00', 'FR-75', '2026-05-05T10:00:00+02:00'],
  ['8 May', 2, '2026-05-06T10:00+02:00', 'FR-75', '2026-05-11T10:00:00+02:00'],
  ['Ascension, and its Friday is worked', 2, '2026-05-13T10:00+02:00', 'FR-75', '2026-05-18T10:00:00+02:00'],
  ['26 December in Strasbourg', 2, '2025-12-24T10:00+01:00', 'FR-67', '2025-12-30T10:00:00+01:00'],
  ['26 December in Paris', 2, '2025-12-24T10:00+01:00', 'FR-75', '2025-12-29T10:00:00+01:00'],
  ['abolition day in La Réunion', 2, '2027-12-17T10:00+04:00', 'FR-974', '2027-12-22T10:00:00+04:00'],
  ['the same days in Paris', 2, '2027-12-17T10:00+01:00', 'FR-75', '2027-12-21T10:00:00+01:00'],
  ['midnight (directory-2)', 2, '2026-06-02T00:00+02:00', 'FR-75', '2026-06-04T08:00:00+02:00'],
  ['07:59', 2, '2026-06-02T07:59+02:00', 'FR-75', '2026-06-04T08:00:00+02:00'],
  ['08:00 (directory-1)', 2, '2026-06-02T08:00+02:00', 'FR-75', '2026-06-04T08:00:00+02:00'],
  ['08:01', 2, '2026-06-02T08:01+02:00', 'FR-75', '2026-06-04T08:01:00+02:00'],
  ['19:00', 2, '2026-06-02T19:00+02:00', 'FR-75', '2026-06-04T19:00:00+02:00'],
  ['a second past 19:00', 2, '2026-06-02T19:00:01+02:00', 'FR-75', '2026-06-05T08:00:00+02:00'],
  ['19:01', 2, '2026-06-02T19:01+02:00', 'FR-75', '2026-06-05T08:00:00+02:00'],
  ['19:01 before a weekend (directory-3)', 2, '2026-06-03T19:01+02:00', 'FR-75', '2026-06-08T08:00:00+02:00'],
  ['a Saturday', 2, '2026-06-06T15:00+02:00', 'FR-75', '2026-06-10T08:00:00+02:00'],
  ['a Sunday night', 2, '2026-06-07T23:59+02:00', 'FR-75', '2026-06-10T08:00:00+02:00'],
  ['clocks go forward', 2, '2026-03-27T17:00+01:00', 'FR-75', '2026-03-31T17:00:00+02:00'],
  ['clocks go back', 2, '2026-10-23T17:00+02:00', 'FR-75', '2026-10-27T17:00:00+01:00'],
  ['the hour that comes twice', 2, '2026-10-25T02:30+02:00', 'FR-75', '2026-10-28T08:00:00+01:00'],
  ['the same hour again', 2, '2026-10-25T02:30+01:00', 'FR-75', '2026-10-28T08:00:00+01:00'],
  ['a year ends', 2, '2026-12-30T10:00+01:00', 'FR-75', '2027-01-04T10:00:00+01:00'],
  ['the leap day', 2, '2028-02-28T10:00+01:00', 'FR-75', '2028-03-01T10:00:00+01:00'],
  [
    'it is still Tuesday in Guadeloupe (directory-6)',
    2,
    '2026-06-03T02:00Z',
    'FR-971',
    '2026-06-05T08:00:00-04:00',
  ],
  ['no day at all', 0, '2026-06-06T15:00+02:00', 'FR-75', '2026-06-08T08:00:00+02:00'],
] as const)('%s: %i after %s in %s', (_, n, sent, territory, due) => {
  expect(iso(after(n, sent, territory).at)).toBe(due);
});

test.each([
  ['begun', '2026-08-03T10:00+02:00', closed('2026-08-03', '2026-08-21'), '2026-08-26T08:00:00+02:00'],
  ['to come', '2026-07-31T10:00+02:00', closed('2026-08-03', '2026-08-21'), '2026-08-25T10:00:00+02:00'],
  ['shortened', '2026-07-31T10:00+02:00', closed('2026-08-03', '2026-08-07'), '2026-08-11T10:00:00+02:00'],
  ['moved', '2026-07-31T10:00+02:00', closed('2026-08-10', '2026-08-28'), '2026-08-04T10:00:00+02:00'],
  ['in between', '2026-07-31T10:00+02:00', closed('2026-08-04', '2026-08-05'), '2026-08-06T10:00:00+02:00'],
  [
    'begun on the evening',
    '2026-07-29T20:00+02:00',
    closed('2026-08-03', '2026-08-21'),
    '2026-08-24T08:00:00+02:00',
  ],
  ['of one day', '2026-07-30T10:00+02:00', closed('2026-07-31', '2026-07-31'), '2026-08-04T10:00:00+02:00'],
  [
    'without an end, not yet begun',
    '2026-07-30T10:00+02:00',
    closed('2026-08-04', null),
    '2026-08-03T10:00:00+02:00',
  ],
] as const)('a closure %s', (_, sent, closure, due) => {
  expect(iso(after(2, sent, 'FR-75', [closure]).at)).toBe(due);
});

test('a closure without an end stops the clock, or keeps it from starting', () => {
  const stopped = after(2, '2026-07-30T10:00+02:00', 'FR-75', [closed('2026-08-03', null)]);
  expect([stopped.at, iso(stopped.startsCounting)]).toEqual([null, '2026-07-30T10:00:00+02:00']);
  const never = after(2, '2026-07-30T10:00+02:00', 'FR-75', [closed('2026-07-30', null)]);
  expect([never.at, never.startsCounting]).toEqual([null, null]);
  expect(never.because.skipped).toMatchObject([{ to: null, reason: { kind: 'closure' } }]);
});

test('it says which days did not count, and what became of a moment of the night', () => {
  const { because, startsCounting } = after(2, '2026-04-04T21:00+02:00', 'FR-67');
  expect(iso(startsCounting)).toBe('2026-04-07T08:00:00+02:00');
  expect(because).toMatchObject({ workingDays: 2, moved: null });
  expect(because.skipped.map(({ from, to, reason }) => [`${from}`, `${to}`, reason.kind])).toEqual([
    ['2026-04-04', '2026-04-05', 'weekend'],
    ['2026-04-06', '2026-04-06', 'public-holiday'],
  ]);
  expect(after(2, '2026-06-02T07:59+02:00').because.moved).toBe('to-this-morning');
  expect(after(2, '2026-06-02T19:01+02:00').because.moved).toBe('to-next-morning');
});

test('08:00 falls into a gap of the clock: the moment after the gap (directory-4)', () => {
  const calendar = { territory: 'FR-75', zone: 'Pacific/Apia', closures: [] } as const;
  const { at } = workingDaysAfter(1, Temporal.Instant.from('2011-12-28T20:00-10:00'), calendar);
  expect(iso(at)).toBe('2011-12-31T08:00:00+14:00');
});

test('holidays are those of the territory, times those of the zone (directory-5)', () => {
  const calendar = { territory: 'FR-67', zone: 'America/New_York', closures: [] } as const;
  const { at } = workingDaysAfter(2, Temporal.Instant.from('2026-04-02T17:00+02:00'), calendar);
  expect(iso(at)).toBe('2026-04-08T11:00:00-04:00');
});

/** The same rule by brute force: the wall clock by Intl, days as numbers since 1970, one day at a time. */
function byHand(n: number, sent: Temporal.Instant, territory: Territory, zone: string, closures: Closure[]) {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  const [date = '', clock = ''] = wall.format(sent.epochMilliseconds).split(' ');
  const text = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
  const worked = (number: number) =>
    (number + 3) % 7 < 5 &&
    !closures.some(({ from, to }) => `${from}` <= text(number) && (to === null || text(number) <= `${to}`)) &&
    !whichHoliday(Temporal.PlainDate.from(text(number)), territory);

  const first = Date.parse(date) / 86_400_000;
  const all = Array.from({ length: 200 }, (_, index) => first + index).filter(worked);
  const time = all[0] === first ? clock : '08:00:00';
  const late = time > '19:00:00';
  const due = all[late ? n + 1 : n];
  if (due === undefined) return null;
  return `${text(due)} ${late || time < '08:00:00' ? '08:00:00' : time}`;
}

const closures = fc.array(
  fc
    .tuple(fc.integer({ min: -20, max: 40 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 9 }))
    .map(([begins, lasts, dice]) => ({ begins, lasts: dice === 0 ? null : lasts })),
  { maxLength: 3 },
);

test('it agrees with a second algorithm written differently', () => {
  const seconds = fc.integer({ min: Date.UTC(2024, 0, 1) / 1000, max: Date.UTC(2032, 11, 31) / 1000 });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 6 }),
      fc.oneof(
        seconds,
        seconds.map((second) => second - (second % 3600)),
      ),
      fc.constantFrom(...territories, 'FR-67', 'FR-974', 'FR-978', 'FR-973'),
      fc.option(fc.constantFrom('Europe/Paris', 'Pacific/Noumea', 'America/Los_Angeles'), { freq: 3 }),
      closures,
      (n, second, territory, otherZone, shapes) => {
        const sent = Temporal.Instant.fromEpochMilliseconds(second * 1000);
        const zone = otherZone ?? zoneOfTerritory(territory);
        const today = sent.toZonedDateTimeISO(zone).toPlainDate();
        const all = shapes.map(({ begins, lasts }): Closure => {
          const from = today.add({ days: begins });
          return { from, to: lasts === null ? null : from.add({ days: lasts }), reason: 'leave', note: null };
        });
        const { at } = workingDaysAfter(n, sent, { territory, zone, closures: all });
        const said = at && `${at.toPlainDate()} ${at.toPlainTime().toString({ smallestUnit: 'second' })}`;
        expect(said).toBe(byHand(n, sent, territory, zone, all));
      },
    ),
    { numRuns: 500 },
  );
});
