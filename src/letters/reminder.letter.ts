import type { Daytime } from '../directory/daytime.ts';
import { type Reason, whyNow } from '../enquiry/clock/why-now.ts';
import { named } from '../words/named.ts';
import { wordsFor, workingDaysFor } from '../words/words.ts';
import { asSentences, writeMomentAmong } from '../words/write.ts';
import type { Letter } from './letter.ts';
import { type ReadElsewhere, readElsewhere } from './read-elsewhere.ts';

/** One waiting enquiry as a reminder names it: by practice and moment only. */
export type Waiting = {
  practiceName: string;
  /** Since when the patient waits. */
  since: Temporal.Instant;
  zone: string;
  address: string;
  code: string;
  /** Why it is due. */
  because: Reason<'unanswered' | 'silent' | 'later-wait'>;
  /** The wait began with the patient's *no* to a question of ours. */
  saysNo: boolean;
};

type Facts = {
  locale: 'fr' | 'en';
  name: string;
  /** The address of the member's list of what is to be handled: the same for everybody, without a secret. */
  desk: string;
  daytime: Daytime;
  /** What unknown browsers have read by her links. */
  readings: readonly ReadElsewhere[];
};

/** Why the reminder of one enquiry is sent now. */
function whyNowOf({ locale, daytime }: Facts, { because }: Waiting): string {
  const w = wordsFor(locale);
  return w.reasons.letter(
    asSentences(whyNow(because, w.reasons.asMembers.done, workingDaysFor(locale), daytime)),
  );
}

/** Of which kind a reminder is (reminding-365): a later wait may have begun with a *no* instead of a message. */
const kindOf = ({ because: { rule }, saysNo }: Waiting) =>
  rule === 'later-wait' && saysNo ? 'says-no' : rule;

function aboutOne(facts: Facts, waiting: Waiting): Letter {
  const { locale, name } = facts;
  const w = wordsFor(locale).letters;
  const { practiceName, since, zone, address, code } = waiting;
  const practice = named(practiceName);
  return {
    subject: w.reminder[waiting.because.rule === 'silent' ? 'lastSubject' : 'subject'](practice),
    preheader: w.reminder.preheader,
    greeting: w.hello(name),
    paragraphs: [
      w.reminder.text(practice, writeMomentAmong(locale, since.toString(), zone, [])),
      w.reminder.says[kindOf(waiting)],
      ...readElsewhere(locale, facts.readings),
    ],
    action: { label: w.reminder.action, url: address },
    code: { label: w.code.label, text: code },
    closing: [w.ownLink, w.signature],
    footer: [whyNowOf(facts, waiting), w.whyMember(practice), w.automatic],
  };
}

function aboutSeveral(facts: Facts, unsorted: readonly Waiting[]): Letter {
  const { locale, name, desk } = facts;
  const { letters: w, reasons } = wordsFor(locale);
  const waiting = unsorted.toSorted((one, other) => Temporal.Instant.compare(one.since, other.since));
  const kinds = waiting.map(kindOf);
  const said = (['silent', 'later-wait'] as const).filter((kind) => kinds.includes(kind));
  const practices = [...new Set(waiting.map((one) => one.practiceName))];
  const zones = waiting.map((one) => one.zone);
  return {
    subject: w.reminder.severalSubject(waiting.length),
    preheader: w.reminder.severalPreheader,
    greeting: w.hello(name),
    paragraphs: [
      w.reminder.severalText(waiting.length),
      ...said.map((kind) => w.reminder.severalSays[kind]),
      ...readElsewhere(locale, facts.readings),
    ],
    action: { label: w.digest.action, url: desk },
    list: waiting.map((one) => ({
      label: w.reminder.item(
        named(one.practiceName),
        writeMomentAmong(locale, one.since.toString(), one.zone, zones),
        w.reminder.marks[kindOf(one)],
      ),
      url: one.address,
      code: one.code,
    })),
    code: null,
    closing: [w.reminder.codes, w.ownLinks, w.signature],
    footer: [
      reasons.letter(w.reminder.severalWhy),
      ...practices.map((name) => w.whyMember(named(name))),
      w.automatic,
    ],
  };
}

/** Reminds one member of the enquiries that nobody has answered (reminding-105): no patient's name, no medical word. Of
 * several the longest wait comes first (reminding-366), each with its own link, and the button opens the member's list
 * (reminding-367). Throws when there is none. */
export function reminderLetter(facts: Facts, waiting: readonly Waiting[]): Letter {
  const [first, ...more] = waiting;
  if (!first) throw new Error('a reminder names what waits');
  return more.length === 0 ? aboutOne(facts, first) : aboutSeveral(facts, waiting);
}
