import type { Page } from '@playwright/test';
import { lookFor } from '../browser.ts';
import { enquiryReadByLink, link } from './by-link.ts';
import { duplicates, open, openWhys } from './duplicates.ts';
import { sendTooSoon } from './too-soon.ts';
import type { Views } from './view.ts';
import type { EnquiryName, World } from './world.ts';

const who = 'member';

const at =
  (name: EnquiryName) =>
  ({ enquiries }: World) =>
    `/desk/enquiries/${enquiries[name]}`;

const list: Views = [
  { name: 'desk', who, address: '/desk', shows: '.waiting ~ .enquiries' },
  {
    name: 'desk-marks',
    who,
    address: '/desk',
    act: (page) => page.locator('.enquiries ~ .why > summary').click(),
    shows: '.why[open] dt',
  },
  { name: 'desk-newest', who, address: '/desk?order=newest', shows: '#order-newest[aria-current]' },
  { name: 'desk-secondary', who, address: '/desk?show=secondary', shows: '.enquiry' },
  { name: 'desk-archived', who, address: '/desk?show=archived', shows: '.enquiry' },
  { name: 'desk-all', who, address: '/desk?show=all', shows: '.enquiry' },
  {
    name: 'desk-found',
    who,
    address: '/desk',
    act: (page) => lookFor(page, 'emily'),
    shows: '.found ~ .enquiries',
  },
  {
    name: 'desk-found-many',
    who,
    address: '/desk',
    act: (page) => lookFor(page, 'lea'),
    shows: '.enquiry ~ .enquiry',
  },
  {
    name: 'desk-found-none',
    who,
    address: '/desk',
    act: (page) => lookFor(page, 'nobody'),
    shows: '.found ~ .empty',
  },
  {
    name: 'desk-search-error',
    who,
    address: '/desk',
    act: (page) => lookFor(page, '?'),
    shows: '#search-error',
  },
  { name: 'desk-of-nobody', who: 'operator', address: '/desk', shows: '.empty' },
];

/** She taps the number, which calls nobody here; the page asks afterwards once it runs. */
async function call(page: Page) {
  await page.waitForFunction(() => {
    const number = document.querySelector<HTMLElement>('a[href^="tel:"]');
    number?.addEventListener('click', (event) => event.preventDefault());
    number?.click();
    return document.querySelector('.after-call') !== null;
  });
}

/** Sends the answer's form, which the page itself does once it runs: until then nothing is sent. */
const sendOnceItRuns = (page: Page) =>
  page.waitForFunction(() => {
    let isSent = false;
    const hear = (event: Event) => {
      isSent = event.defaultPrevented;
      event.preventDefault();
    };
    addEventListener('submit', hear, { once: true });
    document.querySelector<HTMLTextAreaElement>('[name=text]')?.form?.requestSubmit();
    return isSent;
  });

