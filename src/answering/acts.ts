import type { MemberCaller } from '../access/caller.ts';
import type { Service } from '../database/service.ts';
import type { Handled } from './act.ts';
import { answer } from './answer.ts';
import { close } from './close.ts';
import { contactOutside } from './contact-outside.ts';
import { refuse } from './refuse.ts';
import { reopen } from './reopen.ts';

/** Everything that a member does to an enquiry, by the name that its form has. */
export const acts = { answer, contact: contactOutside, refuse, close, reopen };
export type ActName = keyof typeof acts;

/** Does what a form of whatever fields asks for, as its act reads them. */
export const doAct = (
  service: Service,
  caller: MemberCaller,
  { act, enquiryId, fields }: { act: ActName; enquiryId: string; fields: Record<string, string> },
): Promise<Handled> => acts[act].take(service, caller, enquiryId, fields);
