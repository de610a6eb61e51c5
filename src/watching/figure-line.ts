import type { EnquiryId, ProcedureId } from '../database/id.ts';
import type { LaterMeasured, LaterWait } from '../enquiry/figures/later-waits.ts';
import type { Measured } from '../enquiry/figures/response-figures.ts';
import type { Tally } from '../enquiry/figures/tally.ts';
import type { Counting } from '../enquiry/figures/why-left-out.ts';

/** One sent enquiry of a practice, for its figures. Month and week are those of sending, by local date: `2026-06`,
 * and the Monday of the week. */
export type FigureLine = Counting &
  Measured &
  Pick<Tally, 'transmittedAt' | 'readAt' | 'handledBy' | 'handledHow' | 'refusal'> & {
    id: EnquiryId;
    procedureId: ProcedureId;
    month: string;
    week: string;
  };

/** One later wait of a practice, for its figures. */
export type LaterLine = LaterWait & LaterMeasured & { enquiryId: EnquiryId; procedureId: ProcedureId };