const enquiry: Views = [
  { name: 'enquiry', who, address: at('emily'), shows: '.acts' },
  { name: 'enquiry-answer', who, address: at('emily'), act: open('answer'), shows: '.act.answer[open]' },
  { name: 'enquiry-contact', who, address: at('emily'), act: open('contact'), shows: '.act.contact[open]' },
  { name: 'enquiry-refuse', who, address: at('emily'), act: open('refuse'), shows: '.act.refuse[open]' },
  { name: 'enquiry-why', who, address: at('anneSophie'), act: openWhys, shows: '.why[open]' },
  {
    name: 'enquiry-history',
    who,
    address: at('saidNo'),
    async act(page) {
      await page.locator('.history > summary').click();
      await openWhys(page);
    },
    shows: '.history[open] .why[open]',
  },
  { name: 'enquiry-late', who, address: at('late'), shows: '.head-wait .badge.late' },
  { name: 'enquiry-due-today', who, address: at('dueToday'), shows: '.head-wait .badge' },
  { name: 'enquiry-written-again', who, address: at('thanked'), shows: '[value=set-aside]' },
  { name: 'enquiry-set-aside', who, address: at('aside'), shows: '[value=take-up]' },
  { name: 'enquiry-contested', who, address: at('contested'), shows: '[value=set-aside]' },
  {
    name: 'enquiry-close',
    who,
    address: at('late'),
    async act(page) {
      await page.locator('.act.close > summary').click();
      await page.locator('.act.close-contact > summary').click();
    },
    shows: '.act.close-contact[open]',
  },
  {
    name: 'enquiry-close-refuse',
    who,
    address: at('late'),
    async act(page) {
      await page.locator('.act.close > summary').click();
      await page.locator('.act.close-refuse > summary').click();
    },
    shows: '.act.close-refuse[open]',
  },
  {
    name: 'enquiry-close-written-again',
    who,
    address: at('thanked'),
    act: (page) => page.locator('.act.close > summary').click(),
    shows: '.act.close[open]',
  },
  {
    name: 'enquiry-close-errors',
    who,
    address: at('late'),
    async act(page) {
      await page.locator('.act.close > summary').click();
      await page.locator('.act.close-contact > summary').click();
      await page.locator('#close-on').fill('2020-01-01T10:00');
      await page.locator('.act.close-contact button').click();
    },
    shows: '.act.close-contact .error',
  },
  { name: 'enquiry-lea', who, address: at('long'), shows: '.thread' },
  {
    name: 'enquiry-contact-errors',
    who,
    address: at('long'),
    async act(page) {
      await open('contact')(page);
      await page.locator('.act.contact button').click();
    },
    shows: '.act.contact .error',
  },
  {
    name: 'enquiry-answer-errors',
    who,
    address: at('long'),
    async act(page) {
      await open('answer')(page);
      await page.locator('.act.answer button').click();
    },
    shows: '.act.answer .error',
  },
  { name: 'enquiry-called', who, address: at('called'), act: call, shows: '.after-call' },
  {
    name: 'enquiry-alike',
    who,
    address: at('again'),
    act: open('refuse'),
    shows: '.suggested ~ * , .suggested',
  },
  ...duplicates(at),
  { name: 'enquiry-secondary', who, address: at('secondary'), shows: '.acts' },
  { name: 'enquiry-says-no', who, address: at('saidNo'), shows: '.badge.warn' },
  { name: 'enquiry-answered', who, address: at('answered'), shows: '.message.mine' },
  { name: 'enquiry-refused', who, address: at('refused'), shows: '.acts [value=reopen]' },
  { name: 'enquiry-by-a-link', who: 'member by a link', address: at('long'), shows: '.notice' },
  {
    name: 'enquiry-once-more',
    who: 'member by a link',
    address: at('long'),
    act: (page) => sendTooSoon(page, 'text', 'Bonjour, nous vous rappelons demain.'),
    shows: '[name=once-more]',
  },
  {
    name: 'enquiry-stopped-once-more',
    who: 'member by a link',
    address: at('long'),
    act: sendOnceItRuns,
    shows: '.stopped',
  },
];

const sessions: Views = [
  { name: 'sessions', who, address: '/desk/sessions', shows: '.rows li ~ li' },
  { name: 'sessions-saved', who, address: '/desk/sessions?saved=nudges', shows: '.nudges .notice' },
  {
    name: 'sessions-error',
    who,
    address: '/desk/sessions',
    async act(page) {
      await page.locator('[name=quiet-from]').fill('20:00');
      await page.locator('.nudges button').click();
    },
    shows: '#quiet-from-error',
  },
];

const address = ({ practiceId }: World) => `/desk/practices/${practiceId}`;

const practice: Views = [
  { name: 'practice', who: 'manager', address, shows: '.parts' },
  {
    name: 'practice-saved',
    who: 'manager',
    address: (world) => `${address(world)}?saved=hours`,
    shows: '[aria-labelledby=hours] .notice',
  },
  {
    name: 'practice-errors',
    who: 'manager',
    address,
    async act(page) {
      await page.locator('[name=from-1-1]').fill('');
      await page.locator('#hours ~ form > button').click();
    },
    shows: '[role=alert]',
  },
  {
    name: 'practice-nobody-hears',
    who: 'manager',
    address,
    async act(page) {
      for (const box of await page.locator('[name=recipient]').all()) await box.uncheck();
      await page.locator('#recipients ~ form > button').click();
    },
    shows: '#recipient',
  },
  {
    name: 'practice-moves-nothing',
    who: 'manager',
    address,
    act: (page) => page.locator('#closures ~ form > button').click(),
    shows: '#preview',
  },
  {
    name: 'practice-preview',
    who: 'manager',
    address,
    async act(page) {
      await page.locator('[name=from-0]').fill('2026-06-09');
      await page.locator('#closures ~ form > button').click();
    },
    shows: '#preview ~ .rows li',
  },
];

export const desk = {
  '/desk': list,
  '/desk/enquiries/:id': [...enquiry, ...enquiryReadByLink],
  '/desk/links/:id': link,
  '/desk/acted': { noPage: 'a script tells it that somebody acts' },
  '/desk/enquiries/:id/read': { noPage: 'a script tells it what was on a visible screen' },
  '/desk/practices': { noPage: 'it leads to the page of her own practice' },
  '/desk/practices/:id': practice,
  '/desk/sessions': sessions,
} satisfies Record<string, Views>;
