import { z } from 'zod';
import { words } from '../../asking/question.ts';
import { questionLimits } from '../../asking/question-limits.ts';
import { channels, outcomes } from '../../enquiry/contact.ts';
import { refusalReasons } from '../../enquiry/refusal.ts';
import { asMessage, howLong, isBlank } from '../../words/typed.ts';
import type { HandlingAct } from './handling-act.ts';

const optionalWords = z
  .string()
  .transform(asMessage)
  .refine((text) => howLong(text) <= questionLimits.message, 'too-long')
  .transform((text) => (isBlank(text) ? '' : text));

const handling = {
  seen: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  submission: z
    .string()
    .max(200)
    .regex(/^[\w.-]+$/),
};

const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** What each form of the detail page may send. */
export const handlingForms = {
  answer: z.object({ ...handling, text: words(questionLimits.message) }),
  contact: z.object({
    ...handling,
    channel: z.enum(channels, 'choose'),
    on: z.union([z.literal('now'), z.string().regex(local)], 'moment'),
    outcome: z.enum(outcomes, 'choose'),
    note: optionalWords.default(''),
  }),
  refuse: z.object({
    ...handling,
    reason: z.enum(refusalReasons, 'choose'),
    sentence: optionalWords.default(''),
    of: z
      .string()
      .max(100)
      .default('')
      .transform((id) => id || null),
  }),
  close: z.object(handling),
  reopen: z.object(handling),
} satisfies Record<HandlingAct, z.ZodType>;

/** A local date and time of a zone as an ISO 8601 instant; null when it does not exist or lies after `now`. */
export function pastMoment(local: string, zone: string, now: Temporal.Instant): string | null {
  try {
    const instant = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
    return Temporal.Instant.compare(instant, now.add({ minutes: 1 })) <= 0 ? instant.toString() : null;
  } catch {
    return null;
  }
}
