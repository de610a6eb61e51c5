import { data, type RouterContextProvider } from 'react-router';
import type { ProcedureId } from '../../database/id.ts';
import type { Practice } from '../../directory/practice.ts';
import { isNear } from '../../offering/is-near.ts';
import { byName } from '../../words/by-name.ts';
import type { Lang } from '../../words/write.ts';
import { deedsIn } from '../context.ts';

type Context = Readonly<RouterContextProvider>;

/** Other practices as they are offered before writing. */
export type Other = { slug: string; name: string; town: string; kilometres: number; isNear: boolean };

async function othersOf(
  context: Context,
  practice: Practice,
  procedureId: ProcedureId | null,
): Promise<Other[]> {
  const { othersNear, nearWithin } = deedsIn(context);
  const others = await othersNear(practice, procedureId);
  return others.map(({ practice: { slug, name, town }, metres }) => ({
    slug,
    name,
    town,
    kilometres: metres / 1000,
    isNear: isNear({ metres }, { nearWithin }),
  }));
}

/** A practice by its slug, with its procedures, what a patient may expect of it, and if needed the nearest others for
 * the chosen procedure, which is empty unless the practice has it; a 404 page if unknown. */
export async function shownPractice(context: Context, slug: string, lang: Lang, chosen: string) {
  const deeds = deedsIn(context);
  const practice = await deeds.practiceBySlug(slug);
  if (!practice) throw data(null, 404);
  const [procedures, expectation] = await Promise.all([
    deeds.proceduresOf(practice.id),
    deeds.expectOf(practice),
  ]);
  const procedure = procedures.find((one) => one.slug === chosen);
  return {
    practice,
    expectation,
    procedure: procedure?.slug ?? '',
    nearWithin: deeds.nearWithin,
    others: expectation.offersOthers ? await othersOf(context, practice, procedure?.id ?? null) : [],
    procedures: procedures
      .map(({ slug, name, available }) => ({ slug, name: name[lang], available }))
      .toSorted(byName(lang)),
  };
}
