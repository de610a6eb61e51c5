import { z } from 'zod';
import { closureReasons } from '../directory/closure.ts';
import { isZone } from '../directory/is-zone.ts';
import { territories } from '../directory/territory.ts';
import { isEmailAddress } from './email-address.ts';
import { roles } from './person.ts';

const text = (longest: number) => z.string().trim().min(1).max(longest);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100);
const address = z
  .string()
  .trim()
  .toLowerCase()
  .refine((value) => isEmailAddress(value).is);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const day = z.iso.date();

const practice = z.object({
  reference: slug,
  name: text(200),
  owner: slug.nullable().default(null),
  street: text(200).nullable().default(null),
  postcode: z.string().regex(/^\d{5}$/),
  town: text(100),
  latitude: z.number().min(-90).max(90).nullable().default(null),
  longitude: z.number().min(-180).max(180).nullable().default(null),
  territory: z.enum(territories).optional(),
  zone: z.string().refine(isZone, 'not a time zone').optional(),
  phone: text(30).nullable().default(null),
  email: address.nullable().default(null),
  hours: z.array(z.object({ day: z.int().min(1).max(7), from: time, to: time })).default([]),
  mode: z.enum(['space', 'forward']).default('space'),
  about: z.object({ fr: z.string().max(2000), en: z.string().max(2000) }).default({ fr: '', en: '' }),
  procedures: z.array(slug).default([]),
  unavailable: z.array(slug).default([]),
  closures: z
    .array(
      z.object({
        from: day,
        to: day.nullable(),
        reason: z.enum(closureReasons),
        note: z.string().max(500).nullable().default(null),
        yearly: z.boolean().default(false),
      }),
    )
    .default([]),
});

const procedure = z.object({ slug, name: z.object({ fr: text(200), en: text(200) }) });

const member = z.object({
  email: address,
  name: text(120),
  locale: z.enum(['fr', 'en']).default('fr'),
  practice: slug,
  role: z.enum(roles),
  receives: z.boolean().default(true),
});

/** What a directory file may hold; a practice is known by its reference, a procedure by its slug, a member by
 * her address (P22). */
export const directoryParts = { practices: practice, procedures: procedure, members: member };

export type DirectoryFile = {
  practices: z.infer<typeof practice>[];
  procedures: z.infer<typeof procedure>[];
  members: z.infer<typeof member>[];
};
