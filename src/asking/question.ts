import { z } from 'zod';
import { isEmailAddress } from '../people/email-address.ts';
import { questionLimits } from './question-limits.ts';

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'missing')
    .max(longest, 'too-long')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'not-text');

/** Words over several lines: anything but control characters, of which only tab and line ends are writing. */
export const words = (longest: number) =>
  z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1, 'missing')
        .max(longest, 'too-long')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
        .regex(/^[^\u0000-\u0008\u000b-\u001f\u007f]*$/, 'not-text'),
    );

/** What a patient sends with the form of a practice (S1a). Unknown fields are dropped. */
export const questionSchema = z.object({
  procedure: z.string().min(1, 'choose').max(100, 'choose'),
  name: line(questionLimits.name),
  email: line(questionLimits.email).refine((text) => isEmailAddress(text).is, 'not-an-address'),
  phone: z
    .string()
    .trim()
    .max(questionLimits.phone, 'too-long')
    .regex(/^(\+?[\d\s().-]{6,})?$/, 'not-a-number')
    .default(''),
  message: words(questionLimits.message),
  consent: z.literal('yes', 'consent'),
});

export type Question = z.infer<typeof questionSchema>;
export type FieldErrors<T> = Partial<Record<keyof T, FieldError>>;
export type FieldError =
  | 'missing'
  | 'too-long'
  | 'not-text'
  | 'not-an-address'
  | 'not-a-number'
  | 'choose'
  | 'consent';

/** The first error of each field, in the order of the form. */
export function errorsOf<T>(error: z.ZodError<T>): FieldErrors<T> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[String(issue.path[0])] ??= known(issue.message);
  return errors as FieldErrors<T>;
}

const fieldErrors: readonly string[] = [
  'missing',
  'too-long',
  'not-text',
  'not-an-address',
  'not-a-number',
  'choose',
  'consent',
];
const known = (message: string) => (fieldErrors.includes(message) ? message : 'missing');
