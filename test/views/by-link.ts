import { notMe } from '../../src/answering/not-me.ts';
import { refuse } from '../../src/answering/refuse.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import type { Service } from '../../src/database/service.ts';
import { theo } from '../cast.ts';
import { readsByLink } from '../deeds/by-link.ts';
import { lookingAt, memberAt } from '../scene.ts';
import type { Views } from './view.ts';
import type { World } from './world.ts';

const telephone = 'Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36';

/** Unknown browsers that came by links of Théo's: one has read, one has refused besides, and of one he has said that it
 * was not him. Returns their sessions by name. */
export async function playByLink(service: Service, newEnquiry: () => Promise<EnquiryId>) {
  const reads = async () => {
    const enquiryId = await newEnquiry();
    return { enquiryId, ...(await readsByLink({ service }, enquiryId, theo.email, telephone)) };
  };
  const refuses = async () => {
    const session = await reads();
    const form = await lookingAt(service, session.enquiryId);
    await refuse(service, session.caller, { ...form, reason: 'unavailable', sentence: '' });
    return session;
  };
  const [read, refused, disowned] = [await reads(), await refuses(), await refuses()];
  await notMe(service, await memberAt(service, theo.email), disowned.sessionId);
  return { read, refused, disowned };
}

type Name = 'read' | 'refused' | 'disowned';
const who = 'member';
const at =
  (name: Name, rest = '') =>
  ({ byLink }: World) =>
    `/desk/links/${byLink[name].sessionId}${rest}`;

export const link = [
  { name: 'by-link', who, address: at('read'), shows: '.who-it-was' },
  { name: 'by-link-refused', who, address: at('refused'), shows: '.who-it-was ~ .rows' },
  {
    name: 'by-link-not-me',
    who,
    address: at('disowned', '?said=not-me'),
    shows: '.notice.good ~ * .button, .notice.warn',
  },
] satisfies Views;

export const enquiryReadByLink = [
  {
    name: 'enquiry-read-by-link',
    who,
    address: ({ byLink }: World) => `/desk/enquiries/${byLink.read.enquiryId}`,
    shows: '.acts ~ .by-link',
  },
] satisfies Views;
