import { alertMembers } from '../access/link/alert-members.ts';
import type { Within } from '../database/service.ts';
import { clockOf } from '../enquiry/clock/clock-of.ts';
import type { FactOf } from '../enquiry/facts/fact.ts';
import { appendFact } from '../enquiry/history/append-fact.ts';
import { type OpenEnquiry, openEnquiry } from '../enquiry/history/open-enquiry.ts';
import { openAgainLetter } from '../letters/open-again.letter.ts';
import { recipientsOf } from '../people/person.table.ts';
import { duplicatesOf } from './duplicate.table.ts';

async function isReminderDue(within: Within, { practiceId, standing }: OpenEnquiry): Promise<boolean> {
  const { due } = await clockOf(within, practiceId, standing);
  return due?.action === 'reminder' && Temporal.Instant.compare(due.at, within.clock.now()) <= 0;
}

/** Opens the duplicates of an enquiry again that was refused as spam or withdrawn, in the transaction of that, and tells
 * nobody: each waits from its own sending. Returns those that are open.
 * Precondition: `lockWithDuplicates`. */
export async function openSilently(
  within: Within,
  first: Pick<OpenEnquiry, 'id'>,
  because: FactOf<'reopened-with-first'>['because'],
): Promise<OpenEnquiry[]> {
  const opened: OpenEnquiry[] = [];
  for (const id of await duplicatesOf(within.tx, [first.id])) {
    const duplicate = await openEnquiry(within, id);
    if (!duplicate) continue;
    const fact = { kind: 'reopened-with-first', of: first.id, because, by: { kind: 'relais' } } as const;
    opened.push(await appendFact(within, duplicate, fact));
  }
  return opened;
}

/** The same, and alerts the members of each, unless their reminder is due at once. The patient is told by her page alone:
 * spam tells nobody.
 * Precondition: `lockWithDuplicates`. */
export async function openDuplicatesAgain(
  within: Within,
  first: Pick<OpenEnquiry, 'id'>,
  because: FactOf<'reopened-with-first'>['because'],
): Promise<void> {
  for (const enquiry of await openSilently(within, first, because)) {
    const members = (await isReminderDue(within, enquiry))
      ? []
      : await recipientsOf(within.tx, enquiry.practiceId);
    await alertMembers(within, enquiry, members, { kind: 'open-again', letter: openAgainLetter });
  }
}
