import { data, type RouterContextProvider } from 'react-router';
import type { Lang } from '../../words/write.ts';
import { deedsIn } from '../context.ts';

/** A practice by its address, with its procedures and what a patient may expect of it; a 404 page when unknown. */
export async function shownPractice(context: Readonly<RouterContextProvider>, slug: string, lang: Lang) {
  const deeds = deedsIn(context);
  const practice = await deeds.practiceBySlug(slug);
  if (!practice) throw data(null, 404);
  const [procedures, expectation] = await Promise.all([
    deeds.proceduresOf(practice.id),
    deeds.expectOf(practice),
  ]);
  return {
    practice,
    expectation,
    procedures: procedures.map(({ slug, name, available }) => ({ slug, name: name[lang], available })),
  };
}
