import { expect, test } from 'vitest';
import { type Stopped, whatStopped } from './what-stopped.ts';

const named = (name: string, message = '') => Object.assign(new Error(message), { name });

test.each<[string, unknown, Stopped | null]>([
  ['Chrome without a network', new TypeError('Failed to fetch'), 'offline'],
  ['Safari without a network', new TypeError('Load failed'), 'offline'],
  ['Safari whose line was cut', new TypeError('The network connection was lost.'), 'offline'],
  ['Safari in a tunnel', new TypeError('The Internet connection appears to be offline.'), 'offline'],
  ['Firefox without a network', new TypeError('NetworkError when attempting to fetch resource.'), 'offline'],
  ['Chrome in the midst of an answer', new TypeError('network error'), 'offline'],
  ['an answer that takes too long', named('TimeoutError'), 'away'],
  ['HTML in place of data, with 200', new Error('Unable to decode turbo-stream response'), 'away'],
  ['502 of a proxy', { status: 502, statusText: '', data: '<html>Bad Gateway' }, 'away'],
  ['504 of a proxy', { status: 504, statusText: '', data: '' }, 'away'],
  ['503 of ours', { status: 503, statusText: '', data: null }, 'away'],
  ['500 of ours', { status: 500, statusText: '', data: null }, 'away'],
  ['403 of a proxy', { status: 403, statusText: '', data: '\n<!doctype html>' }, 'away'],
  ['429', { status: 429, statusText: '', data: '<!DOCTYPE html>' }, 'busy'],
  ['413', { status: 413, statusText: '', data: '<!DOCTYPE html>' }, 'too-large'],
  ['401 of ours', { status: 401, statusText: '', data: { kept: '…' } }, null],
  ['404 of ours', { status: 404, statusText: '', data: null }, null],
  ['a redirect', new Response(null, { status: 303 }), null],
  ['another page was opened meanwhile', named('AbortError'), null],
  ['a fault of the page itself', new TypeError('x is undefined'), 'away'],
])('%s (desk-1)', (_, error, stopped) => {
  expect(whatStopped(error)).toBe(stopped);
});
