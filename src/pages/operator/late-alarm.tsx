import type { Late } from '../../watching/late.table.ts';
import { paths } from '../../words/paths.ts';
import { wordsFor, workingDaysFor } from '../../words/words.ts';
import { type Lang, writeMoment } from '../../words/write.ts';
import { useOperatorZone } from '../operator-zone.ts';
import { Notice } from '../parts/notice.tsx';
import { Table } from '../parts/table.tsx';

type LateAlarmProps = { lang: Lang; late: Late & { after: number } };

/** How many patients wait beyond the deadline, and at which practices: what the alarms begin with (watching-321). */
export function LateAlarm({ lang, late }: LateAlarmProps) {
  const zone = useOperatorZone();
  const w = wordsFor(lang).waits.lateByPractice;
  const isQuiet = late.late === 0 && late.contested === 0;
  const rest = late.practices - late.most.length;
  return (
    <section aria-labelledby="late">
      <h2 id="late">{w.title}</h2>
      <Notice tone={isQuiet ? 'good' : 'warn'}>
        {w.count(late.late, workingDaysFor(lang).days(late.after))}
        {late.contested > 0 && ` ${w.contested(late.contested)}`}
      </Notice>
      {late.most.length > 0 && (
        <Table
          caption={w.title}
          head={w.practice}
          columns={[w.late, w.oldest, w.contests]}
          rows={late.most.map((one) => ({
            key: one.practiceId,
            head: (
              <>
                <a href={paths[lang].profile(one.slug)}>{one.name}</a>, {one.town}
              </>
            ),
            cells: [
              one.late,
              one.oldestAt === null ? (
                '–'
              ) : (
                <time key="oldest" dateTime={one.oldestAt}>
                  {writeMoment(lang, one.oldestAt, zone)}
                </time>
              ),
              one.contested,
            ],
          }))}
        />
      )}
      {rest > 0 && <p>{w.others(rest)}</p>}
    </section>
  );
}
