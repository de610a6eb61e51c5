import type { Daytime } from '../../directory/daytime.ts';
import { countOf } from '../../enquiry/clock/kept-count.ts';
import type { Due } from '../../enquiry/clock/what-is-due.ts';
import { whyNow } from '../../enquiry/clock/why-now.ts';
import { isAsked } from '../../enquiry/history/standing.ts';
import type { Thread } from '../../enquiry/history/thread.ts';
import { wordsFor, workingDaysFor } from '../../words/words.ts';
import { asSentences, type Lang, writeWeekday } from '../../words/write.ts';
import type { Deeds } from '../deeds.ts';
import type { Asked } from './questions.tsx';

type For = { lang: Lang; zone: string; deeds: Pick<Deeds, 'now' | 'daytime'> };

/** What the patient is told comes next if nobody reacts, by which day, and why; null if nothing comes, or if it is due
 * now. */
export function comesNext(due: Due | null, { lang, zone, deeds }: For) {
  if (!due || Temporal.Instant.compare(due.at, deeds.now()) <= 0) return null;
  const { reasons } = wordsFor(lang);
  const day = writeWeekday(lang, due.at.toString(), zone);
  const { rule } = due.because;
  const unless = rule === 'unread' || rule === 'reminded' ? 'unread' : 'unanswered';
  return {
    text: due.action === 'offer' ? reasons.comesNext.offer[unless](day) : reasons.comesNext[due.action](day),
    why: [
      asSentences(
        whyNow({ rule, count: due.because }, reasons.asPatients.coming, workingDaysFor(lang), deeds.daytime),
      ),
    ],
  };
}

/** Why other practices were offered to the patient, in words that blame nobody (patient-2); empty if none were. */
export function whyOffered({ lines, locale }: Thread, daytime: Daytime): string[] {
  const offered = lines.map((line) => line.fact).find((fact) => fact.kind === 'offered');
  if (offered?.kind !== 'offered') return [];
  const { reasons } = wordsFor(locale);
  const count = offered.count ? countOf(offered.count) : null;
  const reason = { rule: offered.rule, count };
  return [asSentences(whyNow(reason, reasons.asPatients.done, workingDaysFor(locale), daytime))];
}

/** The one question that the patient's page asks now; null if none. */
export function asked({ lines, locale, standing }: Thread, daytime: Daytime): Asked | null {
  const { questioned, lastAnsweredAt, rating, state, withdrawnAt } = standing;
  if (state === 'refused' || withdrawnAt !== null) return null;
  const isAnswered =
    lastAnsweredAt !== null &&
    questioned !== null &&
    Temporal.Instant.compare(questioned.at, lastAnsweredAt) <= 0;
  if (!questioned || !isAsked(standing) || isAnswered)
    return lastAnsweredAt !== null && rating === null ? { about: 'rating' } : null;
  const fact = lines.map((line) => line.fact).findLast((one) => one.kind === 'questioned');
  const { reasons } = wordsFor(locale);
  const count = fact?.kind === 'questioned' && fact.count ? countOf(fact.count) : null;
  const reason = { rule: questioned.rule, count };
  return {
    about: 'answer',
    isAgain: questioned.rule === 'later-silence',
    why: [asSentences(whyNow(reason, reasons.asPatients.done, workingDaysFor(locale), daytime))],
  };
}
