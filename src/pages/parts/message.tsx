type MessageProps = {
  mine: boolean;
  author: string;
  moment: { iso: string; text: string };
  event: string | null;
  words: string | null;
};

/** One entry of a conversation: who, when, what happened, and the text as written. */
export const Message = ({ mine, author, moment, event, words }: MessageProps) => (
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
  </li>
);
