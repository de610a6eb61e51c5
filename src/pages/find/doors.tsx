import type { Expectation } from '../../asking/what-to-expect.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeHourOf, writeWeekday } from '../../words/write.ts';

type DoorsProps = { lang: Lang; zone: string; doors: Expectation['doors'] };

/** Whether a practice is open now, and until or from when; nothing if that is unknown. */
export function Doors({ lang, zone, doors }: DoorsProps) {
  if (!doors) return null;
  const w = wordsFor(lang).find.profile;
  const time = writeHourOf(lang, doors.at, zone);
  return (
    <p className={doors.open ? 'doors open' : 'doors'}>
      {doors.open ? w.openUntil(time) : w.opens(writeWeekday(lang, doors.at, zone), time)}
    </p>
  );
}
