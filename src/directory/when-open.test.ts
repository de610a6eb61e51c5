import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import type { OpeningSpan } from './practice.ts';
import { whenOpen } from './when-open.ts';
import { whichHoliday } from './which-holiday.ts';

const lyon: Calendar = {
  territory: 'FR-69',
  zone: 'Europe/Paris',
  closures: [
    {
      from: Temporal.PlainDate.from('2026-08-01'),
      to: Temporal.PlainDate.from('2026-08-21'),
      reason: 'leave',
      note: null,
    },
  ],
};
/** Monday to Friday in the morning and in the afternoon, Saturday in the morning. */
const hours: OpeningSpan[] = [
  ...[1, 2, 3, 4, 5].flatMap((day) => [
    { day, from: '14:00', to: '18:30' },
    { day, from: '09:00', to: '12:30' },
  ]),
  { day: 6, from: '09:00', to: '12:00' },
];
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Paris').toInstant();
const said = (text: string, of = hours, calendar = lyon) => {
  const answer = whenOpen(at(text), of, calendar);
  const moment = answer.open ? answer.until : answer.next;
  return [answer.open, moment?.toPlainDateTime().toString({ smallestUnit: 'minute' }) ?? null];
};

test.each<[string, string, boolean, string | null]>([
  ['in the morning', '2026-06-09T10:00', true, '2026-06-09T12:30'],
  ['as it opens', '2026-06-09T09:00', true, '2026-06-09T12:30'],
  ['a minute before', '2026-06-09T08:59', false, '2026-06-09T09:00'],
  ['at noon', '2026-06-09T12:30', false, '2026-06-09T14:00'],
  ['as it closes', '2026-06-09T18:30', false, '2026-06-10T09:00'],
  ['a second before it closes', '2026-06-09T18:29:59', true, '2026-06-09T18:30'],
  ['on Saturday, which is no working day', '2026-06-13T10:00', true, '2026-06-13T12:00'],
  ['on Saturday afternoon', '2026-06-13T13:00', false, '2026-06-15T09:00'],
  ['on a public holiday', '2026-07-14T10:00', false, '2026-07-15T09:00'],
  ['in a closure', '2026-08-05T10:00', false, '2026-08-22T09:00'],
  ['the evening before a closure', '2026-07-31T19:00', false, '2026-08-22T09:00'],
])('%s (asking-29)', (_, now, open, moment) => expect(said(now)).toEqual([open, moment]));

test('nobody knows when a practice opens that is closed without an end, or that shows no hours', () => {
  const closures = [
    { from: Temporal.PlainDate.from('2026-06-01'), to: null, reason: 'retired' as const, note: null },
  ];
  expect(said('2026-06-09T10:00', hours, { ...lyon, closures })).toEqual([false, null]);
  expect(said('2026-06-09T10:00', [])).toEqual([false, null]);
});

test.each([
  ['2026-08-02', '2026-08-03T09:00'],
  ['2026-08-03', null],
])('closed until %s, it is said two months ahead to open: %s', (last, next) => {
  const closure = { from: Temporal.PlainDate.from('2026-06-02'), reason: 'leave' as const, note: null };
  const closures = [
    { ...closure, to: Temporal.PlainDate.from('2026-06-10') },
    { ...closure, to: Temporal.PlainDate.from(last) },
  ];
  expect(said('2026-06-02T10:00', hours, { ...lyon, closures })).toEqual([false, next]);
});

/** The same asked of every quarter of an hour, in another way. */
const isOpenAt = (moment: Temporal.ZonedDateTime) => {
  const day = moment.toPlainDate();
  const time = moment.toPlainTime().toString().slice(0, 5);
  const shut = lyon.closures.some(
    ({ from, to }) => String(day) >= String(from) && (to === null || String(day) <= String(to)),
  );
  if (shut || whichHoliday(day, lyon.territory)) return false;
  return hours.some((span) => span.day === day.dayOfWeek && span.from <= time && time < span.to);
};

describe('against every quarter of an hour', () => {
  test('it is open as said, and stays so until the moment said', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 * 96 }), (quarter) => {
        const now = at('2026-01-01T00:00')
          .add({ minutes: 15 * quarter })
          .toZonedDateTimeISO(lyon.zone);
        const answer = whenOpen(now.toInstant(), hours, lyon);
        expect(answer.open).toBe(isOpenAt(now));
        const until = answer.open ? answer.until : answer.next;
        if (until === null) return;
        for (let moment = now; Temporal.ZonedDateTime.compare(moment, until) < 0; ) {
          expect(isOpenAt(moment)).toBe(answer.open);
          moment = moment.add({ minutes: 15 });
        }
        expect(isOpenAt(until)).toBe(!answer.open);
      }),
      { numRuns: 60 },
    ));
});
