import { calendar as calendarEn } from './en/calendar.ts';
import { calendar as calendarFr } from './fr/calendar.ts';

export type Lang = 'fr' | 'en';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;
const calendars = { fr: calendarFr, en: calendarEn };
const parts = ['year', 'month', 'day', 'hour', 'minute'] as const;
type Clock = { format: Intl.DateTimeFormat; places: number[] };
const clocks = new Map<string, Clock>();

/** One clock a zone, made once. It tells numbers only: how names and commas are written differs between versions of
 * the tables that browsers and Node carry, and a page must read the same on both. Its text is read by the order of its
 * numbers, which it says itself: to ask for the parts each time takes three times as long. */
function clockOf(zone: string): Clock {
  const known = clocks.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  });
  const order = format.formatToParts(0).filter(({ type }) => parts.some((part) => part === type));
  const clock = { format, places: parts.map((part) => order.findIndex(({ type }) => type === part)) };
  clocks.set(zone, clock);
  return clock;
}

/** The local date and time of an ISO 8601 instant in a zone. Throws a RangeError for anything else. */
function localOf(iso: string, zone: string) {
  const { format, places } = clockOf(zone);
  const shown = format.format(Date.parse(iso)).match(/\d+/g) ?? [];
  const [year = '', month = '', day = '', hour = '', minute = ''] = places.map((place) => shown[place]);
  return { year: Number(year), month: Number(month), day: Number(day), time: `${hour}:${minute}` };
}

const aDay = 86_400_000;

/** 0 for a Monday; the first day of 1970 was a Thursday. */
const weekdayOf = (year: number, month: number, day: number) =>
  (((Date.UTC(year, month - 1, day) / aDay + 3) % 7) + 7) % 7;

/** An ISO 8601 instant as a person of that place would say it: "lun. 23 nov., 17 h 05", "Mon 23 Nov, 17:05". */
export function writeMoment(lang: Lang, iso: string, zone: string): string {
  const { year, month, day, time } = localOf(iso, zone);
  const names = calendars[lang];
  const weekday = names.shortWeekdays[weekdayOf(year, month, day)];
  return `${weekday} ${names.day(day)} ${names.shortMonths[month - 1]}, ${writeHour(lang, time)}`;
}

const isMainland = (zone: string) => zone === 'Europe/Paris';

/** The note on a page whose times are all in one zone; null for that of mainland France. */
export const writeZoneNote = (lang: Lang, zone: string): string | null =>
  isMainland(zone) ? null : calendars[lang].allHours(writeZone(lang, zone));

/** Which time it is that a zone has: "heure de La Réunion". */
export const writeZone = (lang: Lang, zone: string): string =>
  calendars[lang].zones[zone] ?? calendars[lang].zoneOf(zone);

/** A moment whose reader may live in another zone than the one it is given in: "lun. 23 nov., 17 h 05 (heure de
 * Paris)". */
export const writeMomentThere = (lang: Lang, iso: string, zone: string): string =>
  `${writeMoment(lang, iso, zone)} (${writeZone(lang, zone)})`;

/** A moment among others: its zone is named unless all of them are that of the mainland, which needs no mention. */
export const writeMomentAmong = (lang: Lang, iso: string, zone: string, zones: readonly string[]): string =>
  [zone, ...zones].every(isMainland) ? writeMoment(lang, iso, zone) : writeMomentThere(lang, iso, zone);

/** An ISO 8601 date: "23 novembre 2026". */
export function writeDay(lang: Lang, iso: string): string {
  const [year, month = 0, day = 0] = iso.split('-').map(Number);
  return `${calendars[lang].day(day)} ${calendars[lang].months[month - 1]} ${year}`;
}

/** A month as ISO 8601 writes it: "juin 2026". */
export function writeMonth(lang: Lang, iso: string): string {
  const [year, month = 0] = iso.split('-').map(Number);
  return `${calendars[lang].months[month - 1]} ${year}`;
}

/** A share, 0 to 1, as a percentage with one decimal; only the whole is 100: "91,7 %", "91.7%". */
export const writePercent = (lang: Lang, part: number): string =>
  (part < 1 ? Math.min(part, 0.999) : 1).toLocaleString(locales[lang], {
    style: 'percent',
    maximumFractionDigits: 1,
  });

/** An ISO 8601 instant as its day: "vendredi 12 juin", "Friday 12 June". */
export function writeWeekday(lang: Lang, iso: string, zone: string): string {
  const { year, month, day } = localOf(iso, zone);
  const names = calendars[lang];
  return `${names.weekdays[weekdayOf(year, month, day)]} ${names.day(day)} ${names.months[month - 1]}`;
}

/** A local time of HH:MM as in opening hours: "9 h 30", "9:30". */
export function writeHour(lang: Lang, time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  if (lang === 'en') return `${Number(hour)}:${minute}`;
  return minute === '00' ? `${Number(hour)} h` : `${Number(hour)} h ${minute}`;
}

/** An ISO 8601 instant as the hour of a place: "9 h 30", "9:30". */
export const writeHourOf = (lang: Lang, iso: string, zone: string): string =>
  writeHour(lang, localOf(iso, zone).time);

/** A distance in kilometres, to a tenth below ten: "2,4", "38". */
export const writeKilometres = (lang: Lang, kilometres: number): string =>
  kilometres.toLocaleString(locales[lang], { maximumFractionDigits: kilometres < 10 ? 1 : 0 });

/** Sentences without their full stops, as a text. */
export const asSentences = (sentences: readonly string[]): string =>
  sentences.map((sentence) => `${sentence}.`).join(' ');

/** Formats a list in a sentence: "A, B et C", "A, B and C". */
export const writeList = (lang: Lang, things: readonly string[]): string =>
  [things.slice(0, -1).join(', '), ...things.slice(-1)]
    .filter(Boolean)
    .join(lang === 'fr' ? ' et ' : ' and ');

/** A whole number: "5 000", "5,000". */
export const writeCount = (lang: Lang, count: number): string =>
  String(count).replace(/(?<=\d)(?=(?:\d{3}){1,5}$)/g, lang === 'fr' ? '\u202f' : ',');
