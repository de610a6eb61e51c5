import { z } from 'zod';
import type { Policy } from '../../database/policy.ts';
import { timeOfDay } from '../../directory/day-and-time.ts';
import { policy as letterOfTheMission } from '../../enquiry/clock/policy.ts';

const days = z.int().min(0).max(60);

const settable = z.strictObject({
  reminderAfter: days.min(1).optional(),
  offerAfter: days.min(1).optional(),
  offerAfterReminder: days.optional(),
  offerAtMost: z.int().min(1).max(20).optional(),
  nearWithin: z.int().min(1).max(1000).optional(),
  offersPerDay: z.int().min(1).max(20).optional(),
  askForwardedAfter: days.min(1).nullable().optional(),
  askReachedAfter: days.min(1).nullable().optional(),
  secondReminderAfter: days.min(1).nullable().optional(),
  laterClock: z.boolean().optional(),
  remindAgainAfter: days.min(1).optional(),
  askAgainAfter: days.min(1).optional(),
  lateAfter: days.min(1).optional(),
  longClosure: days.optional(),
  offerOverClosures: z.boolean().optional(),
  undoRefusalWithin: z.int().min(1).max(720).optional(),
  daytime: z
    .strictObject({ from: timeOfDay, to: timeOfDay })
    .refine(({ from, to }) => from < to)
    .transform(({ from, to }) => ({ from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) }))
    .optional(),
});

/** The values that an operator may override. */
export const settablePolicy: readonly string[] = Object.keys(settable.shape);

/** Parses the policy in RELAIS_POLICY (JSON): what it does not mention keeps its default. Null switches a question to
 * the patient off. Returns null for anything but an object of known values, or if the offer would come before the
 * reminder, or the question about a later wait before its reminder. */
export function readPolicy(text: string): Policy | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = settable.safeParse(json);
  if (!parsed.success) return null;
  const given = Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
  const policy: Policy = { ...letterOfTheMission, ...given };
  const isInOrder =
    policy.offerAfter >= policy.reminderAfter && policy.askAgainAfter >= policy.remindAgainAfter;
  return isInOrder ? policy : null;
}
