import type { Within } from '../../database/service.ts';
import type { OpenEnquiry } from '../../enquiry/history/open-enquiry.ts';
import { whereFirstStands } from '../../enquiry/history/where-first-stands.ts';
import { postToPatient } from './tell-patient.ts';

const address = ({ patient }: OpenEnquiry) => patient.email.toLowerCase();

/** Posts the letter of a duplicate: where the first enquiry stands at this moment (mission, point 5). Its link leads to the
 * first one if both have the same address, otherwise to its own page. */
export const tellOfFirst = (within: Within, enquiry: OpenEnquiry, first: OpenEnquiry): Promise<void> =>
  postToPatient(within, enquiry, 'duplicate', {
    opens: address(first) === address(enquiry) ? first.id : enquiry.id,
    first: { askedAt: first.standing.askedAt, stands: whereFirstStands(first.standing) },
  });
