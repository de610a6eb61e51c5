import { Form } from 'react-router';
import type { figureAlarms } from '../../watching/proof.table.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMoment } from '../../words/write.ts';
import { useOperatorZone } from '../operator-zone.ts';
import { Empty } from '../parts/empty.tsx';
import { Notice } from '../parts/notice.tsx';

type AlarmsProps = Awaited<ReturnType<typeof figureAlarms>> & { lang: Lang; setRight: boolean };

/** Figures that differ from their histories, after a nightly check, and the button that corrects them. */
export function FigureAlarms({ lang, differences, proof, setRight }: AlarmsProps) {
  const zone = useOperatorZone();
  const w = wordsFor(lang).figures.operator.proof;
  return (
    <section aria-labelledby="proof">
      <h2 id="proof" tabIndex={-1}>
        {w.title}
      </h2>
      {setRight && <Notice result>{w.done}</Notice>}
      <p className="quiet">
        {proof ? (
          <>
            {w.last(proof.enquiries)}{' '}
            <time dateTime={proof.endedAt}>{writeMoment(lang, proof.endedAt, zone)}</time>
          </>
        ) : (
          w.never
        )}
      </p>
      {proof && differences.length === 0 && <Empty>{w.none}</Empty>}
      <ul className="rows">
        {differences.map((one) => (
          <li key={`${one.enquiryId} ${one.place}`}>
            <span>
              {one.practiceName} · <code>{one.place}</code>
              <br />
              <span className="quiet">
                {w.kept} <code>{one.kept ?? '–'}</code>, {w.counted} <code>{one.counted ?? '–'}</code>
              </span>
            </span>
            <Form method="post">
              <input type="hidden" name="enquiry" value={one.enquiryId} />
              <button className="button small" type="submit">
                {w.setRight}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
