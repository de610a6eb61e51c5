import type { MemberCaller } from '../access/caller/caller.ts';
import type { EnquiryId } from '../database/id.ts';
import type { Service } from '../database/service.ts';
import type { Handled } from './act.ts';
import { answer } from './answer.ts';
import { close } from './close.ts';
import { contactOutside } from './contact-outside.ts';
import { refuse } from './refuse.ts';
import { reopen } from './reopen.ts';
import { setAside } from './set-aside.ts';
import { takeUp } from './take-up.ts';

/** All acts of a member on an enquiry, by the name of their form. */
export const acts = {
  answer,
  contact: contactOutside,
  refuse,
  close,
  reopen,
  'set-aside': setAside,
  'take-up': takeUp,
};
export type ActName = keyof typeof acts;

/** Runs the act of an unparsed form. */
export const doAct = (
  service: Service,
  caller: MemberCaller,
  { act, enquiryId, fields }: { act: ActName; enquiryId: EnquiryId; fields: Record<string, string> },
): Promise<Handled> => acts[act].take(service, caller, enquiryId, fields);
