import { theo } from '../cast.ts';
import { spent } from './spent.ts';
import { sendTooSoon } from './too-soon.ts';
import type { Views } from './view.ts';

const who = 'nobody';
const unknownLink = '/l/AAAAAAAAAAAAAAAA';

const signIn: Views = [
  { name: 'sign-in', who, address: '/sign-in' },
  { name: 'sign-in-to-continue', who, address: '/sign-in?to=/desk', shows: '.notice' },
  { name: 'sign-in-accepted', who, address: '/sign-in?told=accepted', shows: '.notice' },
  { name: 'sign-in-signed-out', who, address: '/sign-in?told=signedOut', shows: '.notice' },
  {
    name: 'sign-in-wrong',
    who,
    address: '/sign-in',
    async act(page) {
      await page.locator('[name=email]').fill(theo.email);
      await page.locator('main form button').click();
    },
    shows: '#email-error',
  },
  {
    name: 'sign-in-later',
    who,
    address: '/sign-in',
    async act(page) {
      await page.locator('[name=email]').fill(spent.account);
      await page.locator('[name=password]').fill('a guess');
      await page.locator('main form button').click();
    },
    shows: '#result',
  },
];

/** The page of a link does by itself what its fragment asks: an act waits until the page runs. */
const link: Views = [
  { name: 'link', who, address: ({ links }) => links.member, shows: 'button.primary:enabled' },
  { name: 'link-without-secret', who, address: unknownLink, shows: '.code[open]' },
  {
    name: 'link-wrong-code',
    who,
    address: unknownLink,
    async act(page) {
      await page.locator('.code[open] [name=secret]').fill('AAAAAAAA');
      await page.locator('form:has([name=secret]) button').click();
    },
    shows: '#secret-error',
  },
  {
    name: 'link-code-later',
    who,
    address: `/l/${spent.link}`,
    async act(page) {
      await page.locator('.code[open] [name=secret]').fill('AAAAAAAA');
      await page.locator('form:has([name=secret]) button').click();
    },
    shows: '#result',
  },
  { name: 'link-dead', who, address: `${unknownLink}#wrong`, shows: '[value=renew]' },
  { name: 'link-renewed', who, address: `${unknownLink}?told=renewed`, shows: '.notice' },
];

const invitation: Views = [
  { name: 'invitation', who, address: ({ links }) => links.invitation, shows: '[name=password]' },
  {
    name: 'invitation-error',
    who,
    address: ({ links }) => links.invitation,
    act: (page) => page.locator('main form button').click(),
    shows: '#password-error',
  },
  {
    name: 'invitation-once-more',
    who,
    address: ({ links }) => links.invitation,
    act: (page) => sendTooSoon(page, 'password', 'un lilas fleurit tard ici'),
    shows: '#password-error',
  },
  { name: 'invitation-dead', who, address: '/invitation/AAAAAAAAAAAAAAAA/wrong', status: 410 },
];

const digest: Views = [
  { name: 'digest', who, address: '/digest/nobody/wrong', shows: 'main form' },
  {
    name: 'digest-once-more',
    who,
    address: '/digest/nobody/wrong',
    act: (page) => sendTooSoon(page, 'shown', ''),
    shows: '[name=once-more]',
  },
  {
    name: 'digest-dead',
    who,
    address: '/digest/nobody/wrong',
    act: (page) => page.locator('main form button').click(),
    shows: '[role=status]',
  },
  {
    name: 'digest-ended',
    who,
    address: ({ links }) => links.digest,
    act: (page) => page.locator('main form button').click(),
    shows: '[role=status]',
  },
];

export const signingIn = {
  '/l/:locator': link,
  '/sign-in': signIn,
  '/sign-out': { noPage: 'it leads to the sign-in page' },
  '/invitation/:locator/:secret': invitation,
  '/digest/:person/:secret': digest,
} satisfies Record<string, Views>;
