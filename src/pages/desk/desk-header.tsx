import type { Person } from '../../people/person.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';

/** Who is signed in, with links to figures, practice and sessions, and to sign out. */
export function DeskHeader({ lang, person }: { lang: Lang; person: Pick<Person, 'name' | 'memberships'> }) {
  const { desk, figures, practice } = wordsFor(lang);
  return (
    <div className="desk-header">
      <span>{person.name}</span>
      {person.memberships.length > 0 && <a href="/desk/figures">{figures.link}</a>}
      {person.memberships.some((one) => one.role === 'manager') && (
        <a href="/desk/practices">{practice.yours}</a>
      )}
      <a href="/desk/sessions">{desk.account}</a>
      <form method="post" action="/sign-out">
        <button className="link" type="submit">
          {desk.signOut}
        </button>
      </form>
    </div>
  );
}
