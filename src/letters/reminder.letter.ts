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
};

type Facts = {
  locale: 'fr' | 'en';
  name: string;
  daytime: Daytime;
  /** What unknown browsers have read by her links. */
  readings: readonly ReadElsewhere[];
};

/** Why the reminder is sent now: the reasons of all enquiries that it names, once each
 * (reminding-6). */
function whyNowOf({ locale, daytime }: Facts, waiting: readonly Waiting[]): string {
  const w = wordsFor(locale);
  const all = waiting.flatMap(({ because }) =>
    whyNow(because, w.reasons.asMembers.done, workingDaysFor(locale), daytime),
  );
  return w.reasons.letter(asSentences([...new Set(all)]));
}

/** What a reminder says about itself: that it is the only one, or the last. */
function ruleOf({ locale }: Facts, waiting: readonly Waiting[]): string {
  const { reminder: w } = wordsFor(locale).letters;
  return waiting.some(({ because }) => because.rule === 'silent') ? w.lastRule : w.rule;
}

function aboutOne(facts: Facts, waiting: Waiting): Letter {
  const { locale, name } = facts;
  const w = wordsFor(locale).letters;
  const { practiceName, since, zone, address, code } = waiting;
  const practice = named(practiceName);
  return {
    subject: w.reminder.subject(practice),
    preheader: w.reminder.preheader,
    greeting: w.hello(name),
    paragraphs: [
      w.reminder.text(practice, writeMomentAmong(locale, since.toString(), zone, [])),
      ruleOf(facts, [waiting]),
      ...readElsewhere(locale, facts.readings),
    ],
    action: { label: w.reminder.action, url: address },
    code: { label: w.code.label, text: code },
    closing: [w.ownLink, w.signature],
    footer: [whyNowOf(facts, [waiting]), w.whyMember(practice), w.automatic],
  };
}

function aboutSeveral(facts: Facts, waiting: readonly Waiting[]): Letter {
  const { locale, name } = facts;
  const w = wordsFor(locale).letters;
  const practices = [...new Set(waiting.map((one) => one.practiceName))];
  const zones = waiting.map((one) => one.zone);
  return {
    subject: w.reminder.severalSubject(waiting.length),
    preheader: w.reminder.severalPreheader,
    greeting: w.hello(name),
    paragraphs: [
      w.reminder.severalText(waiting.length),
      ruleOf(facts, waiting),
      ...readElsewhere(locale, facts.readings),
    ],
    action: null,
    list: waiting.map(({ practiceName, since, zone, address, code }) => ({
      label: w.reminder.item(named(practiceName), writeMomentAmong(locale, since.toString(), zone, zones)),
      url: address,
      code,
    })),
    code: null,
    closing: [w.reminder.codes, w.ownLink, w.signature],
    footer: [whyNowOf(facts, waiting), ...practices.map((name) => w.whyMember(named(name))), w.automatic],
  };
}

/** Reminds one member of the enquiries that nobody has answered (reminding-105), the longest wait first: no patient's
 * name, no medical word. Throws when there is none. */
export function reminderLetter(facts: Facts, waiting: readonly Waiting[]): Letter {
  const [first, ...more] = waiting;
  if (!first) throw new Error('a reminder names what waits');
  return more.length === 0 ? aboutOne(facts, first) : aboutSeveral(facts, waiting);
}
