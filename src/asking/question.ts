import { z } from 'zod';
import { whichNumbers } from '../directory/which-numbers.ts';
import { isEmailAddress } from '../people/email-address.ts';
import { asLine, asMessage, howLong, isBlank } from '../words/typed.ts';
import { questionLimits } from './question-limits.ts';

const isShown = (text: string) => !isBlank(text);
const fits = (longest: number) => (text: string) => howLong(text) <= longest;

/** One line of at most `longest` code points, cleaned. */
export const line = (longest: number) =>
  z.string().transform(asLine).refine(isShown, 'missing').refine(fits(longest), 'too-long');

/** Text of several lines, cleaned, that shows something and is no longer than a message may be. */
export const messageSchema = z
  .string()
  .transform(asMessage)
  .refine(isShown, 'missing')
  .refine(fits(questionLimits.message), 'too-long')
  .brand<'message'>();

/** What a person wrote, once the schema has looked at it: deeds take nothing else. */
export type Message = z.infer<typeof messageSchema>;

/** The same if it is optional: empty if it shows nothing. */
export const optionalWords = (longest: number) =>
  z
    .string()
    .transform(asMessage)
    .refine(fits(longest), 'too-long')
    .transform((text) => (isBlank(text) ? '' : text));

/** Why a patient's number cannot be called back; null for a single one that can, and for an empty field (asking-3). A
 * number of four digits belongs to a service. */
function whatIsWrongWith(written: string): 'not-a-number' | 'two-numbers' | null {
  const numbers = whichNumbers(written);
  if (numbers.length > 1) return 'two-numbers';
  return written === '' || numbers[0]?.startsWith('+') ? null : 'not-a-number';
}

/** What a patient sends with the form of a practice. Unknown fields are dropped. */
export const questionSchema = z.object({
  procedure: z.string().min(1, 'missing').max(100, 'missing'),
  name: line(questionLimits.name),
  email: line(questionLimits.email).refine((text) => isEmailAddress(text), 'not-an-address'),
  phone: z
    .string()
    .transform(asLine)
    .refine(fits(questionLimits.phone), 'too-long')
    .superRefine((written, problem) => {
      const wrong = whatIsWrongWith(written);
      if (wrong) problem.addIssue(wrong);
    })
    .default(''),
  message: messageSchema,
  consent: z.literal('yes', 'missing'),
});

export type Question = z.infer<typeof questionSchema>;
export type FieldErrors<T> = Partial<Record<keyof T, FieldError>>;
export type FieldError = 'missing' | 'too-long' | 'not-an-address' | 'not-a-number' | 'two-numbers';

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
  'two-numbers',
];
const known = (message: string) => (fieldErrors.includes(message) ? message : 'missing');
