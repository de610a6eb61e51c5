import type { Measured } from '../enquiry/response-figures.ts';
import type { Tally } from '../enquiry/tally.ts';
import type { Counting } from '../enquiry/why-left-out.ts';

/** One sent enquiry of a practice as its figures see it. Month and week are those of the sending, by the date of the
 * place: `2026-06`, and the Monday on which the week begins. */
export type FigureLine = Counting &
  Measured &
  Pick<Tally, 'transmittedAt' | 'readAt' | 'handledBy' | 'handledHow' | 'refusal'> & {
    id: string;
    procedureId: string;
    month: string;
    week: string;
  };
