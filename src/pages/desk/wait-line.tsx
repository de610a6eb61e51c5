import type { WaitNow } from '../../enquiry/clock/how-it-waits.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMomentAmong, writeWeekday } from '../../words/write.ts';
import { Badge } from '../parts/badge.tsx';

type Since = { lang: Lang; wait: WaitNow; zone: string };

/** How long a patient has waited, as the end of a sentence: "for 3 working days", "since yesterday" (clock-323). */
export function waitsSince({ lang, wait, zone }: Since): string {
  const { since } = wordsFor(lang).waits;
  if (wait.workingDays > 0) return since.workingDays(wait.workingDays);
  return wait.began === 'before' ? since.day(writeWeekday(lang, wait.since, zone)) : since[wait.began];
}

/** The deadline of a wait, in words and with a label: late and since when, today, or later; nothing if it has none. */
export function Deadline({ lang, wait, zone, zones }: Since & { zones: string[] }) {
  const { desk, waits: w } = wordsFor(lang);
  if (wait.lateAt === null) return null;
  const at = writeMomentAmong(lang, wait.lateAt, zone, zones);
  if (wait.urgency === null) return <span>{desk.due(at)}</span>;
  const isLate = wait.urgency === 'late';
  return (
    <span>
      <Badge tone={isLate ? 'late' : 'warn'}>{isLate ? w.late : w.dueToday}</Badge>{' '}
      <time dateTime={wait.lateAt}>{isLate ? w.lateSince(at) : w.before(at)}</time>
    </span>
  );
}
