import { named } from '../words/named.ts';
import { wordsFor } from '../words/words.ts';
import { writeMomentAmong } from '../words/write.ts';

/** An enquiry that a browser which nobody knows has read by a member's link: by practice, moment and browser only. */
export type ReadElsewhere = {
  practiceName: string;
  zone: string;
  readAt: Temporal.Instant;
  /** As a member would call them; empty where unknown. */
  browser: string;
  system: string;
};

/** What a letter to a member tells her of readings by her links, a paragraph each, and what she can do; empty if there is
 * nothing to tell (mission, point 2). */
export function readElsewhere(locale: 'fr' | 'en', readings: readonly ReadElsewhere[]): string[] {
  if (readings.length === 0) return [];
  const { letters, access } = wordsFor(locale);
  const zones = readings.map(({ zone }) => zone);
  return [
    ...readings.map(({ practiceName, readAt, zone, browser, system }) =>
      letters.readElsewhere.one(
        named(practiceName),
        writeMomentAmong(locale, readAt.toString(), zone, zones),
        access.sessions.browser(browser, system),
      ),
    ),
    letters.readElsewhere.notYou,
  ];
}
