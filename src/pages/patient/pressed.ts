import type { OwnThread } from '../../access/theirs/patient-thread.ts';
import type { EnquiryId } from '../../database/id.ts';
import { isId } from '../../database/is-id.ts';
import { ratings } from '../../enquiry/facts/rating.ts';
import type { Deeds } from '../deeds.ts';
import { formText } from '../form-text.ts';

/** What a patient has done on their page. */
export const dones = ['address', 'served', 'write', 'confirm', 'yes', 'no', 'rating', 'otherwise'] as const;
export type Done = (typeof dones)[number];

/** Runs what the patient pressed besides a message; null if nothing was done. */
export async function pressed(deeds: Deeds, thread: OwnThread, form: FormData): Promise<Done | null> {
  const { caller } = thread;
  const said = formText(form, 'said');
  switch (formText(form, 'act')) {
    case 'confirm':
      await deeds.confirm(caller);
      return 'confirm';
    case 'confirm-other': {
      const which = formText(form, 'which');
      return isId<EnquiryId>(which) && (await deeds.confirmHeldWith(thread, which)) ? 'confirm' : null;
    }
    case 'served':
      await deeds.withdrawOthers(caller);
      return 'served';
    case 'answer': {
      if (said !== 'yes' && said !== 'no') return null;
      const testified = await deeds.testify(caller, { reached: said === 'yes' });
      if (testified.done) return said;
      return testified.because === 'said-otherwise' ? 'otherwise' : null;
    }
    case 'rating': {
      const rating = ratings.find((one) => one === said);
      const rated = rating && (await deeds.rate(caller, rating)).rated;
      return rated ? 'rating' : null;
    }
    default:
      return null;
  }
}
