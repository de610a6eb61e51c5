import { expect, test } from 'vitest';
import { isOurHost, whyNoEntry } from './why-no-entry.ts';

const own = {
  method: 'POST',
  path: '/fr/cabinets/x/demande',
  route: '/fr/cabinets/:slug/demande',
  host: 'relais.example',
  publicUrl: 'https://relais.example',
  origin: 'https://relais.example',
  fetchSite: 'same-origin',
  contentType: 'application/x-www-form-urlencoded',
};

const digest = { path: '/digest/x/y', route: '/digest/:person/:secret' };

test.each<[string, Partial<typeof own> | { [key: string]: string | null }, number | null]>([
  ['our own form', {}, null],
  ['our own form from an older browser', { fetchSite: null }, null],
  ['a request that a proxy meant for another name', { host: 'relais:3000' }, 421],
  ['a request by a name in the house', { host: '192.168.1.9:3000', origin: 'http://192.168.1.9:3000' }, 421],
  ['a page asked for under another name (http-101)', { method: 'GET', host: 'evil.example' }, 421],
  ['our own host by plain http', { origin: 'http://relais.example' }, 403],
  ['our own host at another port', { origin: 'https://relais.example:8443' }, 403],
  ['our own host with the port of its scheme', { origin: 'https://relais.example:443' }, null],
  [
    'a trial by another name of its machine',
    { publicUrl: 'http://localhost:3000', host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' },
    null,
  ],
  [
    'a trial, from another name of its machine',
    { publicUrl: 'http://localhost:3000', host: 'localhost:3000', origin: 'http://127.0.0.1:3000' },
    403,
  ],
  [
    'a trial, from what else runs on its machine',
    { publicUrl: 'http://localhost:3000', host: 'localhost:3000', origin: 'http://localhost:5173' },
    403,
  ],
  ['a form that the person herself sent again', { fetchSite: 'none' }, null],
  ['a form that names its signs', { contentType: 'Application/X-WWW-Form-Urlencoded ; charset=UTF-8' }, null],
  ['a program that asks for the head', { method: 'HEAD', contentType: null }, null],
  ['a program that asks what it may', { method: 'OPTIONS', contentType: null }, null],
  ['no origin to speak of, and no host either', { origin: 'null', host: null }, 421],
  ['an unfinished origin', { origin: 'https://' }, 403],
  ['a page that ends like the one click', { path: '/fr/digest/', contentType: 'text/plain' }, 415],
  ['a program without a browser', { fetchSite: null, origin: null }, null],
  [
    'the one click of a mail program',
    { ...digest, fetchSite: null, origin: null, contentType: 'multipart/form-data; boundary=x' },
    null,
  ],
  ['the one click from another site', { ...digest, origin: 'https://evil.example' }, 403],
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
  ['a foreign link', { method: 'GET', origin: null, fetchSite: 'cross-site', contentType: null }, null],
  ['a broken escape', { method: 'GET', path: '/fr/%E0%A4%A' }, 400],
  ['a NUL', { method: 'GET', path: '/fr/cabinets?town=%00' }, 400],
])('%s: %s', (_, change, expected) => {
  expect(whyNoEntry({ ...own, ...change } as typeof own)).toBe(expected);
});

const https = 'https://relais.example';
const trial = 'http://localhost:3000';

test.each([
  ['relais.example', https, true],
  ['RELAIS.example', https, true],
  ['relais.example.', https, true],
  ['relais.example:443', https, true],
  ['relais.example:80', https, false],
  ['relais.example:3000', https, false],
  ['www.relais.example', https, false],
  ['relais.example.evil.example', https, false],
  ['localhost', https, false],
  ['relais.example', 'https://relais.example:8443', false],
  ['relais.example:8443', 'https://relais.example:8443', true],
  ['relais.example:80', 'http://relais.example', true],
  ['[2001:DB8::1]:3000', 'http://[2001:db8::1]:3000', true],
  ['[2001:db8:0::1]:3000', 'http://[2001:db8::1]:3000', true],
  ['localhost:3000', trial, true],
  ['127.0.0.1:3000', trial, true],
  ['[::1]:3000', trial, true],
  ['127.0.0.2:3000', trial, true],
  ['localhost:3000', 'http://relais.localhost:3000', true],
  ['relais.localhost:3000', trial, true],
  ['localhost.example.org:3000', trial, false],
  ['127.0.0.1.example.org:3000', trial, false],
  ['127.0.0.1', trial, false],
  ['127.0.0.1:5173', trial, false],
  ['rebound.example:3000', trial, false],
  ['relais.example/evil', https, false],
  ['relais.example@evil.example', https, false],
  ['evil.example#relais.example', https, false],
  ['', https, false],
  [null, https, false],
])('%s is the host of %s: %s', (host, publicUrl, is) => {
  expect(isOurHost(host, publicUrl)).toBe(is);
});
