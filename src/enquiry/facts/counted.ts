import { z } from 'zod';
import { localHolidays, nationalHolidays, type PublicHoliday } from '../../directory/public-holiday.ts';
import type { KeptCount } from '../clock/kept-count.ts';

const locals = Object.keys(localHolidays) as (keyof typeof localHolidays)[];
const names: PublicHoliday[] = [
  ...Object.values(nationalHolidays),
  ...locals.flatMap((territory) => Object.values(localHolidays[territory])),
];

const reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('weekend') }),
  z.object({ kind: z.literal('public-holiday'), name: z.enum(names), local: z.enum(locals).nullable() }),
  z.object({ kind: z.literal('closure') }),
]);

const day = z.iso.date();

/** How working days were counted, as stored in a fact made by the clock. */
export const counted: z.ZodType<KeptCount> = z.object({
  workingDays: z.number().int(),
  moved: z.enum(['to-this-morning', 'to-next-morning']).nullable(),
  skipped: z.array(z.object({ from: day, to: day.nullable(), reason })),
});
