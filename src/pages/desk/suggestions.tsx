import type { LookAlikes } from '../../answering/look-alikes.ts';
import { wordsFor } from '../../words/words.ts';
import { type Lang, writeMoment } from '../../words/write.ts';

export type Suggested = LookAlikes & { duplicateOf: string | null };

type SuggestionsProps = { lang: Lang; zone: string; likes: Suggested };

/** What an enquiry may be (a duplicate, spam), and the signs; it decides nothing. For a duplicate, a link to the
 * other enquiry. */
export function Suggestions({ lang, zone, likes }: SuggestionsProps) {
  const w = wordsFor(lang).desk.likes;
  const list = new Intl.ListFormat(lang, { type: 'unit' });
  const link = (id: string, text: string) => <a href={`/desk/enquiries/${id}`}>{text}</a>;
  return (
    <>
      {likes.duplicateOf && <p className="quiet">{link(likes.duplicateOf, w.duplicateOf)}</p>}
      {likes.repeatedBy.map(({ id, sentAt }) => (
        <p className="quiet" key={id}>
          {link(id, w.repeatedBy(writeMoment(lang, sentAt, zone)))}
        </p>
      ))}
      {likes.earlier.map(({ id, sentAt, because }) => (
        <p className="notice suggested" key={id}>
          {w.mayRepeat} {link(id, w.enquiryOf(writeMoment(lang, sentAt, zone)))} (
          {list.format(because.map((sign) => w.signs[sign]))}). {w.yours}
        </p>
      ))}
      {likes.spam.length > 0 && (
        <p className="notice suggested">
          {w.mayBeSpam} ({list.format(likes.spam.map((sign) => w.signs[sign]))}). {w.yours}
        </p>
      )}
    </>
  );
}
