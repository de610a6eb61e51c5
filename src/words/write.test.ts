import { expect, test } from 'vitest';
import {
  asSentences,
  writeCount,
  writeDay,
  writeHour,
  writeHourOf,
  writeKilometres,
  writeList,
  writeMoment,
  writeMomentAmong,
  writeMomentThere,
  writeMonth,
  writePercent,
  writeWeekday,
  writeZoneNote,
} from './write.ts';

test('sentences become a text', () =>
  expect([asSentences([]), asSentences(['Un jour']), asSentences(['Un jour', 'Un autre'])]).toEqual([
    '',
    'Un jour.',
    'Un jour. Un autre.',
  ]));

test('a moment is written as people of that place and language say it', () => {
  const moment = '2026-11-23T16:05:00Z';
  expect(writeMoment('fr', moment, 'Europe/Paris')).toBe('lun. 23 nov., 17 h 05');
  expect(writeMoment('fr', moment, 'America/Guadeloupe')).toBe('lun. 23 nov., 12 h 05');
  expect(writeMoment('en', moment, 'Europe/Paris')).toBe('Mon 23 Nov, 17:05');
  expect(writeDay('fr', '2026-11-23')).toBe('23 novembre 2026');
});

test('all through a year the day of a moment is written as the tables of this Node write it, its hour as on a door', () => {
  const zones = ['Europe/Paris', 'America/Guadeloupe', 'Indian/Reunion', 'Pacific/Tahiti'];
  const short = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const long = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const first = (text: string) => text.replace(/(^|\s)1(?=\s\p{L})/u, '$11er');
  for (let hour = 0; hour < 366 * 24; hour += 7) {
    const moment = Temporal.Instant.from('2028-01-01T00:00:00Z').add({
      hours: hour,
      minutes: (hour * 13) % 60,
    });
    const zone = zones[hour % zones.length] ?? '';
    const say = (locale: string, options: Intl.DateTimeFormatOptions) =>
      moment.toLocaleString(locale, { ...options, timeZone: zone });
    const iso = moment.toString();
    expect(writeMoment('fr', iso, zone)).toBe(
      `${first(say('fr-FR', short))}, ${writeHourOf('fr', iso, zone)}`,
    );
    expect(writeMoment('en', iso, zone)).toBe(`${say('en-GB', short)}, ${writeHourOf('en', iso, zone)}`);
    expect(writeWeekday('fr', iso, zone)).toBe(first(say('fr-FR', long)));
    expect(writeWeekday('en', iso, zone)).toBe(say('en-GB', long));
    expect(writeHourOf('en', iso, zone).padStart(5, '0')).toBe(
      moment.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' }),
    );
  }
});

test('a moment to the nanosecond, midnight and the hour that comes twice are written to the minute', () => {
  expect(writeMoment('fr', '2026-10-25T00:30:00.123456789Z', 'Europe/Paris')).toBe('dim. 25 oct., 2 h 30');
  expect(writeMoment('fr', '2026-10-25T01:30:00Z', 'Europe/Paris')).toBe('dim. 25 oct., 2 h 30');
  expect(writeMoment('en', '2026-06-30T22:00:00Z', 'Europe/Paris')).toBe('Wed 1 Jul, 0:00');
  expect(() => writeMoment('fr', 'yesterday', 'Europe/Paris')).toThrow(RangeError);
});

test('the first of a month is the first in French', () => {
  expect(writeDay('fr', '2026-06-01')).toBe('1er juin 2026');
  expect(writeDay('fr', '2026-06-11')).toBe('11 juin 2026');
  expect(writeWeekday('fr', '2026-06-01T08:00:00Z', 'Europe/Paris')).toBe('lundi 1er juin');
  expect(writeMoment('fr', '2026-06-01T08:00:00Z', 'Europe/Paris')).toBe('lun. 1er juin, 10 h');
  expect(writeWeekday('en', '2026-06-01T08:00:00Z', 'Europe/Paris')).toBe('Monday 1 June');
});

test('hours and distances are written as on a door and a sign', () => {
  expect([writeHour('fr', '09:00'), writeHour('fr', '14:30'), writeHour('en', '09:00')]).toEqual([
    '9 h',
    '14 h 30',
    '9:00',
  ]);
  expect([writeKilometres('fr', 2.44), writeKilometres('en', 2.44), writeKilometres('fr', 38.4)]).toEqual([
    '2,4',
    '2.4',
    '38',
  ]);
});

test('a month, and a part of which only the whole is 100', () => {
  expect([writeMonth('fr', '2026-06'), writeMonth('en', '2026-06')]).toEqual(['juin 2026', 'June 2026']);
  expect([11 / 12, 0.9999, 1, 0, 0.29, 0.07].map((part) => writePercent('fr', part))).toEqual(
    ['91,7', '99,9', '100', '0', '29', '7'].map((text) => `${text}\u00a0%`),
  );
  expect(writePercent('en', 11 / 12)).toBe('91.7%');
});

test('a count is written as its language writes it', () => {
  expect(writeCount('fr', 5000)).toBe('5\u202f000');
  expect(writeCount('en', 5000)).toBe('5,000');
});

test.each([
  ['fr', 'Indian/Reunion', 'lun. 23 nov., 20 h 05 (heure de La Réunion)'],
  ['fr', 'Europe/Paris', 'lun. 23 nov., 17 h 05 (heure de Paris)'],
  ['en', 'Indian/Reunion', 'Mon 23 Nov, 20:05 (Réunion time)'],
  ['fr', 'America/New_York', 'lun. 23 nov., 11 h 05 (heure de la zone America/New_York)'],
] as const)('whose hour it is, in %s: %s', (lang, zone, written) =>
  expect(writeMomentThere(lang, '2026-11-23T16:05:00Z', zone)).toBe(written),
);

test.each([
  ['Europe/Paris', [], 'lun. 23 nov., 17 h 05'],
  ['Europe/Paris', ['Europe/Paris'], 'lun. 23 nov., 17 h 05'],
  ['Europe/Paris', ['Indian/Reunion'], 'lun. 23 nov., 17 h 05 (heure de Paris)'],
  ['Indian/Reunion', [], 'lun. 23 nov., 20 h 05 (heure de La Réunion)'],
])('a moment of %s among those of %j (words-5)', (zone, zones, written) =>
  expect(writeMomentAmong('fr', '2026-11-23T16:05:00Z', zone, zones)).toBe(written),
);

test('the zone of a whole page (words-5)', () => {
  expect(writeZoneNote('fr', 'America/Cayenne')).toBe(
    'Toutes les heures de cette page : heure de la Guyane.',
  );
  expect(writeZoneNote('en', 'America/Cayenne')).toBe('All times are in French Guiana time.');
  expect(writeZoneNote('fr', 'Europe/Paris')).toBeNull();
});

test.each([
  [[], '', ''],
  [['A'], 'A', 'A'],
  [['A', 'B'], 'A et B', 'A and B'],
  [['A', 'B', 'C'], 'A, B et C', 'A, B and C'],
])('%j in one sentence: %s', (things, fr, en) => {
  expect([writeList('fr', things), writeList('en', things)]).toEqual([fr, en]);
});
