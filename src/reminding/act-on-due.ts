import { tellPatient } from '../access/link/tell-patient.ts';
import type { EnquiryId, PracticeId } from '../database/id.ts';
import { isAway } from '../database/is-away.ts';
import { faultLogged, idLogged } from '../database/log.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import type { Counted } from '../directory/working-days-after.ts';
import { calendarNow, clockAt } from '../enquiry/clock/clock-of.ts';
import { keptCount } from '../enquiry/clock/kept-count.ts';
import { type PracticeNow, practicesNow } from '../enquiry/clock/practice-now.table.ts';
import { type Due, isAtOnce } from '../enquiry/clock/what-is-due.ts';
import { appendFact } from '../enquiry/history/append-fact.ts';
import { type OpenEnquiry, openEnquiry } from '../enquiry/history/open-enquiry.ts';
import { offer } from '../offering/offer.ts';
import { recipientsOf } from '../people/person.table.ts';
import { claimDue, saveDue } from './due.table.ts';
import { postReminders, type Reminded } from './post-reminders.ts';
import { reminderOnItsWay } from './reminder.table.ts';
import { whatLeavesFirst, whenToLeave } from './when-to-leave.ts';
import { whenToOffer } from './when-to-offer.ts';

const mostAtOnce = 500;
const againAfter = Temporal.Duration.from({ hours: 1 });

/** What a reminder may be about. */
type ReminderRule = Reminded['because']['rule'];

const isLater = (moment: Temporal.Instant, now: Temporal.Instant) =>
  Temporal.Instant.compare(moment, now) > 0;

type Because<Rule> = Counted & { rule: Rule };
type DueOf<Action> = Extract<Due, { action: Action }>;

async function remind(
  within: Within,
  enquiry: OpenEnquiry,
  at: PracticeNow,
  because: Because<ReminderRule>,
): Promise<Reminded> {
  const members = await recipientsOf(within.tx, at.practice.id);
  const fact = {
    kind: 'reminded' as const,
    by: { kind: 'relais' as const },
    told: members.map((member) => member.id),
    ...(because.rule !== 'unanswered' && { rule: because.rule }),
    count: keptCount(because),
  };
  const reminded = await appendFact(within, enquiry, fact, at);
  return {
    enquiry: reminded,
    practice: at.practice,
    members,
    because: { rule: because.rule, count: because },
  };
}

/** Asks the patient whether they have had an answer; after a silence, reminds the members a last time as well, unless
 * their practice is closed today: then that reminder remains due (reminding-363). */
async function ask(
  within: Within,
  enquiry: OpenEnquiry,
  at: PracticeNow,
  { because }: DueOf<'question'>,
): Promise<Reminded | null> {
  const { rule } = because;
  const fact = { kind: 'questioned', by: { kind: 'relais' }, rule, count: keptCount(because) } as const;
  const questioned = await appendFact(within, enquiry, fact, at);
  await tellPatient(within, questioned, 'question', { rule, count: because });
  const last = rule === 'silent' ? { ...because, rule } : null;
  const now = within.clock.now();
  const leaves =
    last && whenToLeave({ action: 'reminder', at: now, because: last }, now, calendarNow(at), within.policy);
  return last && leaves && !isLater(leaves, now) ? remind(within, questioned, at, last) : null;
}

/** After an outage the second and last reminder may be due together with the first: one letter is sent, and it is the
 * last. */
async function remindOnce(
  within: Within,
  enquiry: OpenEnquiry,
  at: PracticeNow,
  because: Because<ReminderRule>,
): Promise<Reminded | null> {
  const reminded = await remind(within, enquiry, at, because);
  const { all } = await clockAt(within, at, reminded.enquiry.standing);
  const last = all.find((due) => due.because.rule === 'silent' && !isLater(due.at, within.clock.now()));
  if (last?.action === 'question') return ask(within, reminded.enquiry, at, last);
  return last?.action === 'reminder' ? remind(within, reminded.enquiry, at, last.because) : reminded;
}

