import type { ActName } from '../../answering/acts.ts';
import { wordsFor } from '../../words/words.ts';

type Done = ReturnType<typeof wordsFor>['desk']['done'];

const said: Record<ActName, string> & Record<Exclude<keyof Done, ActName>, never> = wordsFor('fr').desk.done;

/** Whether a text names one of the forms of the detail page: each has words for when it is done. */
export const isActName = (text: string): text is ActName => Object.hasOwn(said, text);
