import { Form } from 'react-router';
import { wordsFor } from '../../../words/words.ts';
import { type Lang, writeMomentAmong } from '../../../words/write.ts';
import { Notice } from '../../parts/notice.tsx';
import { shownResult } from '../../parts/result.ts';

export type Moved = {
  id: string;
  name: string;
  before: string | null;
  after: string | null;
  offers: boolean;
};

type PreviewProps = {
  lang: Lang;
  zone: string;
  moved: Moved[];
  patients: number;
  typed: Record<string, string>;
};

/** What closures would move, before they are saved. */
export function Preview({ lang, zone, moved, patients, typed }: PreviewProps) {
  const w = wordsFor(lang).practice.preview;
  const moment = (at: string | null) =>
    at ? <time dateTime={at}>{writeMomentAmong(lang, at, zone, [])}</time> : w.never;
  return (
    <section aria-labelledby="preview" className="card part" {...shownResult}>
      <h2 id="preview">{w.title}</h2>
      <p>{moved.length === 0 ? w.none : w.some}</p>
      {patients > 0 && <Notice tone="warn">{w.writtenTo(patients)}</Notice>}
      <ul className="rows">
        {moved.map((one) => (
          <li key={one.id}>
            <a href={`/desk/enquiries/${one.id}`}>
              <bdi>{one.name}</bdi>
            </a>
            <span>
              {w.before} <s>{moment(one.before)}</s>, {w.after} {moment(one.after)}
              {one.offers && `, ${w.offered}`}
            </span>
          </li>
        ))}
      </ul>
      <Form method="post">
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="confirmed" value="yes" />
        <p className="acts">
          <button className="button primary" type="submit">
            {w.confirm}
          </button>
          <a className="button" href="#closures">
            {w.cancel}
          </a>
        </p>
      </Form>
    </section>
  );
}
