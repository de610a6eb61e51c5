import { expect, test } from 'vitest';
import { mayEnter } from './may-enter.ts';

const own = {
  method: 'POST',
  path: '/fr/cabinets/x/demande',
  host: 'relais.example',
  publicHost: 'relais.example',
  origin: 'https://relais.example',
  fetchSite: 'same-origin',
  contentType: 'application/x-www-form-urlencoded',
};

test.each<[string, Partial<typeof own> | { [key: string]: string | null }, number | true]>([
  ['our own form', {}, true],
  ['our own form from an older browser', { fetchSite: null }, true],
  ['our own form behind a proxy that has another name', { host: 'relais:3000' }, true],
  [
    'our own form by a name in the house',
    { host: '192.168.1.9:3000', origin: 'http://192.168.1.9:3000' },
    true,
  ],
  ['a form that the person herself sent again', { fetchSite: 'none' }, true],
  ['a form that names its signs', { contentType: 'Application/X-WWW-Form-Urlencoded ; charset=UTF-8' }, true],
  ['a program that asks for the head', { method: 'HEAD', contentType: null }, true],
  ['a program that asks what it may', { method: 'OPTIONS', contentType: null }, true],
  ['no origin to speak of, and no host either', { origin: 'null', host: null }, 403],
  ['an unfinished origin', { origin: 'https://' }, 403],
  ['a page that ends like the one click', { path: '/fr/digest/', contentType: 'text/plain' }, 415],
  ['a program without a browser', { fetchSite: null, origin: null }, true],
  [
    'the one click of a mail program',
    { path: '/digest/x/y', fetchSite: null, origin: null, contentType: 'multipart/form-data; boundary=x' },
    true,
  ],
  ['the one click from another site', { path: '/digest/x/y', origin: 'https://evil.example' }, 403],
  ['a form with a file part', { contentType: 'multipart/form-data; boundary=x' }, 415],
  ['a method that no page has', { method: 'PUT' }, 405],
  ['a foreign DELETE', { method: 'DELETE', origin: 'https://evil.example' }, 405],
  ['a foreign page', { origin: 'https://evil.example', fetchSite: 'cross-site' }, 403],
  ['a sister site', { fetchSite: 'same-site' }, 403],
  ['a foreign origin alone', { origin: 'https://evil.example', fetchSite: null }, 403],
  ['no origin to speak of', { origin: 'null' }, 403],
  ['a plain text body', { contentType: 'text/plain' }, 415],
  ['JSON', { contentType: 'application/json' }, 415],
  ['no type', { contentType: null }, 415],
  ['a foreign link', { method: 'GET', origin: null, fetchSite: 'cross-site', contentType: null }, true],
  ['a broken escape', { method: 'GET', path: '/fr/%E0%A4%A' }, 400],
  ['a NUL', { method: 'GET', path: '/fr/cabinets?town=%00' }, 400],
])('%s: %s', (_, change, expected) => {
  const entry = mayEnter({ ...own, ...change } as typeof own);
  expect(entry.may ? true : entry.status).toBe(expected);
});
