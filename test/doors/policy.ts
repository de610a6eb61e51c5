import type { EnquiryId } from '../../src/database/id.ts';
import { paths } from '../../src/words/paths.ts';

const patients = ['Léa', 'another patient'] as const;
const members = ['Théo', 'Inès', 'Samir'] as const;
export const everybody = ['nobody', ...patients, ...members, 'the operator'] as const;
const signedIn = [...members, 'the operator'] as const;
export type Who = (typeof everybody)[number];

/** The parts of addresses: Léa's enquiry and the one that was offered to others, her practice, real secrets. */
export type Addresses = Record<'enquiry' | 'offered', EnquiryId> &
  Record<'byLink' | 'practice' | 'invitation' | 'digest', string>;

/** A status, and where it leads: `303 /sign-in`. */
type Said = string;

/** What a GET at an address answers: whoever is let in gets the page, and somebody is; or it says why nobody is. */
export type Policy = { at?: (scene: Addresses) => string } & (
  | { letIn: readonly [Who, ...Who[]]; gets: Said; others: (who: Who) => Said }
  | { because: string; gets: Said }
);

const toSignIn = '303 /sign-in';
const never = (who: Who): Said => {
  throw new Error(`${who} is let in`);
};
const public_ = { letIn: everybody, gets: '200', others: never } as const;
const desk = (...letIn: [Who, ...Who[]]) => ({
  letIn,
  gets: '200',
  others: (who: Who) => (signedIn.some((one) => one === who) ? '404' : toSignIn),
});
const ofHers = { letIn: ['Léa'], gets: '200', others: () => '403' } as const;
const notInTheseSettings = 'only with the built-in mailbox or the sample, where everybody sees it: below';

/** A route that is not in this table fails the test, and so does one whose row lets nobody in and does not say why. */
export const policy: Record<string, Policy | Policy[]> = {
  [paths.fr.home]: public_,
  [paths.en.home]: public_,
  [paths.fr.results]: public_,
  [paths.en.results]: public_,
  [paths.fr.accessibility]: public_,
  [paths.en.accessibility]: public_,
  [paths.fr.legal]: public_,
  [paths.en.legal]: public_,
  [paths.fr.profile(':slug')]: public_,
  [paths.en.profile(':slug')]: public_,
  [paths.fr.ask(':slug')]: public_,
  [paths.en.ask(':slug')]: public_,
  '/': { ...public_, gets: '302 /fr' },
  '/demande-a-confirmer': public_,
  '/demande/:id': ofHers,
  '/demande/:id/autres-cabinets': [
    { ...ofHers, at: ({ offered }: Addresses) => `/demande/${offered}/autres-cabinets` },
    { ...ofHers, gets: '404' },
  ],
  '/demande/:id/envoyee': ofHers,
  '/suivi/:locator/:secret': public_,
  '/desk': desk(...signedIn),
  '/desk/enquiries/:id': desk('Théo', 'Inès'),
  '/desk/acted': { because: 'a GET acts on nothing', gets: '404' },
  '/desk/enquiries/:id/read': { because: 'a GET reads nothing', gets: '404' },
  '/desk/links/:id': { ...desk('Théo'), at: ({ byLink }: Addresses) => `/desk/links/${byLink}` },
  '/desk/figures': [
    desk(...members),
    { ...desk('Théo', 'Inès'), at: ({ practice }: Addresses) => `/desk/figures?practice=${practice}` },
  ],
  '/desk/figures.csv': [
    desk(...members),
    { ...desk('Théo', 'Inès'), at: ({ practice }: Addresses) => `/desk/figures.csv?practice=${practice}` },
  ],
  '/desk/figures/enquiries': [
    { ...desk(...members), at: () => '/desk/figures/enquiries?set=sent' },
    {
      ...desk('Théo', 'Inès'),
      at: ({ practice }: Addresses) => `/desk/figures/enquiries?practice=${practice}&set=sent`,
    },
  ],
  '/desk/practices': {
    ...desk('Inès'),
    gets: '303 /desk/practices/:practice',
  },
  '/desk/practices/:id': { ...desk('Inès'), at: ({ practice }: Addresses) => `/desk/practices/${practice}` },
  '/desk/sessions': desk(...signedIn),
  '/l/:locator': public_,
  '/sign-in': public_,
  '/sign-out': { because: 'only its form ends a session', gets: toSignIn },
  '/invitation/:locator/:secret': [
    { ...public_, at: ({ invitation }: Addresses) => invitation },
    { because: 'its secret is wrong', gets: '410' },
  ],
  '/digest/:person/:secret': [{ ...public_, at: ({ digest }: Addresses) => digest }, public_],
  '/operator': desk('the operator'),
  '/operator/figures': desk('the operator'),
  '/operator/figures/enquiries': {
    ...desk('the operator'),
    at: () => '/operator/figures/enquiries?set=sent',
  },
  '/operator/what-if': desk('the operator'),
  '/mailbox': { because: notInTheseSettings, gets: '404' },
  '/mailbox/:id': { because: notInTheseSettings, gets: '404' },
  '/mailbox/:id/html': { because: notInTheseSettings, gets: '404' },
  '/style': { because: notInTheseSettings, gets: '404' },
  '/error/:status': { because: 'it is the page of an error', gets: '404' },
  '*': { because: 'there is nothing', gets: '404' },
};
