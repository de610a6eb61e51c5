import { named } from '../words/named.ts';
import { wordsFor } from '../words/words.ts';
import { writeMomentAmong } from '../words/write.ts';
import type { Letter } from './letter.ts';

/** How one practice stands this week. */
export type DigestOf = {
  practiceName: string;
  zone: string;
  waiting: number;
  oldestAt: Temporal.Instant | null;
  received: number;
  handled: number;
};

type DigestTo = { locale: 'fr' | 'en'; name: string; desk: string; unsubscribe: string };

/** The weekly summary for one member: numbers only, no patient's name. */
export function digestLetter({ locale, name, desk, unsubscribe }: DigestTo, weeks: DigestOf[]): Letter {
  const w = wordsFor(locale).letters;
  const waiting = weeks.reduce((sum, week) => sum + week.waiting, 0);
  const sentences = weeks.map(({ practiceName, zone, oldestAt, ...week }) => {
    const since = oldestAt && writeMomentAmong(locale, oldestAt.toString(), zone, []);
    const heard = w.digest.week(named(practiceName), week.received, week.handled);
    return since ? `${heard} ${w.digest.waiting(week.waiting, since)}` : `${heard} ${w.digest.nobody}`;
  });
  return {
    subject: w.digest.subject(waiting),
    preheader: w.digest.preheader,
    greeting: w.hello(name),
    paragraphs: sentences,
    action: { label: w.digest.action, url: desk },
    code: null,
    closing: [w.signature],
    footer: [w.digest.why],
    end: { label: w.digest.end, url: unsubscribe },
  };
}
