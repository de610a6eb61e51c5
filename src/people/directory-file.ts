import { z } from 'zod';
import { closureReasons } from '../directory/closure.ts';
import { day, timeOfDay } from '../directory/day-and-time.ts';
import { isZone } from '../directory/is-zone.ts';
import type { OpeningSpan } from '../directory/practice.ts';
import { type Territory, territories } from '../directory/territory.ts';
import { whatIsDialled } from '../directory/what-is-dialled.ts';
import { isEmailAddress } from './email-address.ts';
import { line, paragraphs, wrongWhen } from './file-text.ts';
import { roles } from './person.ts';

const slug = line(100).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const address = line(254)
  .toLowerCase()
  .refine((value) => isEmailAddress(value));

const postcode = line(5).check(
  wrongWhen(
    (text) => /^\d{4}$/.test(text),
    (text) => `has lost a digit: a spreadsheet drops the first 0 of 0${text}`,
  ),
  wrongWhen((text) => !/^\d{5}$/.test(text)),
);

const phone = line(30).check(
  wrongWhen(
    (text) => /^[1-9]\d{8}$/.test(text),
    (text) => `has lost its first 0: a spreadsheet drops it from 0${text}`,
  ),
  wrongWhen((text) => whatIsDialled(text) === null),
);

const span = z.strictObject({ day: z.int().min(1).max(7), from: timeOfDay, to: timeOfDay }).check(
  wrongWhen(
    ({ from, to }) => to <= from,
    () => 'ends before it begins; a night is two spans, to 23:59 and from 00:00 of the next day',
  ),
);

const spansOfADay = 2;
const inOrder = (left: OpeningSpan, right: OpeningSpan) =>
  left.day - right.day || (left.from < right.from ? -1 : 1);
/** The first day with overlapping spans, and the first with too many: the page of a manager has two a day
 * (people-105). */
const overlap = (spans: readonly OpeningSpan[]) =>
  spans
    .toSorted(inOrder)
    .find((one, place, all) => one.day === all[place - 1]?.day && one.from < (all[place - 1]?.to ?? ''))?.day;
const crowded = (spans: readonly OpeningSpan[]) =>
  spans.find(({ day }) => spans.filter((one) => one.day === day).length > spansOfADay)?.day;

const hours = z.array(span).check(
  wrongWhen(
    (spans) => overlap(spans) !== undefined,
    (spans) => `overlap on day ${overlap(spans)}`,
  ),
  wrongWhen(
    (spans) => crowded(spans) !== undefined,
    (spans) => `are more than ${spansOfADay} on day ${crowded(spans)}`,
  ),
);

const closure = z
  .strictObject({
    from: day,
    to: day.nullable(),
    reason: z.enum(closureReasons),
    note: line(500).nullable().default(null),
    yearly: z.boolean().default(false),
  })
  .check(
    wrongWhen(
      ({ from, to }) => to !== null && to < from,
      () => 'ends before it begins',
    ),
  );

const practice = z.strictObject({
  reference: slug,
  name: line(200).optional(),
  owner: slug.nullable().optional(),
  street: line(200).nullable().optional(),
  postcode: postcode.optional(),
  town: line(100)
    .refine((text) => /[\p{L}\p{N}]/u.test(text))
    .optional(),
  latitude: z.number().min(-90).max(90).nullable().optional(),
  longitude: z.number().min(-180).max(180).nullable().optional(),
  territory: z.enum(territories).optional(),
  zone: line(50).refine(isZone).optional(),
  phone: phone.nullable().optional(),
  email: address.nullable().optional(),
  hours: hours.optional(),
  mode: z.enum(['space', 'forward']).optional(),
  about: z.strictObject({ fr: paragraphs(2000).optional(), en: paragraphs(2000).optional() }).optional(),
  procedures: z.array(slug).optional(),
  unavailable: z.array(slug).optional(),
  closures: z.array(closure).optional(),
});

const procedure = z.strictObject({
  slug,
  name: z.strictObject({ fr: line(200).optional(), en: line(200).optional() }).optional(),
});

const member = z.strictObject({
  email: address,
  name: line(120).optional(),
  locale: z.enum(['fr', 'en']).optional(),
  practice: slug,
  role: z.enum(roles).optional(),
  receives: z.boolean().optional(),
});

/** The schema of a directory file; a practice is identified by its reference, a procedure by its slug, a member by
 * their address at a practice. What is left out is unchanged, and null removes (people-101). */
export const directoryParts = { procedures: procedure, practices: practice, members: member };

export type Part = keyof typeof directoryParts;
export const parts = Object.keys(directoryParts) as Part[];

export type PracticeEntry = z.infer<typeof practice>;
export type ProcedureEntry = z.infer<typeof procedure>;
export type MemberEntry = z.infer<typeof member>;
export type ClosureEntry = z.infer<typeof closure>;

export type DirectoryFile = {
  practices: PracticeEntry[];
  procedures: ProcedureEntry[];
  members: MemberEntry[];
};

/** All that a file can say about one practice. */
export type WholePractice = Required<Omit<PracticeEntry, 'reference' | 'territory' | 'about'>> & {
  territory: Territory;
  about: { fr: string; en: string };
};
export type WholeProcedure = { fr: string; en: string };
export type WholeMember = Required<Omit<MemberEntry, 'email' | 'practice'>>;
