import type { Page } from '@playwright/test';
import { sendTooSoon } from './too-soon.ts';
import type { Views } from './view.ts';
import type { EnquiryName, World } from './world.ts';

const who = 'patient';
const dead = '/suivi/AAAAAAAAAAAAAAAA/wrong';

const hers =
  (name: EnquiryName, rest = '') =>
  ({ enquiries }: World) =>
    `/demande/${enquiries[name]}${rest}`;

const offer = (name: EnquiryName, rest = '') => hers(name, `/autres-cabinets${rest}`);

const anotherAddress = (email: string) => async (page: Page) => {
  await page.locator('.other-address > summary').click();
  await page.locator('.other-address [name=email]').fill(email);
  await page.locator('.other-address button').click();
};

const heldBySender = {
  who: 'patient whose enquiry is held',
  address: '/demande-a-confirmer',
} as const;

const held: Views = [
  { name: 'held', who: 'nobody', address: '/demande-a-confirmer' },
  { ...heldBySender, name: 'held-by-sender', shows: '[value=again]' },
  {
    ...heldBySender,
    name: 'held-address',
    act: (page) => page.locator('.other-address > summary').click(),
    shows: '.other-address[open]',
  },
  {
    ...heldBySender,
    name: 'held-address-wrong',
    act: anotherAddress('lea@'),
    shows: '#email-error',
  },
  {
    ...heldBySender,
    name: 'held-address-meant',
    act: anotherAddress('lea@gmil.com'),
    shows: '.other-address [name=meant]',
  },
];

const enquiry: Views = [
  { name: 'private-page-held', who, address: hers('held'), shows: '#held-with' },
  {
    name: 'private-page-address-wrong',
    who,
    address: hers('fresh'),
    act: anotherAddress('lea@'),
    shows: '#email-error',
  },
  {
    name: 'private-page-address-same',
    who,
    address: hers('fresh'),
    act: anotherAddress('lea@courriel.example'),
    shows: '#email-error',
  },
  { name: 'private-page', who, address: hers('fresh'), shows: '.thread' },
  {
    name: 'private-page-why',
    who,
    address: hers('fresh'),
    act: (page) => page.locator('.why > summary').first().click(),
    shows: '.why[open]',
  },
  {
    name: 'private-page-error',
    who,
    address: hers('fresh'),
    act: (page) => page.locator('[name=message] ~ button, form:has([name=message]) button').first().click(),
    shows: '#message-error',
  },
  {
    name: 'private-page-once-more',
    who,
    address: hers('fresh'),
    act: (page) => sendTooSoon(page, 'message', 'Bonjour, encore une question.'),
    shows: '[name=once-more]',
  },
  { name: 'private-page-written', who, address: hers('fresh', '?done=write'), shows: '.notice' },
  {
    name: 'private-page-asked',
    who,
    address: hers('asked'),
    act: (page) => page.locator('.question .why > summary').click(),
    shows: '.question [value=no]',
  },
  {
    name: 'private-page-asked-again',
    who,
    address: hers('askedAgain'),
    act: (page) => page.locator('.question .why > summary').click(),
    shows: '.question [value=no]',
  },
  { name: 'private-page-said-no', who, address: hers('saidNo', '?done=no'), shows: '.notice' },
  {
    name: 'private-page-answered',
    who,
    address: hers('answered'),
    shows: '.question [name=act][value=rating]',
  },
  { name: 'private-page-refused', who, address: hers('refused'), shows: '#others' },
  { name: 'private-page-duplicate', who, address: hers('repeated'), shows: '[value=first-offer]' },
  { name: 'private-page-duplicate-elsewhere', who, address: hers('repeatedElsewhere'), shows: '#first' },
  { name: 'private-page-duplicate-open-again', who, address: hers('openAgain'), shows: '.thread' },
  { name: 'private-page-duplicate-of-nothing', who, address: hers('ofNothing'), shows: '.thread' },
  { name: 'private-page-sent-on', who, address: hers('sentOn'), shows: '#others' },
  { name: 'private-page-others-wait', who, address: hers('servedElsewhere'), shows: '#served' },
  { name: 'private-page-withdrawn', who, address: hers('withdrawn', '?done=served'), shows: '.notice' },
  { name: 'private-page-of-somebody-else', who: 'nobody', address: hers('fresh'), status: 403 },
];

const offers: Views = [
  { name: 'offer', who, address: offer('refused'), shows: '.other' },
  {
    name: 'offer-hours',
    who,
    address: offer('refused'),
    act: (page) => page.locator('.other summary').first().click(),
    shows: '.other [open] .hours',
  },
  {
    name: 'offer-errors',
    who,
    address: offer('refused'),
    act: (page) => page.locator('main form button').click(),
    shows: '[role=alert]',
  },
  {
    name: 'offer-once-more',
    who,
    address: offer('refused'),
    act: (page) => sendTooSoon(page, 'message', 'Bonjour, encore une question.'),
    shows: '[name=once-more]',
  },
  {
    name: 'offer-sent',
    who,
    address: offer('sentOn', '?done=sent'),
    shows: '.notice ~ [aria-labelledby=sent-to]',
  },
];

export const patient = {
  '/demande-a-confirmer': held,
  '/demande/:id': enquiry,
  '/demande/:id/autres-cabinets': offers,
  '/demande/:id/envoyee': [
    { name: 'sent', who, address: hers('fresh', '/envoyee') },
    { name: 'sent-to-nobody', who, address: hers('toNobody', '/envoyee') },
  ],
  '/suivi/:locator/:secret': [
    { name: 'patient-link', who: 'nobody', address: ({ links }) => links.patient, shows: '[value=open]' },
    {
      name: 'patient-link-dead',
      who: 'nobody',
      address: dead,
      act: (page) => page.locator('main button').click(),
      shows: '[value=renew]',
    },
    {
      name: 'patient-link-renewed',
      who: 'nobody',
      address: dead,
      async act(page) {
        await page.locator('main button').click();
        await page.locator('form:has([value=renew]) button').click();
      },
      shows: '.notice',
    },
  ],
} satisfies Record<string, Views>;
