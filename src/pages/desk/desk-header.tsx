import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';

/** Who is signed in, and the ways to her sessions and out. */
export function DeskHeader({ lang, name }: { lang: Lang; name: string }) {
  const w = wordsFor(lang).desk;
  return (
    <div className="desk-header">
      <span>{name}</span>
      <a href="/desk/sessions">{w.account}</a>
      <form method="post" action="/sign-out">
        <button className="link" type="submit">
          {w.signOut}
        </button>
      </form>
    </div>
  );
}
