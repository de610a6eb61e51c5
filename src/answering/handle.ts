import type { Caller } from '../access/caller.ts';
import { theirEnquiry } from '../access/their-enquiry.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import { appendFact } from '../enquiry/append-fact.ts';
import type { MemberFact } from '../enquiry/fact.ts';
import { isSameSending, type Said } from '../enquiry/is-same-sending.ts';
import { type Act, type Decision, mayAct } from '../enquiry/may-act.ts';
import type { OpenEnquiry } from '../enquiry/open-enquiry.ts';
import type { Deed } from '../people/may.ts';

/** What a member's form says besides its words: the thread version on her screen, and the form's own key. */
export type Handling = { enquiryId: string; seen: number; submission: string };

export type Handled =
  | { done: true }
  | { done: false; because: 'gone' | 'already-sent' | Exclude<Decision, { may: true }>['because'] };

type Handles = {
  act: Act;
  deed: Deed;
  fact: MemberFact;
  /** What of the event the form said, where it did not say all of it. */
  said?: Said['said'];
  /** What follows in the same transaction, such as the letter to the patient. */
  follows?: (within: Within, enquiry: OpenEnquiry) => Promise<void>;
};

/** The shape of everything a member does to an enquiry: hers or nothing, one deed per form however often it is
 * sent with the same words, none over a change that she has not seen (mission 10). */
export const handle = (
  service: Service,
  caller: Caller,
  handling: Handling,
  { act, deed, fact, said, follows }: Handles,
): Promise<Handled> =>
  transact(service, async (within) => {
    const before = await theirEnquiry(within, caller, handling.enquiryId, deed);
    if (!before) return { done: false, because: 'gone' };
    const sent = before.submissions.get(handling.submission);
    const { words, ...made } = fact;
    if (sent)
      return isSameSending(sent, { said: said ?? made, words })
        ? { done: true }
        : { done: false, because: 'already-sent' };
    const { clock, policy } = within;
    const decision = mayAct(act, before.standing, handling.seen, clock.now(), policy.undoRefusalWithin);
    if (!decision.may) return { done: false, because: decision.because };
    const enquiry = await appendFact(within, before, {
      ...fact,
      by: { kind: 'member', person: caller.person.id },
      submission: handling.submission,
    });
    await follows?.(within, enquiry);
    return { done: true };
  });
