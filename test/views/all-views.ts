import type { Register } from 'react-router';
import type { Lang } from '../../src/words/write.ts';
import { desk } from './desk.ts';
import { development } from './development.ts';
import { figures } from './figures.ts';
import { find } from './find.ts';
import { operator } from './operator.ts';
import { patient } from './patient.ts';
import { signingIn } from './sign-in.ts';
import type { Routed, Views, Who } from './view.ts';

type Routes = keyof Register['pages'];

/** Every page in every state in which it is looked at, by its route: a route that is not here does not compile. */
export const allViews = {
  ...find,
  ...patient,
  ...signingIn,
  ...desk,
  ...figures,
  ...operator,
  ...development,
} satisfies Record<Routes, Views>;

const routed: Routed[] = Object.entries<Views>(allViews).flatMap(([route, views]) =>
  'noPage' in views ? [] : views.map((view) => ({ ...view, route })),
);

const isIn = (lang: Lang, { route }: Routed) => route === `/${lang}` || route.startsWith(`/${lang}/`);

/** What there is to look at in a language, in a world whose people read it. */
export const viewsIn = (lang: Lang): Routed[] =>
  routed.filter((view) => !isIn(lang === 'fr' ? 'en' : 'fr', view));

/** Who looks at any of them. */
export const peopleIn = (lang: Lang): Who[] => [...new Set(viewsIn(lang).map((view) => view.who))];
