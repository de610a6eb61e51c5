import type { EnquiryId, PracticeId, ProcedureId } from '../../database/id.ts';
import type { Reading, Writing } from '../../database/service.ts';
import type { Tally } from './tally.ts';

/** Where an enquiry belongs. */
export type Place = {
  id: EnquiryId;
  practiceId: PracticeId;
  procedureId: ProcedureId;
  first: EnquiryId | null;
};

/** The row of a tally; `first` is the enquiry from whose offer this one came. */
export const tallyRow = ({ id, practiceId, procedureId, first }: Place, tally: Tally) => ({
  enquiry_id: id,
  practice_id: practiceId,
  procedure_id: procedureId,
  group_id: first ?? id,
  sent_at: tally.sentAt,
  transmitted_at: tally.transmittedAt,
  read_at: tally.readAt,
  handled_at: tally.handledAt,
  handled_by: tally.handledBy,
  handled_how: tally.handledHow,
  served_at: tally.servedAt,
  withdrawn_at: tally.withdrawnAt,
  refusal: tally.refusal,
  contested_at: tally.contestedAt,
});

/** The tallies of sent enquiries, with the moment at which another practice of the group first answered or reached
 * the patient. One index probe each. */
export const counting = (read: Reading | Writing) =>
  read
    .selectFrom('enquiry_tally')
    .where('enquiry_tally.sent_at', 'is not', null)
    .select(({ selectFrom }) =>
      selectFrom('enquiry_tally as other')
        .select((of) => of.fn.min('other.served_at').as('at'))
        .whereRef('other.group_id', '=', 'enquiry_tally.group_id')
        .whereRef('other.enquiry_id', '!=', 'enquiry_tally.enquiry_id')
        .where('other.served_at', 'is not', null)
        .as('served_elsewhere_at'),
    );
