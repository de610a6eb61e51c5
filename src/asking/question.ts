import { z } from 'zod';
import { isEmailAddress } from '../people/email-address.ts';
import { asLine, asMessage, howLong, isBlank } from '../words/typed.ts';
import { questionLimits } from './question-limits.ts';

const isShown = (text: string) => !isBlank(text);
const isWithin = (longest: number) => (text: string) => howLong(text) <= longest;

/** One line of at most so many code points, cleaned. */
export const line = (longest: number) =>
  z.string().transform(asLine).refine(isShown, 'missing').refine(isWithin(longest), 'too-long');

/** Words over several lines, of at most so many code points. */
export const words = (longest: number) =>
  z.string().transform(asMessage).refine(isShown, 'missing').refine(isWithin(longest), 'too-long');

/** What a patient sends with the form of a practice (S1a). Unknown fields are dropped. */
export const questionSchema = z.object({
  procedure: z.string().min(1, 'choose').max(100, 'choose'),
  name: line(questionLimits.name),
  email: line(questionLimits.email).refine((text) => isEmailAddress(text).is, 'not-an-address'),
  phone: z
    .string()
    .transform(asLine)
    .refine(isWithin(questionLimits.phone), 'too-long')
    .refine((text) => /^(\+?[\d\s().-]{6,})?$/.test(text), 'not-a-number')
    .default(''),
  message: words(questionLimits.message),
  consent: z.literal('yes', 'consent'),
});

export type Question = z.infer<typeof questionSchema>;
export type FieldErrors<T> = Partial<Record<keyof T, FieldError>>;
export type FieldError = 'missing' | 'too-long' | 'not-an-address' | 'not-a-number' | 'choose' | 'consent';

/** The first error of each field, in the order of the form. */
export function errorsOf<T>(error: z.ZodError<T>): FieldErrors<T> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[String(issue.path[0])] ??= known(issue.message);
  return errors as FieldErrors<T>;
}

const fieldErrors: readonly string[] = [
  'missing',
  'too-long',
  'not-an-address',
  'not-a-number',
  'choose',
  'consent',
];
const known = (message: string) => (fieldErrors.includes(message) ? message : 'missing');
