import { paths } from '../../words/paths.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';

/** On each page of the operator: the settings missing from the legal notice; nothing if it is complete. */
export function Lacking({ lang, settings }: { lang: Lang; settings: string[] }) {
  if (settings.length === 0) return null;
  const w = wordsFor(lang).legal.banner;
  return (
    <aside className="notice warn" aria-label={w.text}>
      <p>{w.text}</p>
      <ul>
        {settings.map((name) => (
          <li key={name}>
            <code>{name}</code>
          </li>
        ))}
      </ul>
      <p>
        <a href={paths[lang].legal}>{w.page}</a>
      </p>
    </aside>
  );
}
