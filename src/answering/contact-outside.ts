import { z } from 'zod';
import { optionalWords } from '../asking/question.ts';
import { questionLimits } from '../asking/question-limits.ts';
import { channels, outcomes } from '../enquiry/facts/contact.ts';
import { act, found, whyNotOpen } from './act.ts';
import { closeAfter, closes } from './close-after.ts';
import { whenItWas } from './when-it-was.ts';

const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** A member records a contact with the patient outside the site (mission, point 8). Only a patient who was reached
 * counts as handled (answering-2). `on` is the local time of the practice, an ISO 8601 instant, or the moment at which
 * the form arrives; never in the future, nor before the sending. With `close`, which takes a patient who was reached,
 * the enquiry is closed in the same commit (answering-321). */
export const contactOutside = act({
  right: 'contact-outside',
  whyNot: whyNotOpen,
  takes: z.object({
    channel: z.enum(channels, 'choose'),
    on: z.union([z.literal('now'), z.string().regex(local), z.iso.datetime()], 'moment'),
    outcome: z.enum(outcomes, 'choose'),
    note: optionalWords(questionLimits.message).default(''),
    close: closes,
  }),
  locks: 'nothing-else',
  finds: ({ clock }, { zone, standing }, { on, ...taken }) => {
    if (taken.close && taken.outcome !== 'reached') return { errors: { outcome: 'choose' } };
    const was = whenItWas(on, zone, { sentAt: standing.sentAt ?? standing.askedAt, now: clock.now() });
    return 'error' in was
      ? { errors: { on: was.error } }
      : found({ ...taken, at: was.at, isNow: on === 'now' });
  },
  fact: ({ channel, outcome, at, note }) => ({
    ...{ kind: 'contacted', channel, on: at, outcome },
    ...(note && { words: note }),
  }),
  said: ({ channel, outcome, at, isNow }) => ({
    ...{ kind: 'contacted', channel, outcome },
    ...(!isNow && { on: at }),
  }),
  follows: closeAfter,
});
