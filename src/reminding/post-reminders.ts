import { newLink } from '../access/link/new-link.ts';
import { readingsToTell } from '../access/theirs/read-by-link.ts';
import type { Within } from '../database/service.ts';
import type { Practice } from '../directory/practice.ts';
import type { OpenEnquiry } from '../enquiry/history/open-enquiry.ts';
import { type Posting, post } from '../letters/post.ts';
import type { ReadElsewhere } from '../letters/read-elsewhere.ts';
import { reminderLetter, type Waiting } from '../letters/reminder.letter.ts';
import type { Person } from '../people/person.ts';

/** An enquiry that has just been reminded of, and the members to tell. */
export type Reminded = {
  enquiry: OpenEnquiry;
  practice: Practice;
  members: readonly Person[];
  because: Waiting['because'];
};

function waitingFor(within: Within, member: Person, { enquiry, practice, because }: Reminded) {
  const { link, address, code } = newLink(within, {
    purpose: 'alert',
    personId: member.id,
    enquiryId: enquiry.id,
  });
  const waiting: Waiting = {
    practiceName: practice.name,
    since: enquiry.standing.wait?.since ?? enquiry.standing.askedAt,
    zone: practice.zone,
    address,
    code,
    because,
    saysNo: enquiry.standing.wait?.saysNo ?? false,
  };
  return { waiting, link };
}

function reminderTo(
  within: Within,
  member: Person,
  hers: readonly Reminded[],
  readings: readonly ReadElsewhere[],
): Posting {
  const listed = hers.map((one) => waitingFor(within, member, one));
  const alone = hers.length === 1 ? hers[0]?.enquiry : undefined;
  return {
    kind: 'reminder',
    letter: reminderLetter(
      {
        ...{ locale: member.locale, name: member.name },
        ...{ desk: `${within.site.publicUrl}/desk`, daytime: within.policy.daytime },
        readings,
      },
      listed.map((one) => one.waiting),
    ),
    locale: member.locale,
    to: { name: member.name, address: member.email, personId: member.id },
    enquiry: alone ? { id: alone.id, contentKey: alone.contentKey } : null,
    factNumber: alone?.standing.lastFact ?? null,
    newLinks: listed.map((one) => one.link),
  };
}

/** Posts one letter to each member to remind, however many enquiries it lists, each with a personal link. */
export async function postReminders(within: Within, reminded: readonly Reminded[]): Promise<void> {
  const members = new Map(reminded.flatMap((one) => one.members).map((member) => [member.id, member]));
  const told = await readingsToTell(within, [...members.keys()]);
  for (const member of members.values()) {
    const hers = reminded.filter((one) => one.members.some(({ id }) => id === member.id));
    await post(within, reminderTo(within, member, hers, told.get(member.id) ?? []));
  }
}
