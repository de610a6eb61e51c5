import { expect, test } from 'vitest';
import { whichPage } from './which-page.ts';

const id = '018f2b6e-0000-7000-8000-000000000001';

test.each([
  ['/desk', '/desk'],
  ['/operator', '/operator'],
  ['/desk.data', '/desk'],
  [`/desk/enquiries/${id}`, `/desk/enquiries/${id}`],
  [`/desk/enquiries/${id}.data?_routes=pages%2Fdesk`, `/desk/enquiries/${id}`],
  ['/desk?show=all', '/desk?show=all'],
  ['/desk.data?show=all&_routes=x', '/desk?show=all'],
  ['/operator/what-if', '/operator/what-if'],
  ['/desk/sessions#nudges', '/desk/sessions'],
])('%s leads to %s (access-1)', (address, page) => {
  expect(whichPage(address)).toBe(page);
});

test.each([
  '',
  'desk',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/desk\\..\\..\\evil',
  'https://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  ' //evil.example',
  '/\t/evil.example',
  '/desk\n//evil.example',
  '/desk\r\nSet-Cookie: a=b',
  '/desk\u0000',
  '/desk/../sign-out',
  '/desk/%2e%2e/sign-out',
  '/desk/./x',
  '/desk//evil.example',
  '/desk@evil.example',
  '/desktop',
  '/deskévil',
  '/desk\u202e',
  '/sign-out',
  '/sign-in',
  '/fr',
  '/desk/events',
  '/desk/figures.csv',
  `/desk/enquiries/${id}/read`,
  `/desk/enquiries/${id}/read.data`,
])('%j leads nowhere (access-1)', (address) => {
  expect(whichPage(address)).toBeNull();
});
