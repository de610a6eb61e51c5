import { data, type RouterContextProvider } from 'react-router';
import type { ProcedureId } from '../../database/id.ts';
import type { Practice } from '../../directory/practice.ts';
import { byName } from '../../words/by-name.ts';
import type { Lang } from '../../words/write.ts';
import { deedsIn } from '../context.ts';

type Context = Readonly<RouterContextProvider>;

/** Other practices as they are offered before writing. */
export type Other = { slug: string; name: string; town: string; kilometres: number };

async function othersOf(context: Context, practice: Practice, procedureId: ProcedureId): Promise<Other[]> {
  const others = await deedsIn(context).othersNear(practice, procedureId);
  return others.map(({ practice: { slug, name, town }, metres }) => ({
    slug,
    name,
    town,
    kilometres: metres / 1000,
  }));
}

/** A practice by its slug, with its procedures, what a patient may expect of it, and if needed the nearest others for
 * the chosen procedure; a 404 page if unknown. */
export async function shownPractice(context: Context, slug: string, lang: Lang, chosen: string) {
  const deeds = deedsIn(context);
  const practice = await deeds.practiceBySlug(slug);
  if (!practice) throw data(null, 404);
  const [procedures, expectation, usually] = await Promise.all([
    deeds.proceduresOf(practice.id),
    deeds.expectOf(practice),
    deeds.usualDelayOf(practice),
  ]);
  const procedure = procedures.find((one) => one.slug === chosen);
  return {
    practice,
    expectation,
    usually,
    others: expectation.offersOthers && procedure ? await othersOf(context, practice, procedure.id) : [],
    procedures: procedures
      .map(({ slug, name, available }) => ({ slug, name: name[lang], available }))
      .toSorted(byName(lang)),
  };
}
