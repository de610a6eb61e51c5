import { writeHour } from '../write.ts';
import { calendar } from './calendar.ts';

const dayOf = (day: Temporal.PlainDate) => `${day.day} ${calendar.months[day.month - 1]}`;

const hour = (time: Temporal.PlainTime) => writeHour('en', time.toString({ smallestUnit: 'minute' }));

const days = (count: number) => (count === 1 ? '1 working day' : `${count} working days`);

/** The first of two days, without its month if both have the same. */
const firstOf = (from: Temporal.PlainDate, to: Temporal.PlainDate) =>
  from.month === to.month && from.year === to.year ? `${from.day}` : dayOf(from);

export const workingDays = {
  days,
  holidays: {
    'new-year': 'New Year’s Day',
    'good-friday': 'Good Friday',
    'easter-monday': 'Easter Monday',
    'labour-day': 'Labour Day',
    'victory-day': 'Victory Day',
    ascension: 'Ascension Day',
    'whit-monday': 'Whit Monday',
    'national-day': 'Bastille Day',
    assumption: 'Assumption Day',
    'all-saints': 'All Saints’ Day',
    armistice: 'Armistice Day',
    christmas: 'Christmas Day',
    'saint-stephen': 'Saint Stephen’s Day',
    abolition: 'Abolition Day',
  },
  places: {
    'FR-57': 'in Moselle',
    'FR-67': 'in Bas-Rhin',
    'FR-68': 'in Haut-Rhin',
    'FR-971': 'in Guadeloupe',
    'FR-972': 'in Martinique',
    'FR-973': 'in French Guiana',
    'FR-974': 'in La Réunion',
    'FR-976': 'in Mayotte',
    'FR-977': 'in Saint-Barthélemy',
    'FR-978': 'in Saint-Martin',
  },
  isHoliday: (day: Temporal.PlainDate, holiday: string, place: string | null) =>
    `${dayOf(day)} is ${holiday}${place ? ` ${place}` : ''}`,
  isWeekend: (from: Temporal.PlainDate, to: Temporal.PlainDate) =>
    from.equals(to)
      ? `${dayOf(from)} is a ${from.dayOfWeek === 6 ? 'Saturday' : 'Sunday'}`
      : `${firstOf(from, to)} and ${dayOf(to)} are a weekend`,
  isClosed: (from: Temporal.PlainDate, to: Temporal.PlainDate | null) => {
    if (to === null) return `The practice is closed from ${dayOf(from)} on, with no known end date`;
    if (from.equals(to)) return `The practice is closed on ${dayOf(from)}`;
    return `The practice is closed from ${firstOf(from, to)} to ${dayOf(to)}`;
  },
  rules: {
    unanswered: (passed: string) => `Nobody has answered for ${passed}`,
    incomplete: (passed: string) =>
      `Nobody has answered for ${passed} and the profile is not complete, so no reminder is sent`,
    unread: (passed: string) => `Nobody has read it for ${passed}`,
    reminded: (passed: string) => `Nobody has read it ${passed} after the reminder`,
  },
  none: {
    handled: 'It has been dealt with',
    done: 'It has already been sent',
    incomplete: 'The profile is not complete: other practices are suggested, without a reminder',
    read: 'It has been read',
    forward: 'There is no way to know whether an enquiry forwarded by email has been read',
    closed: 'The practice is closed with no known end date, which stops the clock',
  },
  startsLater: (start: string) => `The clock starts on ${start}`,
  waitsForThisMorning: (opens: Temporal.PlainTime) => `No automatic email is sent before ${hour(opens)}`,
  waitsForNextMorning: (opens: Temporal.PlainTime, closes: Temporal.PlainTime) =>
    `After ${hour(closes)}, automatic emails are sent at ${hour(opens)} on the next working day`,
};
