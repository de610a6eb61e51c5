import { z } from 'zod';
import type { MemberCaller } from '../access/caller/caller.ts';
import { madeBy } from '../access/caller/made-by.ts';
import { theirEnquiry } from '../access/caller/their-enquiry.ts';
import type { EnquiryId } from '../database/id.ts';
import type { Policy } from '../database/policy.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import type { Event, MemberFact } from '../enquiry/facts/fact.ts';
import { appendFact } from '../enquiry/history/append-fact.ts';
import { isSameSending } from '../enquiry/history/is-same-sending.ts';
import type { OpenEnquiry } from '../enquiry/history/open-enquiry.ts';
import type { Standing } from '../enquiry/history/standing.ts';
import type { Right } from '../people/may.ts';

/** Why an act is not possible in the current state of an enquiry. */
export type WhyNot =
  | 'refused'
  | 'closed'
  | 'open'
  | 'unhandled'
  | 'first-wait'
  | 'not-waiting'
  | 'not-set-aside'
  | 'too-late';

/** What is wrong with a field of a form. */
export const fieldErrors = [
  'missing',
  'too-long',
  'choose',
  'moment',
  'before-sending',
  'not-first',
] as const;
export type ActErrors = Record<string, (typeof fieldErrors)[number]>;

/** What a form refers to, once looked up, and what of it stops the act now; or its errors. */
export type Found<Sure> = { found: Sure; stops?: ActErrors } | { because: 'gone' } | { errors: ActErrors };

/** The description of an act of a member on an enquiry (a command). No answer has a default. */
export type Act<Takes extends z.ZodType, Sure> = {
  /** The right that she needs. */
  right: Right;
  /** Why it is not possible in the current state; null if it is. */
  whyNot: (standing: Standing, now: Temporal.Instant, policy: Policy) => WhyNot | null;
  /** The schema of its form, besides the thread version shown and its idempotency key. */
  takes: Takes;
  /** Locks what else it depends on, together with the enquiry, in the order of their ids. */
  locks: 'nothing-else' | ((within: Within, enquiryId: EnquiryId, taken: z.output<Takes>) => Promise<void>);
  /** Looks up what the form refers to. */
  finds: (within: Within, enquiry: OpenEnquiry, taken: z.output<Takes>) => Found<Sure> | Promise<Found<Sure>>;
  fact: (sure: Sure) => MemberFact;
  /** The part of the fact that the member chose in the form, if not all of it. */
  said: 'all' | ((sure: Sure) => Partial<Event> & Pick<Event, 'kind'>);
  /** What follows in the same transaction, such as the letter to the patient. */
  follows: 'nothing' | ((within: Within, enquiry: OpenEnquiry, sure: Sure) => Promise<void>);
};

/** A lookup that succeeded, or was not needed. */
export const found = <Sure>(sure: Sure): Found<Sure> => ({ found: sure });

/** Not possible unless the enquiry is open. */
export const whyNotOpen = ({ state }: Pick<Standing, 'state'>): WhyNot | null =>
  state === 'open' ? null : state;

/** Every form also contains the thread version shown to the member, and its idempotency key. */
type EveryForm = { enquiryId: EnquiryId; seen: number; submission: string };

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

/** Runs any act of a member: parsed by the act's schema; only on the member's own enquiries, otherwise nothing;
 * idempotent, one deed per form however often it is sent with the same text; never over a change that the member has
 * not seen (mission, point 10). Invalid fields are named, and nothing is done then. */
async function handle<Takes extends z.ZodType, Sure>(
  service: Service,
  caller: MemberCaller,
  act: Act<Takes, Sure>,
  { enquiryId, fields }: { enquiryId: EnquiryId; fields: object },
): Promise<Handled> {
  const [form, taken] = [everyForm.safeParse(fields), act.takes.safeParse(fields)];
  if (!form.success) return { done: false, errors: errorsOf(form.error) };
  if (!taken.success) return { done: false, errors: errorsOf(taken.error) };
  const { seen, submission } = form.data;
  return transact(service, async (within) => {
    if (act.locks !== 'nothing-else') await act.locks(within, enquiryId, taken.data);
    const before = await theirEnquiry(within, caller, enquiryId, act.right);
    if (!before) return { done: false, because: 'gone' };
    const sent = before.submissions.get(submission);
    const looked = await act.finds(within, before, taken.data);
    if (!('found' in looked)) return { done: false, ...(sent ? { because: 'already-sent' } : looked) };
    const fact = act.fact(looked.found);
    const { words, ...made } = fact;
    const said = act.said === 'all' ? { said: made, whole: true } : { said: act.said(looked.found) };
    if (sent)
      return isSameSending(sent, { ...said, words })
        ? { done: true }
        : { done: false, because: 'already-sent' };
    if (seen !== before.standing.version) return { done: false, because: 'changed' };
    const because = act.whyNot(before.standing, within.clock.now(), within.policy);
    if (because) return { done: false, because };
    if (looked.stops) return { done: false, errors: looked.stops };
    const enquiry = await appendFact(within, before, { ...fact, by: madeBy(caller), submission });
    if (act.follows !== 'nothing') await act.follows(within, enquiry, looked.found);
    return { done: true };
  });
}

/** Zod infers Record<string, never> for an object without fields, which would exclude every other field as well. */
type InputOf<Takes extends z.ZodType> = string extends keyof z.input<Takes> ? unknown : z.input<Takes>;

/** A runnable act: its description, the deed for typed input, and `take` for an unparsed form. */
export function act<Takes extends z.ZodType, Sure>(of: Act<Takes, Sure>) {
  const take = (
    service: Service,
    caller: MemberCaller,
    enquiryId: EnquiryId,
    fields: object,
  ): Promise<Handled> => handle(service, caller, of, { enquiryId, fields });
  const deed = (
    service: Service,
    caller: MemberCaller,
    { enquiryId, ...fields }: EveryForm & InputOf<Takes>,
  ): Promise<Handled> => take(service, caller, enquiryId, fields);
  return Object.assign(deed, { of, take });
}
