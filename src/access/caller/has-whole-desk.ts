import type { DeskCaller, MemberCaller } from './caller.ts';

/** Whether a member reaches all that is hers, and did not come by the link of one enquiry. */
export const hasWholeDesk = (caller: MemberCaller): caller is DeskCaller => caller.reach.enquiryId === null;
