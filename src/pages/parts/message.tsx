type MessageProps = {
  mine: boolean;
  author: string;
  moment: { iso: string; text: string };
  event: string | null;
  words: string | null;
  /** How far it has come, under a message of the reader's own. */
  became?: string | null;
};

/** One entry of a conversation: who, when, what happened, and the text as written. */
export const Message = ({ mine, author, moment, event, words, became = null }: MessageProps) => (
  <li className={mine ? 'message mine' : 'message'}>
    <p className="by">
      <strong>
        <bdi>{author}</bdi>
      </strong>{' '}
      <time dateTime={moment.iso}>{moment.text}</time>
    </p>
    {event && <p className="event">{event}</p>}
    {words && (
      <p className="words" dir="auto">
        {words}
      </p>
    )}
    {became && <p className="became">{became}</p>}
  </li>
);
