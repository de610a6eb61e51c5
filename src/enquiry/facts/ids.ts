import { z } from 'zod';

/** The ids that facts hold. A fact comes from our own history: what it names was a row once. */
export const enquiryId = z.string().brand<'enquiry'>();
export const letterId = z.string().brand<'letter'>();
export const personId = z.string().brand<'person'>();
export const practiceId = z.string().brand<'practice'>();
export const sessionId = z.string().brand<'session'>();
