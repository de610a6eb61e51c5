import { parseArgs } from 'node:util';
import type { Calendar } from '../../directory/calendar.ts';
import type { Closure } from '../../directory/closure.ts';
import { dayOf } from '../../directory/day-and-time.ts';
import { isZone } from '../../directory/is-zone.ts';
import { acceptedTerritories, isTerritory } from '../../directory/territory.ts';
import { whyCounted } from '../../directory/why-counted.ts';
import { zoneOfTerritory } from '../../directory/zone-of-territory.ts';
import { type ClockFacts, type Deadline, deadlines, type NoDeadline } from '../../enquiry/clock/deadlines.ts';
import { policy } from '../../enquiry/clock/policy.ts';
import { workingDays as words } from '../../words/en/working-days.ts';

/** The result of a command: its exit code and its output, each line terminated. */
export type Ran = { code: number; out: string; err: string };

const usage =
  'relais when --sent 2026-04-02T17:00+02:00 --territory FR-67 [--zone Europe/Paris] [--closed 2026-04-07/2026-04-08 …] [--profile complete|address] [--mode space|forward] [--read-at 2026-04-03T09:00+02:00] [--json]';

/** Invalid input; the message is the one line that says what is accepted. */
class Malformed extends Error {}

const firstYear = 2000;
const lastYear = 2199;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

const inRange = (year: number) => year >= firstYear && year <= lastYear;

function momentOf(option: string, text: string): Temporal.Instant {
  const wrong = new Malformed(
    `--${option} ${text}: not a moment. Accepted: a date and time with its offset, ${firstYear} to ${lastYear}, like 2026-04-02T17:00+02:00`,
  );
  if (!moment.test(text) || !inRange(Number(text.slice(0, 4)))) throw wrong;
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw wrong;
  }
}

function closureOf(text: string): Closure {
  const wrong = new Malformed(
    `--closed ${text}: not a closure. Accepted: its first and last day, ${firstYear} to ${lastYear}, like 2026-04-07/2026-04-08, or 2026-04-07/ where no end is known`,
  );
  const [first = '', last, ...more] = text.split('/');
  if (last === undefined || more.length > 0) throw wrong;
  const [from, to] = [dayOf(first), dayOf(last)];
  if (!from || (last !== '' && !to) || (to && Temporal.PlainDate.compare(to, from) < 0)) throw wrong;
  return { from, to, reason: 'other', note: null };
}

function oneOf<Choice extends string>(option: string, text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((one) => one === text);
  if (choice === undefined) throw new Malformed(`--${option} ${text}: accepted are ${choices.join(' and ')}`);
  return choice;
}

function optionsOf(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: severalClosures(args),
      options: {
        ...{
          sent: text,
          territory: text,
          zone: text,
          closed: { ...text, multiple: true, default: [] as string[] },
        },
        ...{
          profile: { ...text, default: 'complete' },
          mode: { ...text, default: 'space' },
          'read-at': text,
        },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split(
      /\.? To specify|\.? This command|\n/,
    );
    throw new Malformed(`${reason?.replace(/\.$/, '')}. Accepted: ${usage}`);
  }
}

/** `--closed A B` becomes `--closed A --closed B`. */
function severalClosures(args: string[]): string[] {
  let closing = false;
  return args.flatMap((arg, index) => {
    const again = closing && !arg.startsWith('-') && args[index - 1] !== '--closed';
    if (arg.startsWith('-')) closing = arg.split('=')[0] === '--closed';
    return again ? ['--closed', arg] : [arg];
  });
}

type Asked = { facts: ClockFacts; calendar: Calendar; json: boolean };

function asked(args: string[]): Asked {
  const given = optionsOf(args);
  if (given.sent === undefined || given.territory === undefined)
    throw new Malformed(
      `--${given.sent === undefined ? 'sent' : 'territory'} is missing. Accepted: ${usage}`,
    );
  const { territory } = given;
  if (!isTerritory(territory))
    throw new Malformed(`--territory ${territory}: not known. Accepted: ${acceptedTerritories}`);
  const zone = given.zone ?? zoneOfTerritory(territory);
  if (!isZone(zone))
    throw new Malformed(`--zone ${zone}: not known. Accepted: an IANA time zone like Europe/Paris`);
  const sentAt = momentOf('sent', given.sent);
  const readAt = given['read-at'] === undefined ? null : momentOf('read-at', given['read-at']);
  if (readAt && Temporal.Instant.compare(readAt, sentAt) < 0)
    throw new Malformed(
      `--read-at ${given['read-at']}: accepted is a moment not before --sent ${given.sent}`,
    );
  const profile = oneOf('profile', given.profile, ['complete', 'address']);
  const mode = oneOf('mode', given.mode, ['space', 'forward']);
  return {
    facts: { sentAt, profile, mode, readAt, handledAt: null, remindedAt: null, offeredAt: null },
    calendar: { territory, zone, closures: given.closed.map(closureOf) },
    json: given.json,
  };
}

const written = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' });
const spoken = (at: Temporal.ZonedDateTime) =>
  `${written.format(at.toPlainDate())}, ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;
const iso = (at: Temporal.ZonedDateTime) => at.toString({ timeZoneName: 'never' });

/** The sentences that explain a deadline. */
function whyThen(
  { because }: Deadline,
  sentAt: Temporal.Instant,
  starts: Temporal.ZonedDateTime | null,
): string[] {
  const later = starts && !starts.toInstant().equals(sentAt) ? [words.startsLater(spoken(starts))] : [];
  const rule = words.rules[because.rule](words.days(because.workingDays));
  return [rule, ...later, ...whyCounted(because, words, policy.daytime)];
}

/** Answers `relais when`: when the reminder and the offer of an enquiry are due, and why. Needs no database. Exit code
 * 2 and one line for invalid input (commands-1). */
export function when(args: string[]): Ran {
  try {
    const { facts, calendar, json } = asked(args);
    const { startsCounting, reminder, noReminder, offer, noOffer } = deadlines(facts, calendar);
    const sent = facts.sentAt.toZonedDateTimeISO(calendar.zone);
    const why = (deadline: Deadline) => whyThen(deadline, facts.sentAt, startsCounting);
    if (json) {
      const told = (due: Deadline | null) => due && { at: iso(due.at), because: why(due).join('; ') };
      const answer = {
        ...{ sent: iso(sent), zone: calendar.zone, territory: calendar.territory },
        startsCounting: startsCounting && iso(startsCounting),
        ...{ reminder: told(reminder), offer: told(offer) },
      };
      return { code: 0, out: `${JSON.stringify(answer)}\n`, err: '' };
    }
    const line = (name: string, due: Deadline | null, none: NoDeadline | null) => [
      `${name} ${due ? spoken(due.at) : 'none'}`,
      ...(due ? why(due) : none ? [words.none[none]] : []).map((sentence) => `           ${sentence}`),
    ];
    const lines = [
      `Sent       ${spoken(sent)} (${calendar.territory}, ${calendar.zone})`,
      ...line('Reminder  ', reminder, noReminder),
      ...line('Offer     ', offer, noOffer),
    ];
    return { code: 0, out: `${lines.join('\n')}\n`, err: '' };
  } catch (error) {
    if (error instanceof Malformed)
      return { code: 2, out: '', err: `${error.message.replaceAll(/\s+/g, ' ')}\n` };
    throw error;
  }
}
