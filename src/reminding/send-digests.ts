import { digestAddress } from '../access/link/digest-address.ts';
import type { PersonId } from '../database/id.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import { closuresOf, practiceById } from '../directory/practice.table.ts';
import type { Practice } from '../directory/practice.ts';
import { type DigestOf, digestLetter } from '../letters/digest.letter.ts';
import { post } from '../letters/post.ts';
import { personById } from '../people/person.table.ts';
import type { Person } from '../people/person.ts';
import { claimDigests, saveDigestWeek, weekOfPractice, zones } from './digest.table.ts';
import { type QuietHours, weekBegins, weekOf, whenToNudge } from './when-to-nudge.ts';

const atOnce = 50;
const aWeek = { hours: 7 * 24 };

async function practicesOf(within: Within, person: Person): Promise<Practice[]> {
  const received = person.memberships.filter((one) => one.receives);
  const practices = await Promise.all(received.map((one) => practiceById(within.tx, one.practiceId)));
  return practices.filter((practice) => practice !== null);
}

/** Whether the first of a member's practices is open now, outside the member's quiet hours. */
async function mayHave(within: Within, [first]: Practice[], quiet: QuietHours | null): Promise<boolean> {
  if (!first) return false;
  const { territory, zone, id } = first;
  const calendar = { territory, zone, closures: await closuresOf(within.tx, id) };
  return whenToNudge(within.clock.now(), calendar, quiet, within.policy.daytime);
}

async function sendOne(within: Within, personId: PersonId, quiet: QuietHours | null, week: string) {
  const { tx, clock, keys, site } = within;
  const person = await personById(tx, personId);
  const practices = person ? await practicesOf(within, person) : [];
  if (!person || !(await mayHave(within, practices, quiet))) return false;
  const since = clock.now().subtract(aWeek);
  const weeks: DigestOf[] = [];
  for (const { id, name, zone } of practices)
    weeks.push({ practiceName: name, zone, ...(await weekOfPractice(tx, id, since)) });
  await saveDigestWeek(tx, person.id, week);
  const told = weeks.filter((one) => one.waiting > 0 || one.received > 0);
  if (told.length === 0) return true;
  const unsubscribe = digestAddress(keys, site, person.id);
  const { locale, name, email } = person;
  await post(within, {
    kind: `digest-${week}`,
    letter: digestLetter({ locale, name, desk: `${site.publicUrl}/desk`, unsubscribe }, told),
    locale,
    to: { name, address: email, personId },
    enquiry: null,
    factNumber: null,
    unsubscribe,
  });
  return true;
}

/** One page of the people of a time zone; null if there is no further one. */
const sendPage = (service: Service, zone: string, after: PersonId | null) =>
  transact(service, async (within) => {
    const now = within.clock.now();
    const [week, memberBefore] = [weekOf(now, zone), weekBegins(now, zone)];
    const claimed = await claimDigests(within.tx, { zone, week, memberBefore, after, most: atOnce });
    let sent = 0;
    for (const { id, quiet } of claimed) if (await sendOne(within, id, quiet, week)) sent += 1;
    return { sent, next: claimed.length < atOnce ? null : (claimed.at(-1)?.id ?? null) };
  });

/** Sends this week's digest to every member who wants it and has not had it: once a week, at the first moment of the
 * week at which a nudge may be sent, and not if nothing was received and nobody waits. Returns how many people were
 * processed. */
export async function sendDigests(service: Service): Promise<number> {
  let done = 0;
  for (const zone of await transact(service, ({ tx }) => zones(tx)))
    for (let after: PersonId | null = null; ; ) {
      const page: Awaited<ReturnType<typeof sendPage>> = await sendPage(service, zone, after);
      done += page.sent;
      after = page.next;
      if (after === null) break;
    }
  return done;
}
