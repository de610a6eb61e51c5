import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';
import { Notice } from '../parts/notice.tsx';
import { stoppedIn } from './sending.ts';

type StoppedNoticeProps = { lang: Lang; answer: object | undefined };

/** Says why the last form was not accepted, and that all that was typed is there. */
export function StoppedNotice({ lang, answer }: StoppedNoticeProps) {
  const stopped = stoppedIn(answer);
  return (
    stopped && (
      <div className="stopped">
        <Notice result tone="warn">
          {wordsFor(lang).desk.stopped[stopped]}
        </Notice>
      </div>
    )
  );
}
