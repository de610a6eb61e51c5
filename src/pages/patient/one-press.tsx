import type { Lang } from '../../words/write.ts';
import { ShownAt } from '../parts/shown-at.tsx';

/** A form that is one button, without a field. */
export const OnePress = ({ lang, act, label }: { lang: Lang; act: string; label: string }) => (
  <form method="post">
    <ShownAt lang={lang} />
    <input type="hidden" name="act" value={act} />
    <button className="button" type="submit">
      {label}
    </button>
  </form>
);
