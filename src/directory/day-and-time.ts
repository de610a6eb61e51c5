import { z } from 'zod';

/** A local time of day as forms, files and settings write it: HH:MM, 00:00 to 23:59. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A day as forms and files write it: YYYY-MM-DD, 2000 to 2199. */
export const day = z.iso.date().regex(/^2[01]/);

/** The day that a text names; null if it names none. */
export function dayOf(text: string): Temporal.PlainDate | null {
  const read = day.safeParse(text);
  return read.success ? Temporal.PlainDate.from(read.data) : null;
}
