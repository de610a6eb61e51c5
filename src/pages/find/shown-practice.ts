import { data, type RouterContextProvider } from 'react-router';
import { covers } from '../../directory/closure.ts';
import type { Lang } from '../../words/write.ts';
import { deedsIn } from '../context.ts';

/** A practice by its address, with its procedures and the closure that runs today; a 404 page when unknown. */
export async function shownPractice(context: Readonly<RouterContextProvider>, slug: string, lang: Lang) {
  const deeds = deedsIn(context);
  const practice = await deeds.practiceBySlug(slug);
  if (!practice) throw data(null, 404);
  const procedures = await deeds.proceduresOf(practice.id);
  const calendar = await deeds.calendarOf(practice.id);
  const today = deeds.now().toZonedDateTimeISO(practice.zone).toPlainDate();
  const closed = calendar?.closures.find((closure) => covers(closure, today)) ?? null;
  return {
    practice,
    procedures: procedures.map(({ slug, name, available }) => ({ slug, name: name[lang], available })),
    closed: closed && { from: closed.from.toString(), to: closed.to?.toString() ?? null },
  };
}
