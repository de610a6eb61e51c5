import { Form } from 'react-router';
import type { showAlarms } from '../../watching/show-alarms.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMoment } from '../../words/write.ts';
import { Notice } from '../parts/notice.tsx';

const paris = 'Europe/Paris';

type RelayAlarmProps = {
  lang: Lang;
  ours: Awaited<ReturnType<typeof showAlarms>>['ours'];
  /** She has just had them sent again. */
  sentAgain: boolean;
};

/** Letters that servers refuse for what they hold against our own relay or against us, their words, and the button that has
 * all of them sent again (law 2); nothing where there are none. */
export function RelayAlarm({ lang, ours, sentAgain }: RelayAlarmProps) {
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
            <time dateTime={ours.since}>{writeMoment(lang, ours.since, paris)}</time>.
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
