import { Form } from 'react-router';
import type { showAlarms } from '../../watching/show-alarms.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMoment } from '../../words/write.ts';
import { useOperatorZone } from '../operator-zone.ts';
import { Notice } from '../parts/notice.tsx';

type RelayAlarmProps = {
  lang: Lang;
  ours: Awaited<ReturnType<typeof showAlarms>>['ours'];
  /** She has just had them sent again. */
  sentAgain: boolean;
};

/** Letters refused because of our relay or our reputation, the replies, and the button that resends all of them (law
 * 2); nothing if there are none. */
export function RelayAlarm({ lang, ours, sentAgain }: RelayAlarmProps) {
  const zone = useOperatorZone();
  const w = wordsFor(lang).access.operator.relay;
  if (!ours && !sentAgain) return null;
  return (
    <section aria-labelledby="relay">
      <h2 id="relay" tabIndex={-1}>
        {w.title}
      </h2>
      {sentAgain && <Notice result>{w.done}</Notice>}
      {ours && (
        <>
          <p>
            {w.waiting(ours.waiting, ours.failed)} {w.since}{' '}
            <time dateTime={ours.since}>{writeMoment(lang, ours.since, zone)}</time>.
          </p>
          {ours.reply && (
            <p className="quiet">
              {w.said} <bdi>{ours.reply}</bdi>
            </p>
          )}
          <p className="quiet">{w.what}</p>
          <Form method="post">
            <button className="button" type="submit" name="again" value="all">
              {w.again}
            </button>
          </Form>
        </>
      )}
    </section>
  );
}
