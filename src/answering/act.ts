import { z } from 'zod';
import type { MemberCaller } from '../access/caller.ts';
import { theirEnquiry } from '../access/their-enquiry.ts';
import type { Policy } from '../database/policy.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import { appendFact } from '../enquiry/append-fact.ts';
import type { Event, MemberFact } from '../enquiry/fact.ts';
import { isSameSending } from '../enquiry/is-same-sending.ts';
import type { OpenEnquiry } from '../enquiry/open-enquiry.ts';
import type { Standing } from '../enquiry/standing.ts';
import type { Deed } from '../people/may.ts';

/** Why an act does not fit the state of an enquiry. */
export type WhyNot = 'refused' | 'closed' | 'open' | 'unhandled' | 'too-late';

/** What is wrong with a field of a form. */
export const fieldErrors = ['missing', 'too-long', 'choose', 'moment'] as const;
export type ActErrors = Record<string, (typeof fieldErrors)[number]>;

/** What a form names beside what it says, once it has been looked up; or what is wrong with it. */
export type Found<Sure> = { found: Sure } | { because: 'gone' } | { errors: ActErrors };

/** Everything that there is to know of what a member does to an enquiry. No question has a default. */
export type Act<Takes extends z.ZodType, Sure> = {
  /** The right that she needs. */
  right: Deed;
  /** Why it does not fit where the enquiry stands; null where it does. */
  whyNot: (standing: Standing, now: Temporal.Instant, policy: Policy) => WhyNot | null;
  /** What its form holds, besides the thread version on her screen and its own key. */
  takes: Takes;
  finds: (within: Within, enquiry: OpenEnquiry, taken: z.output<Takes>) => Found<Sure> | Promise<Found<Sure>>;
  fact: (sure: Sure) => MemberFact;
  /** What of the fact her form said, where she did not choose all of it. */
  said: 'all' | ((sure: Sure) => Partial<Event> & Pick<Event, 'kind'>);
  /** What follows in the same transaction, such as the letter to the patient. */
  follows: 'nothing' | ((within: Within, enquiry: OpenEnquiry, sure: Sure) => Promise<void>);
};

/** What it names is there, or it names nothing. */
export const found = <Sure>(sure: Sure): Found<Sure> => ({ found: sure });

/** What is open can be dealt with. */
export const whyNotOpen = ({ state }: Pick<Standing, 'state'>): WhyNot | null =>
  state === 'open' ? null : state;

/** What a member's form says besides its words: the thread version on her screen, and the form's own key. */
export type Handling = { enquiryId: string; seen: number; submission: string };

export type Handled =
  | { done: true }
  | { done: false; because: 'gone' | 'already-sent' | 'changed' | WhyNot }
  | { done: false; errors: ActErrors };

const everyForm = z.object({
  seen: z.union([
    z.number().int(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ]),
  submission: z
    .string()
    .max(200)
    .regex(/^[\w.:-]+$/),
});

const errorsOf = (error: z.ZodError): ActErrors =>
  Object.fromEntries(
    error.issues.map(({ path, message }) => [
      String(path[0]),
      fieldErrors.find((known) => known === message) ?? 'missing',
    ]),
  );

/** What a member does to an enquiry, whatever it is: read by what the act takes, hers or nothing, one deed per form
 * however often it is sent with the same words, none over a change that she has not seen (mission 10). Wrong fields are
 * named, and nothing is done then. */
async function handle<Takes extends z.ZodType, Sure>(
  service: Service,
  caller: MemberCaller,
  act: Act<Takes, Sure>,
  { enquiryId, fields }: { enquiryId: string; fields: object },
): Promise<Handled> {
  const [form, taken] = [everyForm.safeParse(fields), act.takes.safeParse(fields)];
  if (!form.success) return { done: false, errors: errorsOf(form.error) };
  if (!taken.success) return { done: false, errors: errorsOf(taken.error) };
  const { seen, submission } = form.data;
  return transact(service, async (within) => {
    const before = await theirEnquiry(within, caller, enquiryId, act.right);
    if (!before) return { done: false, because: 'gone' };
    const looked = await act.finds(within, before, taken.data);
    if (!('found' in looked)) return { done: false, ...looked };
    const fact = act.fact(looked.found);
    const { words, ...made } = fact;
    const sent = before.submissions.get(submission);
    if (sent)
      return isSameSending(sent, { said: act.said === 'all' ? made : act.said(looked.found), words })
        ? { done: true }
        : { done: false, because: 'already-sent' };
    if (seen !== before.standing.version) return { done: false, because: 'changed' };
    const because = act.whyNot(before.standing, within.clock.now(), within.policy);
    if (because) return { done: false, because };
    const by = { kind: 'member', person: caller.person.id } as const;
    const enquiry = await appendFact(within, before, { ...fact, by, submission });
    if (act.follows !== 'nothing') await act.follows(within, enquiry, looked.found);
    return { done: true };
  });
}

/** Zod calls an object without fields a record of never, which would forbid every other field as well. */
type InputOf<Takes extends z.ZodType> = string extends keyof z.input<Takes> ? unknown : z.input<Takes>;

/** An act as it is done: its description, the deed for what is typed, and `take` for a form of whatever fields, which it
 * reads. */
export function act<Takes extends z.ZodType, Sure>(of: Act<Takes, Sure>) {
  const take = (
    service: Service,
    caller: MemberCaller,
    enquiryId: string,
    fields: object,
  ): Promise<Handled> => handle(service, caller, of, { enquiryId, fields });
  const deed = (
    service: Service,
    caller: MemberCaller,
    { enquiryId, ...fields }: Handling & InputOf<Takes>,
  ): Promise<Handled> => take(service, caller, enquiryId, fields);
  return Object.assign(deed, { of, take });
}
