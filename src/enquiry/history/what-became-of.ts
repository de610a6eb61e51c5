import type { Fact, History } from '../facts/fact.ts';
import { whatFactsSay } from './what-facts-say.ts';
import { whichVerdicts } from './which-verdicts.ts';

/** How far a message of the patient has come: like the progress of an enquiry, for one message alone. */
export type MessageState = 'sent' | 'transmitted' | 'read' | 'reached' | 'answered';

const isMessage = ({ kind }: Fact) => kind === 'asked' || kind === 'written';

/** How far each message of the patient has come, by its number (patient-301): answered or reached by a later turn of
 * the practice, read, transmitted once a far server has accepted an alert about it, or sent. Empty while the enquiry is
 * held. */
export function whatBecameOf(history: History): ReadonlyMap<number, MessageState> {
  const course = whatFactsSay(history);
  if (course.sent === null) return new Map();
  const lastAnswer = history.findLast(({ kind }) => kind === 'answered')?.number ?? 0;
  const denied = course.testified?.reached === false ? course.testified.number : 0;
  const reached = course.reached?.number ?? 0;
  const lastReached = reached > denied ? reached : 0;
  const accepted = whichVerdicts(course.letters).filter((one) => one.accepted && one.person !== null);
  const isTransmitted = ({ kind, number }: Fact) =>
    accepted.some(({ about, alert }) => (kind === 'asked' ? alert : about === number));
  const stateOf = (message: Fact): MessageState => {
    if (lastAnswer > message.number) return 'answered';
    if (lastReached > message.number) return 'reached';
    if (course.readUpTo >= message.number) return 'read';
    return isTransmitted(message) ? 'transmitted' : 'sent';
  };
  return new Map(history.filter(isMessage).map((message) => [message.number, stateOf(message)]));
}