/** When an offer may follow the reminder: at once if it follows none; null if a closure stops the clock. */
async function offerAt(within: Within, enquiry: OpenEnquiry, at: PracticeNow, due: DueOf<'offer'>) {
  const { policy, clock, tx } = within;
  if (enquiry.standing.remindedAt === null || isAtOnce(due)) return clock.now();
  return whenToOffer(await reminderOnItsWay(tx, enquiry.id), calendarNow(at), clock.now(), policy).at;
}

async function offerOthers(within: Within, enquiry: OpenEnquiry, at: PracticeNow, due: DueOf<'offer'>) {
  const { policy, clock, tx } = within;
  const { because } = due;
  const when = await offerAt(within, enquiry, at, due);
  if (when === null || isLater(when, clock.now())) return saveDue(tx, enquiry.id, when);
  const { outcome } = await offer(within, enquiry, { rule: because.rule, count: because }, at);
  if (outcome === 'not-again') return saveDue(tx, enquiry.id, null);
  if (outcome !== 'tomorrow') return;
  const tomorrow = clock.now().toZonedDateTimeISO(enquiry.zone).add({ days: 1 });
  await saveDue(tx, enquiry.id, tomorrow.withPlainTime(policy.daytime.from).toInstant());
}

/** The practices of what was claimed, which its transaction has locked. */
type Practices = ReadonlyMap<PracticeId, PracticeNow>;

/** Evaluates again what is due, under a lock on the enquiry, and does it. */
async function actOn(within: Within, enquiryId: EnquiryId, practices: Practices): Promise<Reminded | null> {
  const { tx, clock, policy } = within;
  const now = clock.now();
  const enquiry = await openEnquiry(within, enquiryId);
  const at = enquiry && practices.get(enquiry.practiceId);
  if (!enquiry || !at) return null;
  const { all } = await clockAt(within, at, enquiry.standing);
  const first = whatLeavesFirst(all, now, calendarNow(at), policy);
  if (!first || isLater(first.at, now)) {
    await saveDue(tx, enquiryId, first?.at ?? null);
    return null;
  }
  const { due } = first;
  if (due.action === 'reminder') return remindOnce(within, enquiry, at, due.because);
  if (due.action === 'question') return ask(within, enquiry, at, due);
  await offerOthers(within, enquiry, at, due);
  return null;
}

/** What was under way when a fault came. */
type Stuck = { stuck?: EnquiryId[] };

const stuckAt = (ids: EnquiryId[]) => (error: Error & Stuck) => {
  error.stuck ??= ids;
  throw error;
};

async function actOnClaimed(within: Within): Promise<number> {
  const claimed = await claimDue(within.tx, { now: within.clock.now(), most: mostAtOnce });
  const practices = await practicesNow(within.tx, claimed);
  const reminded: Reminded[] = [];
  for (const id of claimed) {
    const one = await actOn(within, id, practices).catch(stuckAt([id]));
    if (one) reminded.push(one);
  }
  await postReminders(within, reminded).catch(stuckAt(claimed));
  return claimed.length;
}

/** Processes the enquiries that have been due longest (mission, points 3 and 4): each reminder, each offer and each
 * question once, in one transaction with its letters and the next due moment. Several reminders to one member are one
 * letter. An enquiry that fails is logged and postponed by an hour, so that it blocks no other; if the database fails,
 * it throws and postpones none. `onStuck` is called with such an error. Returns how many it took; call again until it
 * returns 0. */
export async function actOnDue(
  service: Service,
  onStuck: (error: unknown) => void = () => undefined,
): Promise<number> {
  try {
    return await transact(service, actOnClaimed);
  } catch (error) {
    const { stuck } = error as Stuck;
    if (stuck === undefined || isAway(error)) throw error;
    onStuck(error);
    const again = service.clock.now().add(againAfter);
    await transact(service, async ({ tx }) => {
      for (const id of stuck) await saveDue(tx, id, again);
    });
    service.log({
      event: 'due-failed',
      level: 'error',
      enquiries: stuck.map(idLogged),
      fault: faultLogged(error),
    });
    return stuck.length;
  }
}
