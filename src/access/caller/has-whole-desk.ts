import type { DeskCaller, MemberCaller } from './caller.ts';

/** Whether a member has their whole desk, rather than a session of one enquiry. */
export const hasWholeDesk = (caller: MemberCaller): caller is DeskCaller => caller.reach.enquiryId === null;
