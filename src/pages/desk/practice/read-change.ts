import type { PersonId } from '../../../database/id.ts';
import { isId } from '../../../database/is-id.ts';
import { type ClosureRule, closureReasons } from '../../../directory/closure.ts';
import { dayOf, timeOfDay } from '../../../directory/day-and-time.ts';
import type { OpeningSpan } from '../../../directory/practice.ts';
import { whatIsDialled } from '../../../directory/what-is-dialled.ts';
import { whichNumbers } from '../../../directory/which-numbers.ts';
import { isEmailAddress } from '../../../people/email-address.ts';
import type { PracticeChange } from '../../../people/practice-change.ts';
import { asLine, howLong } from '../../../words/typed.ts';
import type { Words } from '../../../words/words.ts';
import { longest } from './longest.ts';

export type Wrong = keyof Words['practice']['errors'];
/** Errors by field name. */
export type WrongFields = Record<string, Wrong>;
export type ReadChange = { change: PracticeChange; wrong: WrongFields };

const textOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' ? asLine(value) : '';
};

function contacts(form: FormData): ReadChange {
  const [street, phone, email] = ['street', 'phone', 'email'].map((name) => textOf(form, name));
  const wrong: WrongFields = {};
  if (howLong(street ?? '') > longest.street) wrong.street = 'too-long';
  if (phone && (phone.length > longest.phone || whatIsDialled(phone) === null)) wrong.phone = 'not-a-number';
  if (phone && whichNumbers(phone).length > 1) wrong.phone = 'two-numbers';
  if (email && (email.length > longest.email || !isEmailAddress(email))) wrong.email = 'not-an-address';
  const shown = { street: street || null, phone: phone || null, email: email?.toLowerCase() || null };
  return { change: { part: 'contacts', contacts: shown }, wrong };
}

const isTime = (text: string): boolean => timeOfDay.safeParse(text).success;

function hours(form: FormData): ReadChange {
  const all: OpeningSpan[] = [];
  const wrong: WrongFields = {};
  for (let day = 1; day <= 7; day++) {
    const spans = [1, 2].map((span) => ({
      day,
      from: textOf(form, `from-${day}-${span}`),
      to: textOf(form, `to-${day}-${span}`),
    }));
    const given = spans.filter((span) => span.from || span.to);
    const [first, second] = given;
    if (given.some((span) => !isTime(span.from) || !isTime(span.to))) wrong[`from-${day}-1`] = 'pair';
    else if (given.some((span) => span.from >= span.to)) wrong[`from-${day}-1`] = 'order';
    else if (first && second && second.from < first.to) wrong[`from-${day}-1`] = 'overlap';
    all.push(...given);
  }
  return { change: { part: 'hours', hours: all }, wrong };
}

function procedures(form: FormData): ReadChange {
  const practised = [...form].flatMap(([name, value]) => {
    const slug = /^procedure-([a-z0-9-]+)$/.exec(name)?.[1];
    return slug && (value === 'yes' || value === 'not-now') ? [{ slug, available: value === 'yes' }] : [];
  });
  return { change: { part: 'procedures', practised }, wrong: {} };
}

const mode = (form: FormData): ReadChange => {
  const chosen = textOf(form, 'mode');
  const isOne = chosen === 'space' || chosen === 'forward';
  return {
    change: { part: 'mode', mode: isOne ? chosen : 'space' },
    wrong: isOne ? {} : { mode: 'choose' },
  };
};

const recipients = (form: FormData): ReadChange => ({
  change: {
    part: 'recipients',
    recipients: form
      .getAll('recipient')
      .filter((one) => typeof one === 'string')
      .filter((one) => isId<PersonId>(one)),
  },
  wrong: {},
});

const mostClosures = 50;

function closures(form: FormData): ReadChange {
  const rules: ClosureRule[] = [];
  const wrong: WrongFields = {};
  for (let place = 0; place < mostClosures; place++) {
    const of = (name: string) => textOf(form, `${name}-${place}`);
    const isEmpty = !of('from') && !of('to') && !of('note');
    if (isEmpty || of('remove') === 'yes') continue;
    const [from, to] = [dayOf(of('from')), dayOf(of('to'))];
    const reason = closureReasons.find((one) => one === of('reason'));
    if (!from) wrong[`from-${place}`] = 'date';
    else if (of('to') && !to) wrong[`to-${place}`] = 'date';
    else if (to && Temporal.PlainDate.compare(to, from) < 0) wrong[`to-${place}`] = 'order';
    else if (!reason) wrong[`reason-${place}`] = 'choose';
    else if (howLong(of('note')) > longest.note) wrong[`note-${place}`] = 'too-long';
    else rules.push({ from, to, reason, note: of('note') || null, yearly: of('yearly') === 'yes' });
  }
  return { change: { part: 'closures', closures: rules }, wrong };
}

const parts = { contacts, hours, procedures, mode, recipients, closures };
export type Part = keyof typeof parts;
export const isPart = (text: string): text is Part => Object.hasOwn(parts, text);

/** Parses one form of the practice's page, with its errors. */
export const readChange = (part: Part, form: FormData): ReadChange => parts[part](form);
